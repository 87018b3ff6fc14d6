import type { WrittenUnit } from './plain-unit';
import { readUnit } from './read-unit';
import { intersection, type Span } from './span';
import type { Bound, DateReading, Precision, UncertainDate } from './uncertain-date';
import { widen } from './widening';

const MAX_LENGTH = 64;
const COARSEST_FIRST: readonly Precision[] = [
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
];

interface End {
  readonly bound: Bound;
  readonly written: WrittenUnit | undefined;
}

/**
 * Reads a date of EDTF (ISO 8601-2), levels 0 and 1; it never throws.
 *
 * Seasons are those of the north: 21 is March to May, 24 is December to February of the next year. A date-time may
 * leave out its seconds. One without a zone is already wall time.
 *
 * @param timeZone  IANA name of the zone in whose wall time a date-time with a zone of its own is told
 * @returns         a sentence where the text is no date: `"2022-13-04" has month 13; months run from 01 to 12`
 * @see             https://www.loc.gov/standards/datetime/
 */
export function parseUncertainDate(edtf: string, timeZone = 'UTC'): DateReading {
  if (edtf.length > MAX_LENGTH) {
    return refuse(edtf, `has ${edtf.length} characters; a date has at most ${MAX_LENGTH}`);
  }
  if (edtf === '') return refuse(edtf, 'is empty; write a date such as 2022-01-26, 2022-01 or 2022');
  const slash = edtf.indexOf('/');
  if (slash < 0) return readSingle(edtf, timeZone);
  if (edtf.includes('/', slash + 1)) {
    return refuse(edtf, 'has more than one slash; write a day as 2022-01-26, an interval as 2022-01-26/2022-02-03');
  }
  return readInterval(edtf, slash, timeZone);
}

function readSingle(edtf: string, timeZone: string): DateReading {
  if (edtf === '..') return refuse(edtf, 'is an end without a date; write an interval such as 2022-01-26/..');
  const written = readUnit(edtf, timeZone);
  if ('fault' in written) return refuse(edtf, written.fault);
  const { precision, unit, approximate, uncertain } = written;
  const isInstant = precision === 'minute' || precision === 'second';
  return accept({
    edtf,
    kind: isInstant ? 'instant' : 'unit',
    precision,
    may: mayOf(written),
    surely: isExact(written) ? unit : undefined,
    start: 'known',
    end: 'known',
    approximate,
    uncertain,
  });
}

function readInterval(edtf: string, slash: number, timeZone: string): DateReading {
  const start = readEnd(edtf.slice(0, slash), timeZone);
  if ('fault' in start) return refuse(edtf, start.fault);
  const end = readEnd(edtf.slice(slash + 1), timeZone);
  if ('fault' in end) return refuse(edtf, end.fault);
  const first = start.written ?? end.written;
  const last = end.written ?? start.written;
  if (!first || !last) return refuse(edtf, 'has neither a start nor an end; give the one that is known');
  if (start.written && end.written && end.written.unit.end <= start.written.unit.start) {
    return refuse(edtf, 'ends before it starts; write the earlier date first');
  }
  const may = {
    start: start.written ? mayOf(start.written).start : -Infinity,
    end: end.written ? mayOf(end.written).end : Infinity,
  };
  return accept({
    edtf,
    kind: 'interval',
    precision: coarser(first.precision, last.precision),
    may,
    surely: isBound(start, end) ? undefined : surelyBetween(start.written, end.written, may),
    start: start.bound,
    end: end.bound,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
  });
}

function coarser(a: Precision, b: Precision): Precision {
  return COARSEST_FIRST.indexOf(a) < COARSEST_FIRST.indexOf(b) ? a : b;
}

function readEnd(text: string, timeZone: string): End | { readonly fault: string } {
  if (text === '') return { bound: 'unknown', written: undefined };
  if (text === '..') return { bound: 'open', written: undefined };
  if (text === 'open') return { fault: 'has the word open for an end; write .. instead' };
  if (text === 'unknown') return { fault: 'has the word unknown for an end; write nothing there' };
  const written = readUnit(text, timeZone);
  return 'fault' in written ? written : { bound: 'known', written };
}

/** Tells whether an interval only bounds a time; "by the 26th" does, but "since the 26th, and still" does not. */
function isBound(start: End, end: End): boolean {
  return !start.written || end.bound === 'unknown';
}

/** What lies between two ends whatever they turn out to be. An end that is a plain day is covered as a whole. */
function surelyBetween(start: WrittenUnit | undefined, end: WrittenUnit | undefined, may: Span): Span | undefined {
  const exactStart = start && isExact(start) ? start.unit : undefined;
  const exactEnd = end && isExact(end) ? end.unit : undefined;
  const from = exactStart?.start ?? (start ? mayOf(start).end : Infinity);
  const to = exactEnd?.end ?? (end ? mayOf(end).start : -Infinity);
  return intersection(
    { start: Math.min(from, exactEnd?.start ?? Infinity), end: Math.max(to, exactStart?.end ?? -Infinity) },
    may,
  );
}

function mayOf({ unit, precision, approximate }: WrittenUnit): Span {
  return approximate ? widen(unit, precision) : unit;
}

function isExact({ precision, approximate, uncertain }: WrittenUnit): boolean {
  return !approximate && !uncertain && (precision === 'day' || precision === 'minute' || precision === 'second');
}

function accept(date: UncertainDate): DateReading {
  return { ok: true, date };
}

function refuse(edtf: string, fault: string): DateReading {
  const shown = edtf.length > MAX_LENGTH ? `${edtf.slice(0, 24)}…` : edtf;
  return { ok: false, message: `${JSON.stringify(shown)} ${fault}` };
}
