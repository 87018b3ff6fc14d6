import type { Event, Id, Statement } from './dossier';
import type { DateColumns } from './record-dates';

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
  const byDate = new Uint32Array(records.length);
  // Most files are in order already, and looking is cheap.
  let isOrdered = true;
  for (let place = 1; place < byDate.length; place += 1) {
    byDate[place] = place;
    isOrdered &&= compareDates(dates, place - 1, place) <= 0;
  }
  if (!isOrdered) {
    byDate.set(Array.from(byDate).sort((a, b) => compareDates(dates, a, b) || a - b));
  }
  return records.some((record) => linksOf(record).length > 0) ? afterLinks(byDate, records, dates) : byDate;
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
function afterLinks(
  byDate: Uint32Array,
  records: readonly (Event | Statement)[],
  dates: Omit<DateColumns, 'anchors'>,
): Uint32Array<ArrayBuffer> {
  const placeOf = new Map(records.map(({ id }, place) => [id, place]));
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
