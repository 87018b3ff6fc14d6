/** The rules of the checker that a dossier must keep to be drawn, by name. */
export const ERRORS = [
  'empty_file',
  'not_json',
  'html_instead',
  'wrong_shape',
  'too_large',
  'too_many',
  'too_deep',
  'unknown_version',
  'missing_field',
  'wrong_type',
  'unknown_word',
  'out_of_range',
  'wrong_form',
  'empty_text',
  'too_long',
  'bad_id',
  'duplicate_id',
  'unknown_reference',
  'cycle',
  'bad_date',
  'bad_time_zone',
  'unsafe_url',
  'quote_without_position',
  'forbidden_key',
  'wrong_digest',
  'bad_position',
  'wrong_quotation',
] as const;

/** The rules that a dossier should keep. */
export const WARNINGS = [
  'happened_in_future',
  'planned_in_past',
  'no_evidence',
  'idle_actor',
  'twins',
  'unknown_field',
  'duplicate_key',
  'not_compared',
  'more_problems',
] as const;

export type ProblemCode = (typeof ERRORS)[number] | (typeof WARNINGS)[number];

export type Severity = 'error' | 'warning';

const warnings: ReadonlySet<ProblemCode> = new Set(WARNINGS);

/** Tells whether breaking a rule stops drawing. */
export function severityOf(code: ProblemCode): Severity {
  return warnings.has(code) ? 'warning' : 'error';
}

/** What the checker finds in a file: where, what, and what would be right. */
export interface Problem {
  readonly code: ProblemCode;
  /** Such as `events[12].when.edtf`; empty for the file as a whole. */
  readonly path: string;
  readonly severity: Severity;
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
    severity: severityOf(code),
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
