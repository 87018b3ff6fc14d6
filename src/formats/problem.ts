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
  out_of_range: 'error',
  wrong_form: 'error',
  empty_text: 'error',
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
  duplicate_key: 'warning',
  not_compared: 'warning',
  more_problems: 'warning',
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

/** Takes a problem; the sentence may be given as a function where it is costly to make. */
export type Report = (code: ProblemCode, path: string, sentence: string | (() => string)) => void;

/** Makes a problem; its message begins with the place. */
export function problem(code: ProblemCode, path: string, sentence: string): Problem {
  return {
    code,
    path,
    severity: SEVERITIES[code],
    message: path === '' ? sentence : `${plain(path, 200)}: ${sentence}`,
  };
}

/** Shows a value of the file in a message: on one line, shortened, text in quotation marks. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${plain(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'the empty list [ ]' : 'a list [ … ]';
  if (typeof value === 'object' && value !== null) return 'an object { … }';
  return String(value);
}

/** Makes text fit for a message: on one line, of at most some characters, without signs that could alter the line. */
export function plain(text: string, most = 60): string {
  // Cut before spreading: a value may have millions of characters. The second cut must not halve a character.
  const start = [...text.slice(0, 4 * most)];
  const short = start.length > most ? `${start.slice(0, most - 3).join('')}…` : text;
  // A terminal obeys control characters, and marks of direction turn a sentence round.
  return short
    .replace(/\s+/g, ' ')
    .replace(
      /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** Puts "a" or "an" before a word: "an event". */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}
