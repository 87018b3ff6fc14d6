import { addMonths } from './calendar';
import { DAY_MS, HOUR_MS, type Span } from './span';
import type { Precision } from './uncertain-date';

/** How far an approximate date may lie from what is written, each way. */
export type Widening = { readonly ms: number } | { readonly months: number };

/** What `~` adds at each end, by the precision of what it stands behind. */
export const WIDENING: Readonly<Record<Precision, Widening>> = {
  second: { ms: HOUR_MS },
  minute: { ms: HOUR_MS },
  day: { ms: 3 * DAY_MS },
  month: { months: 1 },
  season: { months: 3 },
  year: { months: 12 },
  decade: { months: 120 },
  century: { months: 1200 },
};

/** Widens a unit of the calendar, both ways, by what `~` adds; true to the calendar from months on. */
export function widen(unit: Span, precision: Precision): Span {
  const by = WIDENING[precision];
  if ('ms' in by) return { start: unit.start - by.ms, end: unit.end + by.ms };
  return { start: addMonths(unit.start, -by.months), end: addMonths(unit.end, by.months) };
}
