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
 * Gives the moment by which a date is ordered: its anchor, but for a day or less its end, since what had happened by the
 * end of a day comes before what happened on it.
 *
 * @returns finite for every date that `parseUncertainDate` gives
 */
export function rankOf(date: UncertainDate): EpochMs {
  const { kind, may } = date;
  return kind !== 'interval' && may.end - may.start <= LONGEST_DAY_MS ? may.end : anchorOf(date);
}

// A day with a change of the clocks has up to 25 hours.
const LONGEST_DAY_MS = 25 * HOUR_MS;
