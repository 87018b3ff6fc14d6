import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from './span';

/** A moment on the calendar: the Gregorian one, carried back before 1582; year 0 is 1 BC; months and days from 1. */
export interface CalendarParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The farthest year, before and after year 0, that every part of the platform can still format. */
export const FARTHEST_YEAR = 270_000;

const DAYS_BEFORE_MARCH_0000_TO_1970 = 719_468;
const DAYS_IN_ERA = 146_097;

/**
 * Gives the first moment of a day.
 *
 * @param month  may run over either way: month 13 is January of the next year
 * @see          Hinnant, chrono-Compatible Low-Level Date Algorithms, days_from_civil
 */
export function epochOf(year: number, month = 1, day = 1): EpochMs {
  // Date.UTC is no help: it takes the years 0 to 99 for 1900 to 1999.
  const months = year * 12 + (month - 1);
  const wholeYear = Math.floor(months / 12);
  const wholeMonth = months - wholeYear * 12 + 1;
  const marchYear = wholeMonth <= 2 ? wholeYear - 1 : wholeYear;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (wholeMonth + (wholeMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_MARCH_0000_TO_1970) * DAY_MS;
}

/**
 * Reads a moment off the calendar: the inverse of `epochOf`.
 *
 * @see Hinnant, chrono-Compatible Low-Level Date Algorithms, civil_from_days
 */
export function partsOf(at: EpochMs): CalendarParts {
  const days = Math.floor(at / DAY_MS);
  const ms = at - days * DAY_MS;
  const shifted = days + DAYS_BEFORE_MARCH_0000_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    hour: Math.floor(ms / HOUR_MS),
    minute: Math.floor((ms % HOUR_MS) / MINUTE_MS),
    second: Math.floor((ms % MINUTE_MS) / SECOND_MS),
  };
}

/** Tells how many days a month of a year has; months from 1. */
export function daysInMonth(year: number, month: number): number {
  return (epochOf(year, month + 1) - epochOf(year, month)) / DAY_MS;
}

/** Moves the first moment of a month by whole months; negative is earlier. */
export function addMonths(monthStart: EpochMs, months: number): EpochMs {
  const { year, month } = partsOf(monthStart);
  return epochOf(year, month + months);
}
