import { daysInMonth, epochOf, FARTHEST_YEAR } from './calendar';
import { plainUnit, type WrittenUnit } from './plain-unit';
import { DAY_MS, MINUTE_MS, SECOND_MS, type Span } from './span';
import type { Precision } from './uncertain-date';
import { wallTime } from './wall-time';

/** A unit, or the rest of a sentence that begins with the text: "has month 13; months run from 01 to 12". */
export type UnitReading = WrittenUnit | { readonly fault: string };

type BareReading = { readonly precision: Precision; readonly unit: Span } | { readonly fault: string };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const NO_DATE =
  'is not a date; write a year as 2022, a month as 2022-01, a day as 2022-01-26, an interval as 2022-01-26/2022-02-03';
const LEVEL_2 =
  'is EDTF of level 2; levels 0 and 1 are read here: one date or interval, with ?, ~ or % only at the end of a date';

/**
 * Reads one date of EDTF level 0 or 1, which is also one end of an interval.
 *
 * @param text      without the slash of an interval, at most some dozens of characters
 * @param timeZone  in which a date-time with a zone of its own is told
 */
export function readUnit(text: string, timeZone: string): UnitReading {
  const plain = plainUnit(text, timeZone);
  if (plain) return plain;
  const qualifier = '?~%'.includes(text.slice(-1)) ? text.slice(-1) : '';
  const bare = text.slice(0, text.length - qualifier.length);
  const reading = readBare(bare, timeZone);
  if ('fault' in reading) return reading;
  return { ...reading, approximate: '~%'.includes(qualifier || '.'), uncertain: '?%'.includes(qualifier || '.') };
}

function readBare(text: string, timeZone: string): BareReading {
  const timeAt = text.indexOf('T');
  const parts = /^(Y?-?[\dX]+)(?:-([\dX]+))?(?:-([\dX]+))?$/.exec(timeAt < 0 ? text : text.slice(0, timeAt));
  if (!parts?.[1]) return { fault: faultOfShape(text) };
  const [, year, month, day] = parts;
  if (timeAt < 0) return readDate(year, month, day);
  if (day === undefined) return { fault: 'has a time but no day; write 2022-01-26T15:00' };
  const date = readDate(year, month, day);
  if ('fault' in date) return date;
  if (date.precision !== 'day') return { fault: 'has a time on a day that is left open; leave out the time' };
  return readTime(date.unit.start, text.slice(timeAt + 1), timeZone);
}

function readDate(yearText: string, monthText: string | undefined, dayText: string | undefined): BareReading {
  const year = readYear(yearText);
  if ('fault' in year) return year;
  if (monthText === undefined) return year;
  if (year.precision !== 'year') return { fault: `leaves a year open and gives a month; write ${yearText} alone` };
  if (monthText.length !== 2) return { fault: twoDigits('month', monthText, '01') };
  if (monthText === 'XX') {
    if (dayText === undefined || dayText === 'XX') return year;
    return { fault: `gives a day of a month that is left open; write ${yearText} alone` };
  }
  if (monthText.includes('X')) return { fault: `has month ${monthText}; write both digits, or XX` };
  return readMonth(year.year, Number(monthText), dayText);
}

function readMonth(year: number, month: number, dayText: string | undefined): BareReading {
  if (month >= 21 && month <= 24) {
    if (dayText !== undefined) return { fault: `has a day in season ${month}; months run from 01 to 12` };
    // Spring is March to May, and winter runs into the next year: the seasons of the north, as weather services count.
    const first = 3 * (month - 20);
    return { precision: 'season', unit: { start: epochOf(year, first), end: epochOf(year, first + 3) } };
  }
  if (month < 1 || month > 12) return { fault: faultOfMonth(month) };
  const start = epochOf(year, month);
  if (dayText === undefined || dayText === 'XX') {
    return { precision: 'month', unit: { start, end: epochOf(year, month + 1) } };
  }
  if (dayText.length !== 2) return { fault: twoDigits('day', dayText, '01') };
  if (dayText.includes('X')) return { fault: `has day ${dayText}; write both digits, or XX` };
  const day = Number(dayText);
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) {
    return { fault: `has day ${dayText}; ${MONTHS[month - 1] ?? ''} ${year} has ${days} days` };
  }
  return { precision: 'day', unit: { start: start + (day - 1) * DAY_MS, end: start + day * DAY_MS } };
}

function readYear(text: string): { precision: Precision; unit: Span; year: number } | { fault: string } {
  const long = text.startsWith('Y');
  const negative = text.startsWith('-', long ? 1 : 0);
  const digits = text.slice((long ? 1 : 0) + (negative ? 1 : 0));
  const open = digits.indexOf('X') < 0 ? 0 : digits.length - digits.indexOf('X');
  const fault = faultOfYear(text, digits, open);
  if (fault) return { fault };
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  if (high > FARTHEST_YEAR) return { fault: `has year ${text}; years run from -${FARTHEST_YEAR} to ${FARTHEST_YEAR}` };
  const first = negative ? -high : low;
  const last = negative ? -low : high;
  return {
    precision: open === 0 ? 'year' : open === 1 ? 'decade' : 'century',
    unit: { start: epochOf(first), end: epochOf(last + 1) },
    year: first,
  };
}

function faultOfYear(text: string, digits: string, open: number): string | undefined {
  if (text.startsWith('Y')) {
    if (open > 0) return 'leaves digits of a long year open; write all of them';
    if (digits.length < 5) return `has Y before a year of ${digits.length} digits; leave out the Y`;
    return digits.startsWith('0') ? 'has a long year that begins with 0; leave out the zeros' : undefined;
  }
  if (digits.length !== 4) {
    const remedy = digits.length > 4 ? `write Y before a longer one` : 'write 4, as in 0988';
    return `has a year of ${digits.length} digit${digits.length === 1 ? '' : 's'}; ${remedy}`;
  }
  if (/X\d/.test(digits)) return 'has a known digit after an open one; only the last one or two digits may be X';
  if (open > 2) return `leaves ${open} digits of the year open; only the last one or two may be X`;
  return text === '-0000' ? 'is no year; write 0000, which is 1 BC' : undefined;
}

function readTime(day: number, text: string, timeZone: string): BareReading {
  const parts = /^(\d\d):(\d\d)(?::(\d\d))?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!parts) return { fault: faultOfTime(text) };
  const [, hour, minute, second, zulu, sign, offsetHour, offsetMinute = '00'] = parts;
  if (Number(hour) > 23) return { fault: `has hour ${hour}; hours run from 00 to 23` };
  if (Number(minute) > 59) return { fault: `has minute ${minute}; minutes run from 00 to 59` };
  if (Number(second ?? 0) > 59) return { fault: `has second ${second}; seconds run from 00 to 59` };
  const told = day + (Number(hour) * 60 + Number(minute)) * MINUTE_MS + Number(second ?? 0) * SECOND_MS;
  const precision = second === undefined ? 'minute' : 'second';
  const length = second === undefined ? MINUTE_MS : SECOND_MS;
  if (!zulu && !sign) return { precision, unit: { start: told, end: told + length } };
  const offset = Number(offsetHour ?? 0) * 60 + Number(offsetMinute);
  if (Number(offsetMinute) > 59 || offset > 14 * 60) {
    return { fault: `has zone ${sign}${offsetHour}:${offsetMinute}; zones run from -14:00 to +14:00` };
  }
  const start = wallTime(told - (sign === '-' ? -offset : offset) * MINUTE_MS, timeZone);
  if (start === undefined)
    return { fault: `cannot be told in the time zone "${timeZone}"; name one such as Europe/Paris` };
  return { precision, unit: { start, end: start + length } };
}

function faultOfMonth(month: number): string {
  const number = String(month).padStart(2, '0');
  if (month >= 25 && month <= 41) return `has part of a year ${number}, level 2 of EDTF; seasons run from 21 to 24`;
  return `has month ${number}; months run from 01 to 12`;
}

function twoDigits(what: string, digits: string, example: string): string {
  return `has ${what} ${digits}; a ${what} has two digits, as in ${digits.length === 1 ? `0${digits}` : example}`;
}

function faultOfTime(text: string): string {
  if (/^\d\d:\d\d:\d\d[.,]\d/.test(text)) return 'has parts of a second; end it at the seconds';
  if (/^\d\d(?:Z|[+-]|$)/.test(text)) return 'has hours without minutes; write 15:00';
  return `has time ${text === '' ? 'missing after T' : text}; write 15:00, 15:00:30, 15:00Z or 15:00+03:00`;
}

function faultOfShape(text: string): string {
  if (text === '') return 'has a qualifier without a date; write a date before it';
  if (/\s/.test(text)) return 'has blanks in it; leave them out, and write T between a day and a time';
  if (/[?~%]$/.test(text)) return 'has two qualifiers in a row; write % for both uncertain and approximate';
  if (/[[\]{}?~%]|\d[ES]\d/.test(text)) return LEVEL_2;
  if (/^\d{3}[ux]$|^\d\d[ux]{2}$|-[ux]{2}/.test(text)) return 'marks open digits with a small letter; write X';
  if (/^\d{4}-\d\d-\d\dt/.test(text)) return 'has a small t before the time; write T';
  return NO_DATE;
}
