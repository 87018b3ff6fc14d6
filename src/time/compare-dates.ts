import { HOUR_MS, type EpochMs } from './span';
import type { UncertainDate } from './uncertain-date';

/**
 * Gives the moment by which a date is placed and sorted: the best known of it.
 *
 * - An instant or unit: the middle of what it may cover.
 * - An interval with both ends known: the start of what it surely covers, or else of what it may cover.
 * - An interval whose end is unknown or open: the start of what it surely covers, or else of what it may cover.
 * - An interval whose start is unknown or open: the end of what it may cover.
 *
 * @returns finite for every date that `parseUncertainDate` gives
 */
export function anchorOf({ kind, may, surely, start }: UncertainDate): EpochMs {
  if (kind !== 'interval') return may.start + (may.end - may.start) / 2;
  if (start !== 'known') return may.end;
  return surely?.start ?? may.start;
}

/**
 * Orders dates by anchor, but a day or less by its end: what had happened by the end of a day comes before what happened
 * on it. Then by what they may cover: the earlier start first, then the earlier end.
 *
 * @returns negative, zero or positive; a total preorder, zero only for dates of equal `may`
 */
export function compareDates(a: UncertainDate, b: UncertainDate): number {
  return (
    compareMoments(placeOf(a), placeOf(b)) ||
    compareMoments(a.may.start, b.may.start) ||
    compareMoments(a.may.end, b.may.end)
  );
}

// A day with a change of the clocks has up to 25 hours.
const LONGEST_DAY_MS = 25 * HOUR_MS;

function placeOf(date: UncertainDate): EpochMs {
  const { kind, may } = date;
  return kind !== 'interval' && may.end - may.start <= LONGEST_DAY_MS ? may.end : anchorOf(date);
}

function compareMoments(a: EpochMs, b: EpochMs): number {
  // Not a difference: Infinity - Infinity is no number.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
