import { daysInMonth, epochOf } from './calendar';
import { DAY_MS, MINUTE_MS, SECOND_MS, type EpochMs, type Span } from './span';
import type { Precision } from './uncertain-date';

/** One unit of the calendar as it is written, before `~` widens it. */
export interface WrittenUnit {
  readonly precision: Precision;
  readonly unit: Span;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * Reads a day such as `2022-01-26`, or a moment on it such as `2022-01-26T15:00` or `2022-01-26T15:00:30Z`: the forms of
 * nearly all dates of a large record, many times as fast as the general reading, which says what is wrong with a text.
 *
 * @returns undefined for any other text, and for a moment with a zone that is not the record's own
 */
export function plainUnit(text: string, timeZone: string): WrittenUnit | undefined {
  const { length } = text;
  if (length !== 10 && text.charCodeAt(10) !== LETTER_T) return undefined;
  const day = dayAt(text);
  if (day === undefined) return undefined;
  if (length === 10) return { precision: 'day', unit: { start: day, end: day + DAY_MS }, ...SURE };
  const clock = clockAt(text, timeZone);
  if (clock === undefined) return undefined;
  const start = day + clock;
  if (length === 16) return { precision: 'minute', unit: { start, end: start + MINUTE_MS }, ...SURE };
  return { precision: 'second', unit: { start, end: start + SECOND_MS }, ...SURE };
}

const SURE = { approximate: false, uncertain: false } as const;

function dayAt(text: string): EpochMs | undefined {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  // A comparison with no number is false.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return day > 28 && day > daysInMonth(year, month) ? undefined : epochOf(year, month, day);
}

/** Milliseconds since the start of the day. */
function clockAt(text: string, timeZone: string): number | undefined {
  const { length } = text;
  const hasSeconds = length > 16;
  const isForm =
    length === 16 || length === 19 || (length === 20 && text.charCodeAt(19) === LETTER_Z && timeZone === 'UTC');
  if (!isForm || text.charCodeAt(13) !== COLON || (hasSeconds && text.charCodeAt(16) !== COLON)) return undefined;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = hasSeconds ? twoDigits(text, 17) : 0;
  return hour <= 23 && minute <= 59 && second <= 59 ? (hour * 60 + minute) * MINUTE_MS + second * SECOND_MS : undefined;
}

const LETTER_T = 84;
const LETTER_Z = 90;
const DASH = 45;
const COLON = 58;
const DIGIT_0 = 48;

/** Two digits of a text as a number; no number where one is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - DIGIT_0;
  const ones = text.charCodeAt(at + 1) - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
