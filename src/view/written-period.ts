import { parseUncertainDate } from '../time/parse-edtf';
import type { Span } from '../time/span';
import type { UncertainDate } from '../time/uncertain-date';

/** What reading an end of a period gives: what it covers, or a fault; without a sentence it is not like a date at all. */
export type PeriodEnd =
  | { readonly ok: true; readonly covers: Span; readonly date: UncertainDate }
  | { readonly ok: false; readonly message: string | undefined };

/** A date of EDTF without qualifiers and without a zone, as far as its shape tells. */
const SHAPE = /^Y?-?[\dX]+(-[\dX]+){0,2}(T[\d:]*)?$/;

/** Reads one end of a period as a reader writes it: a minute, day, month, season, year, decade or century. */
export function readPeriodEnd(text: string): PeriodEnd {
  if (!SHAPE.test(text)) return { ok: false, message: undefined };
  const reading = parseUncertainDate(text);
  if (!reading.ok) return { ok: false, message: reading.message };
  return { ok: true, covers: reading.date.may, date: reading.date };
}

/**
 * Gives the time from the start of one end to the end of the other; an empty text leaves its end open.
 *
 * @returns undefined where an end cannot be read, or where nothing lies between them
 */
export function periodBetween(since: string, until: string): Span | undefined {
  const first = since === '' ? undefined : readPeriodEnd(since);
  const last = until === '' ? undefined : readPeriodEnd(until);
  if (first?.ok === false || last?.ok === false) return undefined;
  const start = first?.covers.start ?? -Infinity;
  const end = last?.covers.end ?? Infinity;
  return start < end ? { start, end } : undefined;
}
