import { addMonths, partsOf } from './calendar';
import { DAY_MS, type EpochMs } from './span';
import type { Precision } from './uncertain-date';

/** In which language dates are written, and whether months are written out. */
export interface DateStyle {
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  readonly length: 'long' | 'short';
}

type Pattern = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;

const formatters = new Map<string, Intl.DateTimeFormat>();
const CLOCK: Pattern = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const MONTHS_PER_UNIT = { season: 3, decade: 120, century: 1200 } as const;

/**
 * Writes the unit of the calendar that starts at a moment, no finer than a precision: "26 January 2022", "2015".
 *
 * Years before year 1 are told with their era. A season is written as its months, a decade or century as its years:
 * the platform has no words for them.
 */
export function formatUnit(at: EpochMs, precision: Precision, { locale, length }: DateStyle): string {
  if (precision === 'season') {
    const months = formatterFor(locale, { ...patternOf('month', length), ...eraOf(at) });
    return months.formatRange(at, addMonths(at, MONTHS_PER_UNIT.season) - DAY_MS);
  }
  if (precision === 'decade' || precision === 'century') {
    return formatYearRange(at, addMonths(at, MONTHS_PER_UNIT[precision]) - DAY_MS, locale);
  }
  return formatterFor(locale, { ...patternOf(precision, length), ...eraOf(at) }).format(at);
}

/** Writes years from the first to the last, both included: "2010 – 2019". */
export function formatYearRange(first: EpochMs, last: EpochMs, locale: string): string {
  return formatterFor(locale, { year: 'numeric', ...eraOf(first) }).formatRange(first, last);
}

/** Writes the time of day by the 24-hour clock: "15:05". */
export function formatClock(at: EpochMs, locale: string, withSeconds = false): string {
  return formatterFor(locale, withSeconds ? { ...CLOCK, second: '2-digit' } : CLOCK).format(at);
}

/**
 * Writes a moment by any pattern of `Intl.DateTimeFormat`, on the dossier's own calendar.
 *
 * @throws RangeError for a moment that no `Date` can hold
 */
export function formatPattern(at: EpochMs, pattern: Pattern, locale: string): string {
  return formatterFor(locale, { ...pattern, ...(pattern.year ? eraOf(at) : {}) }).format(at);
}

function patternOf(precision: Precision, length: 'long' | 'short'): Pattern {
  if (precision === 'year') return { year: 'numeric' };
  if (precision === 'month') return { month: length, year: 'numeric' };
  const day: Pattern = { day: 'numeric', month: length, year: 'numeric' };
  if (precision === 'minute') return { ...day, ...CLOCK };
  if (precision === 'second') return { ...day, ...CLOCK, second: '2-digit' };
  return day;
}

function eraOf(at: EpochMs): Pattern {
  return partsOf(at).year < 1 ? { era: 'short' } : {};
}

function formatterFor(locale: string, pattern: Pattern): Intl.DateTimeFormat {
  // Making a formatter costs a hundred times as much as using one.
  const key = `${locale} ${JSON.stringify(pattern)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...pattern, calendar: 'gregory', timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter;
}
