import { DAY_MS } from './span';
import type { UncertainDate } from './uncertain-date';

/** How much later one date is than another, in days; the same twice where it is known to the day. */
export interface DaysBetween {
  readonly least: number;
  /** Infinite where the earlier one has no known start, or the later one no known end. */
  readonly most: number;
}

/**
 * Tells how many days later a date surely is than another, never more precisely than the two are known.
 *
 * @returns undefined where they may be of the same day, or where it is not known which is later
 */
export function daysBetween(earlier: UncertainDate, later: UncertainDate): DaysBetween | undefined {
  const first = wholeDays(earlier);
  const last = wholeDays(later);
  const least = last.start - first.end;
  // By the end of a day and from the next day on: nothing is known of how long there was between them.
  if (least < 0 || (least === 0 && !(isOneDay(first) && isOneDay(last)))) return undefined;
  if (isOneDay(first) && isOneDay(last)) return { least: last.start - first.start, most: last.start - first.start };
  return { least: least + 1, most: last.end - 1 - first.start };
}

/** What a date may cover, in days since 1970: the first, and the one after the last. */
function wholeDays({ may }: UncertainDate): { readonly start: number; readonly end: number } {
  return { start: Math.floor(may.start / DAY_MS), end: Math.ceil(may.end / DAY_MS) };
}

function isOneDay({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start === 1;
}
