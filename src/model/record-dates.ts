import { anchorOf, rankOf } from '../time/date-moments';
import { parseUncertainDate } from '../time/parse-edtf';
import type { UncertainDate } from '../time/uncertain-date';
import type { Event, Statement } from './dossier';
import { atOnce, type Steps } from './steps';

/** The dates of some records, as far as they place and order them: a column each, in the order of the list. */
export interface DateColumns {
  /** The moment by which each is placed. */
  readonly anchors: Float64Array;
  /** What each may cover; infinite at an end that is not known. */
  readonly mayStart: Float64Array;
  readonly mayEnd: Float64Array;
  /** The moment by which each is ordered. */
  readonly ranks: Float64Array;
}

/** Reads the dates of records that have been checked. @throws Error "unreadable date: 2022-13" */
export function readDates(records: readonly (Event | Statement)[], timeZone: string): DateColumns {
  return atOnce(readDatesInSteps(records, timeZone));
}

const AT_A_TIME = 500;

/** The same step by step. */
export function* readDatesInSteps(records: readonly (Event | Statement)[], timeZone: string): Steps<DateColumns> {
  const { length } = records;
  const anchors = new Float64Array(length);
  const mayStart = new Float64Array(length);
  const mayEnd = new Float64Array(length);
  const ranks = new Float64Array(length);
  for (let place = 0; place < length; place += 1) {
    const date = readDate(records[place]?.when.edtf ?? '', timeZone);
    anchors[place] = anchorOf(date);
    mayStart[place] = date.may.start;
    mayEnd[place] = date.may.end;
    ranks[place] = rankOf(date);
    if (place % AT_A_TIME === 0) yield;
  }
  return { anchors, mayStart, mayEnd, ranks };
}

/** Reads one date that has been checked. @throws Error "unreadable date: 2022-13" */
export function readDate(edtf: string, timeZone: string): UncertainDate {
  const reading = parseUncertainDate(edtf, timeZone);
  if (!reading.ok) throw new Error(`unreadable date: ${edtf}`);
  return reading.date;
}
