import edtf from 'edtf';
import { parseUncertainDate } from '../../src/time/parse-edtf';
import type { EpochMs } from '../../src/time/span';
import { writtenEnds } from '../../src/time/written-ends';

/** The first and last millisecond that a text names, before `~` widens them; a sentence where it is refused. */
export type Bounds = { readonly min: EpochMs | null; readonly max: EpochMs | null } | { readonly refused: string };

/** What the `edtf` package makes of a text. */
export function theirs(text: string): Bounds {
  try {
    const { min, max } = edtf(text);
    return { min, max };
  } catch (error) {
    return { refused: String(error).split('\n')[0] ?? '' };
  }
}

/** What our parser makes of it, told in the way of the `edtf` package: an instant has no length, an unknown end is null. */
export function ours(text: string): Bounds {
  const reading = parseUncertainDate(text);
  if (!reading.ok) return { refused: reading.message };
  const { start, end } = writtenEnds(reading.date);
  const isInstant = end?.precision === 'minute' || end?.precision === 'second';
  return {
    min: start?.unit.start ?? (reading.date.start === 'open' ? -Infinity : null),
    max: end ? (isInstant ? end.unit.start : end.unit.end - 1) : reading.date.end === 'open' ? Infinity : null,
  };
}

/** Tells whether two readings agree: on the same bounds, or on refusing. */
export function agree(a: Bounds, b: Bounds): boolean {
  if ('refused' in a || 'refused' in b) return 'refused' in a && 'refused' in b;
  return a.min === b.min && a.max === b.max;
}

/** A way in which the two parsers differ, and why ours is right or meant. */
export interface Difference {
  readonly name: string;
  readonly why: string;
  readonly example: string;
  readonly theirs: Bounds | 'refused';
  readonly isIn: (text: string) => boolean;
}

const endsOf = (text: string) => text.split('/');
const someEnd = (text: string, pattern: RegExp) => endsOf(text).some((end) => pattern.test(end));
const bounds = (min: number, max: number) => ({ min, max });

/** Where the `edtf` package, version 4.11.1, misreads or refuses what EDTF levels 0 and 1 allow. */
export const KNOWN_FAULTS: readonly Difference[] = [
  {
    name: 'season as quarter',
    why: 'Spring is read as January to March, and winter as the autumn quarter: no season lies so anywhere.',
    example: '2021-24',
    theirs: bounds(Date.UTC(2021, 9, 1), Date.UTC(2022, 0, 1) - 1),
    isIn: (text) => someEnd(text, /^-?\d{4}-2[1-4]/),
  },
  {
    name: 'season of a year BC',
    why: 'The last moment of a season loses the sign of its year.',
    example: '-0144-22',
    theirs: bounds(Date.UTC(-144, 3, 1), Date.UTC(144, 6, 1) - 1),
    isIn: (text) => someEnd(text, /^-\d{4}-2[1-4]/),
  },
  {
    name: 'qualified season',
    why: 'Level 1 lets ?, ~ and % stand behind any date, seasons too.',
    example: '2021-24?',
    theirs: 'refused',
    isIn: (text) => someEnd(text, /-2[1-4][?~%]$/),
  },
  {
    name: 'season at an end of an interval',
    why: 'Level 1 allows dates of season precision; nothing bars them from an interval.',
    example: '2021-21/2021-22',
    theirs: 'refused',
    isIn: (text) => text.includes('/') && someEnd(text, /^-?\d{4}-2[1-4]/),
  },
  {
    name: 'qualified open digits',
    why: 'Level 1 lets ?, ~ and % stand behind any date; "about the 2010s" is a common thing to know.',
    example: '201X~',
    theirs: 'refused',
    isIn: (text) => someEnd(text, /X[?~%]$/),
  },
  {
    name: 'qualified long year',
    why: 'Level 1 lets ?, ~ and % stand behind any date, long years too.',
    example: 'Y12345?',
    theirs: 'refused',
    isIn: (text) => someEnd(text, /^Y-?\d+[?~%]$/),
  },
  {
    name: 'long year at an end of an interval',
    why: 'Nothing bars years of five digits from an interval.',
    example: 'Y-12345/2022',
    theirs: 'refused',
    isIn: (text) => text.includes('/') && someEnd(text, /^Y/),
  },
  {
    name: 'qualified date-time',
    why: 'Level 1 lets ?, ~ and % stand behind any date; here also behind a time ("at about ten").',
    example: '2022-01-26T10:00~',
    theirs: 'refused',
    isIn: (text) => someEnd(text, /T.*[?~%]$/),
  },
  {
    name: 'open digits BC',
    why: 'Open digits of a year, month or day BC are filled from the wrong end, so that the last comes first.',
    example: '-0044-XX',
    theirs: bounds(Date.UTC(-44, 11, 1), Date.UTC(-44, 1, 1) - 1),
    isIn: (text) => someEnd(text, /^-\d[\dX]*(-\d\d)?(-?XX?)+/),
  },
  {
    name: 'interval that starts as its end starts',
    why: 'Ends are compared by their first moments: an interval of one day or within one month is refused.',
    example: '2022-01-26/2022-01-26',
    theirs: 'refused',
    isIn: (text) => {
      const reading = parseUncertainDate(text);
      if (!reading.ok) return false;
      const { start, end } = writtenEnds(reading.date);
      return reading.date.kind === 'interval' && start !== undefined && end !== undefined
        ? start.unit.start >= end.unit.start
        : false;
    },
  },
  {
    name: '29 February of a common year',
    why: 'The day is moved to 1 March instead of being refused.',
    example: '2021-02-29',
    theirs: bounds(Date.UTC(2021, 2, 1), Date.UTC(2021, 2, 2) - 1),
    isIn: (text) =>
      endsOf(text).some((end) => 'refused' in ours(end) && /^[?~%]?-?\d{4}[?~%]?-[?~%]?02[?~%]?-[?~%]?29/.test(end)),
  },
  {
    name: 'zones west of -12:00 and east of +14:00',
    why: 'Offsets are cut at the present extremes; -14:00 is refused, which ISO 8601 allows.',
    example: '2022-01-26T10:00:00-14:00',
    theirs: 'refused',
    isIn: (text) => someEnd(text, /T.*-1[2-4](:\d\d)?$/),
  },
  {
    name: 'qualified year in an interval with open digits',
    why: 'Both ends are level 1 by themselves, and so is the interval of them.',
    example: '1905-XX/1937?',
    theirs: 'refused',
    isIn: (text) => text.includes('/') && someEnd(text, /^-?\d{4}[?~%]$/) && someEnd(text, /X$/),
  },
  {
    name: 'five digits as milliseconds',
    why: 'A year of five digits without its Y is read as a number of milliseconds since 1970.',
    example: '09335',
    theirs: bounds(9335, 9335),
    isIn: (text) => /^-?\d{5,}$/.test(text),
  },
];

/** What the `edtf` package reads and we refuse on purpose. */
export const REFUSED_ON_PURPOSE: readonly Difference[] = [
  {
    name: 'no end known',
    why: 'It says nothing, and a mark of it would have no place.',
    example: '../',
    theirs: { min: -Infinity, max: null },
    isIn: (text) => /^(\.\.)?\/(\.\.)?$/.test(text),
  },
  {
    name: 'year beyond every Date',
    why: 'The platform formats no year beyond 275760, and the library gives no bounds for it either.',
    example: 'Y170000002',
    theirs: bounds(NaN, NaN),
    isIn: (text) => /^Y-?\d{6,}$/.test(text),
  },
  {
    name: 'level 2: qualifiers within',
    why: 'Levels 0 and 1 have a qualifier only at the end of a date.',
    example: '?1931-10',
    theirs: bounds(Date.UTC(1931, 9, 1), Date.UTC(1931, 10, 1) - 1),
    isIn: (text) => someEnd(text, /[?~%]./),
  },
  {
    name: 'level 2: decade of three digits, century of two',
    why: 'They look like a year that lost a digit.',
    example: '196',
    theirs: bounds(Date.UTC(1960, 0), Date.UTC(1970, 0) - 1),
    isIn: (text) => someEnd(text, /^-?\d{2,3}[?~%]?$/),
  },
  {
    name: 'level 2: other parts of a year',
    why: 'Quarters and halves are of level 2.',
    example: '1911-33',
    theirs: bounds(Date.UTC(1911, 0), Date.UTC(1911, 3) - 1),
    isIn: (text) => someEnd(text, /^-?\d{4}-(2[5-9]|3\d|4[01])$/),
  },
  {
    name: 'level 2: open digits elsewhere',
    why: 'Level 1 leaves open only the last digits of a year, or a whole month or day at the end.',
    example: '194X-03',
    theirs: bounds(Date.UTC(1940, 2), Date.UTC(1949, 3) - 1),
    isIn: (text) => someEnd(text, /X\d|X-\d|-\dX|XXX|\dX-/),
  },
  {
    name: 'level 2: sets, exponents and significant digits',
    why: 'A record of one event has one date.',
    example: '[2021,2022]',
    theirs: bounds(Date.UTC(2021, 0), Date.UTC(2023, 0) - 1),
    isIn: (text) => /[[\]{}ES]/.test(text),
  },
  {
    name: 'hour 24',
    why: 'Midnight has one name, 00:00 of the next day.',
    example: '2022-01-26T24:00:00',
    theirs: bounds(Date.UTC(2022, 0, 27), Date.UTC(2022, 0, 27)),
    isIn: (text) => someEnd(text, /T24/),
  },
  {
    name: 'parts of a second',
    why: 'EDTF ends at the second.',
    example: '2022-01-26T10:00:00.123Z',
    theirs: bounds(Date.UTC(2022, 0, 26, 10, 0, 0, 123), Date.UTC(2022, 0, 26, 10, 0, 0, 123)),
    isIn: (text) => someEnd(text, /T.*\./),
  },
  {
    name: 'zone without its colon',
    why: 'EDTF uses the extended form of ISO 8601 throughout.',
    example: '2022-01-26T10:00:00+0300',
    theirs: bounds(Date.UTC(2022, 0, 26, 7), Date.UTC(2022, 0, 26, 7)),
    isIn: (text) => someEnd(text, /T.*[+-]\d{4}$/),
  },
];
