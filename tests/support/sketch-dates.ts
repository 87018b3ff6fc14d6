import { parseUncertainDate } from '../../src/time/parse-edtf';
import { contains, DAY_MS, MINUTE_MS, type Span } from '../../src/time/span';
import type { UncertainDate } from '../../src/time/uncertain-date';

/** Reads a date that must be right. @throws Error with the sentence of the reading */
export function dateOf(edtf: string, timeZone?: string): UncertainDate {
  const reading = parseUncertainDate(edtf, timeZone);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

/** Gives the sentence with which a date is refused. @throws Error if it is not */
export function refusalOf(text: string, timeZone?: string): string {
  const reading = parseUncertainDate(text, timeZone);
  if (reading.ok) throw new Error(`accepted: ${text}`);
  return reading.message;
}

/**
 * Draws a date as text, a letter for each cell: `#` it surely covers, `-` it may cover, `.` it does not.
 *
 * @param first   the day, month or year of the first cell
 * @param cells   how many
 * @param cellMs  the length of a cell; a day unless told
 */
export function sketch(edtf: string, first: string, { cells, cellMs = DAY_MS }: { cells: number; cellMs?: number }) {
  const { may, surely } = dateOf(edtf);
  const start = dateOf(first).may.start;
  return Array.from({ length: cells }, (_, cell) => {
    const middle = start + (cell + 0.5) * cellMs;
    if (surely && contains(surely, middle)) return '#';
    return contains(may, middle) ? '-' : '.';
  }).join('');
}

/** Writes a span for an expectation: "2022-01-26 00:00 to 2022-01-27 00:00". */
export function spanAsText(span: Span | undefined): string {
  if (!span) return 'nothing';
  return `${momentAsText(span.start)} to ${momentAsText(span.end)}`;
}

function momentAsText(at: number): string {
  if (!Number.isFinite(at)) return at < 0 ? 'forever' : 'ever';
  const text = new Date(at).toISOString();
  return at % MINUTE_MS === 0 ? text.slice(0, -8).replace('T', ' ') : text.slice(0, -5).replace('T', ' ');
}
