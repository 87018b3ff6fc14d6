import { partsOf } from '../../time/calendar';
import { formatClock, formatUnit } from '../../time/format-date';
import type { WrittenUnit } from '../../time/plain-unit';
import { DAY_MS, lengthMs, type EpochMs, type Span } from '../../time/span';
import type { Precision, UncertainDate } from '../../time/uncertain-date';
import { writtenEnds } from '../../time/written-ends';

type Length = 'long' | 'short';

export const LOCALE = 'en-GB';
const SEASONS: Readonly<Record<number, string>> = { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' };

/**
 * Tells a date in full, never more precisely than it is known.
 *
 * @returns "26 January 2022", "about 9 February 2022", "perhaps 2015", "27 January to 3 February 2022",
 *          "by 26 January 2022, start unknown", "from 27 January 2022, no end given"
 */
export function dateInWords(date: UncertainDate): string {
  const { start, end } = writtenEnds(date);
  if (start && end) return between(start, end, 'long');
  if (start) return `from ${qualified(start, 'long')}, ${date.end === 'unknown' ? 'end unknown' : 'no end given'}`;
  if (end) return `by ${qualified(end, 'long')}, ${date.start === 'unknown' ? 'start unknown' : 'no start given'}`;
  return 'date unknown';
}

/**
 * Tells a date briefly, for labels and edges.
 *
 * @returns "26 Jan 2022", "c. 9 Feb 2022", "2015?", "27 Jan – 3 Feb 2022", "by 26 Jan 2022", "from 27 Jan 2022"
 */
export function dateInShort(date: UncertainDate): string {
  const { start, end } = writtenEnds(date);
  if (start && end) return between(start, end, 'short');
  if (start) return `from ${qualified(start, 'short')}`;
  if (end) return `by ${qualified(end, 'short')}`;
  return 'undated';
}

/**
 * Tells which part of time a window shows, by times, days, months or years as its length asks.
 *
 * @returns "14 January to 12 February 2022"
 */
export function spanInWords(span: Span): string {
  const { start, end } = span;
  if (start === -Infinity && end === Infinity) return 'all time';
  const precision = windowPrecision(span);
  // The end is the first moment that is not shown.
  const last = precision === 'minute' ? end : end - 1;
  if (start === -Infinity) return `until ${unitAs(last, precision, 'long')}`;
  if (end === Infinity) return `from ${unitAs(start, precision, 'long')}`;
  return range({ at: start, precision }, { at: Math.max(start, last), precision }, 'long');
}

function windowPrecision(span: Span): Precision {
  const days = lengthMs(span) / DAY_MS;
  if (days < 2) return 'minute';
  if (days < 120 || days === Infinity) return 'day';
  return days < 10 * 365 ? 'month' : 'year';
}

interface Moment {
  readonly at: EpochMs;
  readonly precision: Precision;
}

function between(start: WrittenUnit, end: WrittenUnit, length: Length): string {
  const first = qualified(start, length);
  const last = qualified(end, length);
  if (first === last) return first;
  if (isQualified(start) || isQualified(end)) {
    return length === 'long' ? `from ${first} to ${last}` : `${first} – ${last}`;
  }
  return range(
    { at: start.unit.start, precision: start.precision },
    { at: end.unit.start, precision: end.precision },
    length,
  );
}

/** Joins two moments, and tells what they share at their end only once: "27 to 29 January 2022". */
function range(first: Moment, last: Moment, length: Length): string {
  const start = unitAs(first.at, first.precision, length);
  const end = unitAs(last.at, last.precision, length);
  if (start === end) return end;
  if (isClock(first.precision) && isClock(last.precision) && isSameDay(first.at, last.at)) {
    return joined(start, formatClock(last.at, LOCALE, last.precision === 'second'), length);
  }
  if (first.precision !== last.precision || isClock(first.precision)) return joined(start, end, length);
  const words = start.split(' ');
  const endWords = end.split(' ');
  while (words.length > 1 && words.at(-1) === endWords.pop()) words.pop();
  const own = words.join(' ');
  return length === 'short' && /^\d+$/.test(own) ? `${own}–${end}` : joined(own, end, length);
}

function joined(first: string, last: string, length: Length): string {
  return length === 'long' ? `${first} to ${last}` : `${first} – ${last}`;
}

function qualified(written: WrittenUnit, length: Length): string {
  const { approximate, uncertain } = written;
  const words = unitAs(written.unit.start, written.precision, length);
  if (length === 'short') return `${approximate ? 'c. ' : ''}${words}${uncertain ? '?' : ''}`;
  return `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}${words}`;
}

function isQualified({ approximate, uncertain }: WrittenUnit): boolean {
  return approximate || uncertain;
}

function unitAs(at: EpochMs, precision: Precision, length: Length): string {
  const style = { locale: LOCALE, length };
  if (isClock(precision)) {
    return `${formatUnit(at, 'day', style)}, ${formatClock(at, LOCALE, precision === 'second')}`;
  }
  const { year, month } = partsOf(at);
  if (precision === 'season') return `${SEASONS[month] ?? ''} ${seasonYear(at, month)}`;
  if (year < 1) return formatUnit(at, precision, style);
  if (precision === 'decade') return length === 'long' ? `the ${year}s` : `${year}s`;
  if (precision === 'century') return `${year}–${year + 99}`;
  return formatUnit(at, precision, style);
}

function seasonYear(at: EpochMs, month: number): string {
  const { year } = partsOf(at);
  if (month !== 12 || year < 1) return formatUnit(at, 'year', { locale: LOCALE, length: 'long' });
  return `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}

function isClock(precision: Precision): boolean {
  return precision === 'minute' || precision === 'second';
}

function isSameDay(a: EpochMs, b: EpochMs): boolean {
  return Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS);
}
