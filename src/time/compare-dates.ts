import type { EpochMs } from './span';
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
 * Orders dates by anchor, then by what they may cover: the earlier start first, then the earlier end.
 *
 * @returns negative, zero or positive; a total preorder, zero only for dates with equal anchors and equal `may`
 */
export function compareDates(a: UncertainDate, b: UncertainDate): number {
  return (
    compareMoments(anchorOf(a), anchorOf(b)) ||
    compareMoments(a.may.start, b.may.start) ||
    compareMoments(a.may.end, b.may.end)
  );
}

function compareMoments(a: EpochMs, b: EpochMs): number {
  // Not a difference: Infinity - Infinity is no number.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
