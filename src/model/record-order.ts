import type { Event, Id, Statement } from './dossier';
import type { DateColumns } from './record-dates';
import { atOnce, type Steps } from './steps';

/**
 * Puts records in the order of the record: by date; within what the dates leave open, whatever answers or follows
 * another comes after it; then in file order.
 *
 * @returns the places of the records in the list, in that order
 */
export function orderRecords(
  records: readonly (Event | Statement)[],
  dates: Omit<DateColumns, 'anchors'>,
): Uint32Array<ArrayBuffer> {
  return atOnce(orderInSteps(records, dates));
}

const AT_A_TIME = 2000;

/** Sorts numbers, and leaves those that compare alike in their order. */
export type Sorting = (
  numbers: readonly number[],
  compare: (a: number, b: number) => number,
) => Steps<readonly number[]>;

/** The same step by step; without a sorting of that kind, sorting is one step. */
export function* orderInSteps(
  records: readonly (Event | Statement)[],
  dates: Omit<DateColumns, 'anchors'>,
  sort?: Sorting,
): Steps<Uint32Array<ArrayBuffer>> {
  const byDate = new Uint32Array(records.length);
  // Most files are in order already, and looking is cheap.
  let isOrdered = true;
  let hasLinks = false;
  for (const [place, record] of records.entries()) {
    byDate[place] = place;
    isOrdered &&= place === 0 || compareDates(dates, place - 1, place) <= 0;
    hasLinks ||= linksOf(record).length > 0;
    if (place % AT_A_TIME === 0) yield;
  }
  if (!isOrdered) {
    const compare = (a: number, b: number): number => compareDates(dates, a, b);
    const places = Array.from(byDate);
    byDate.set(sort ? yield* sort(places, compare) : places.sort(compare));
  }
  return hasLinks ? yield* afterLinks(byDate, records, dates) : byDate;
}

/**
 * Compares the dates of two records: the earlier rank first, then the earlier start, then the earlier end.
 *
 * @returns negative, zero or positive; a total preorder
 */
export function compareDates({ ranks, mayStart, mayEnd }: Omit<DateColumns, 'anchors'>, a: number, b: number): number {
  return compareAt(ranks, a, b) || compareAt(mayStart, a, b) || compareAt(mayEnd, a, b);
}

function compareAt(column: Float64Array, a: number, b: number): number {
  const one = column[a] ?? 0;
  const other = column[b] ?? 0;
  // Not a difference: Infinity - Infinity is no number.
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The records that one comes after. */
function linksOf(record: Event | Statement): readonly Id[] {
  if ('speaker' in record) return record.inReplyTo ?? NONE;
  const { after, respondsTo } = record;
  return after && respondsTo ? [...after, ...respondsTo] : (after ?? respondsTo ?? NONE);
}

const NONE: readonly Id[] = [];

/** Moves what answers or follows another behind it, unless their dates forbid it. */
function* afterLinks(
  byDate: Uint32Array,
  records: readonly (Event | Statement)[],
  dates: Omit<DateColumns, 'anchors'>,
): Steps<Uint32Array<ArrayBuffer>> {
  const placeOf = new Map<Id, number>();
  for (const [place, { id }] of records.entries()) {
    placeOf.set(id, place);
    if (place % AT_A_TIME === 0) yield;
  }
  const states = new Uint8Array(records.length);
  const ordered: number[] = [];
  const nextBefore = (place: number): number | undefined => {
    const record = records[place];
    if (!record) return undefined;
    return linksOf(record)
      .map((id) => placeOf.get(id) ?? place)
      .find((link) => states[link] === WAITING && compareDates(dates, link, place) <= 0);
  };
  // An explicit stack, since a chain of replies may be longer than the call stack is deep.
  for (const first of byDate) {
    if (ordered.length % AT_A_TIME === 0) yield;
    const stack = states[first] === WAITING ? [first] : [];
    while (stack.length > 0) {
      const place = stack[stack.length - 1] ?? first;
      states[place] = ON_THE_WAY;
      const before = nextBefore(place);
      if (before !== undefined) {
        stack.push(before);
        continue;
      }
      states[place] = ORDERED;
      ordered.push(place);
      stack.pop();
    }
  }
  return Uint32Array.from(ordered);
}

const WAITING = 0;
const ON_THE_WAY = 1;
const ORDERED = 2;
