/**
 * A point on the dossier's own calendar, in milliseconds.
 *
 * Calendar dates have no zone, so the axis has none either: day D starts at `Date.UTC(D)` wherever the reader is.
 * Date-times with a zone are first turned into wall time in the dossier's `timeZone`.
 */
export type EpochMs = number;

/** A half-open stretch of time [start, end); either may be infinite where a date has no known bound. */
export interface Span {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Gives the length of a span in milliseconds; infinite where a bound is. */
export function lengthMs(span: Span): number {
  return span.end - span.start;
}

/** Tells whether a span holds a moment. */
export function contains(span: Span, at: EpochMs): boolean {
  return span.start <= at && at < span.end;
}

/** Gives what two spans share, or undefined where they share nothing. */
export function intersection(a: Span, b: Span): Span | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  if (start >= end) return undefined;
  return { start, end };
}

/** Gives the shortest span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
