/** Every rule of the checker by name, with its severity: an error stops drawing, a warning does not. */
export const SEVERITIES = {
  empty_file: 'error',
  not_json: 'error',
  html_instead: 'error',
  wrong_shape: 'error',
  too_large: 'error',
  too_many: 'error',
  too_deep: 'error',
  unknown_version: 'error',
  missing_field: 'error',
  wrong_type: 'error',
  unknown_word: 'error',
  too_long: 'error',
  bad_id: 'error',
  duplicate_id: 'error',
  unknown_reference: 'error',
  cycle: 'error',
  bad_date: 'error',
  bad_time_zone: 'error',
  unsafe_url: 'error',
  quote_without_position: 'error',
  forbidden_key: 'error',
  wrong_digest: 'error',
  bad_position: 'error',
  wrong_quotation: 'error',
  happened_in_future: 'warning',
  planned_in_past: 'warning',
  no_evidence: 'warning',
  idle_actor: 'warning',
  twins: 'warning',
  unknown_field: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof SEVERITIES;

/** What the checker finds in a file: where, what, and what would be right. */
export interface Problem {
  readonly code: ProblemCode;
  /** Such as `events[12].when.edtf`; empty for the file as a whole. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** One sentence that names the place, the value and the remedy. */
  readonly message: string;
  /** From 1; where the text of the file is known. */
  readonly line?: number;
  readonly column?: number;
}

/** Makes a problem; its message begins with the place. */
export function problem(code: ProblemCode, path: string, sentence: string): Problem {
  return { code, path, severity: SEVERITIES[code], message: path === '' ? sentence : `${path}: ${sentence}` };
}

/** Shows a value in a message: quoted, shortened, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > 60 ? `${[...text].slice(0, 57).join('')}…` : text;
  return `"${short.replace(/\s+/g, ' ')}"`;
}

/** Puts "a" or "an" before a word: "an event". */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}
