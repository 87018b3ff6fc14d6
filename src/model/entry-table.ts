import type { UncertainDate } from '../time/uncertain-date';
import type { Event, EventKind, EventStatus, Id, Side, Statement } from './dossier';
import type { Entry } from './entry';
import { readDate, readDates } from './record-dates';
import { orderRecords } from './record-order';
import { EVENT_KINDS, EVENT_STATUSES } from './vocabulary';

/** Kinds and statuses by the numbers that stand in the columns; a statement has the number after the last kind. */
export const KINDS = Object.keys(EVENT_KINDS) as readonly EventKind[];
export const STATUSES = Object.keys(EVENT_STATUSES) as readonly EventStatus[];
export const STATEMENT_KIND = KINDS.length;

const KIND_NUMBERS = new Map(KINDS.map((kind, number) => [kind, number]));
const STATUS_NUMBERS = new Map(STATUSES.map((status, number) => [status, number]));
const HAPPENED = STATUSES.indexOf('happened');

/**
 * All marks of the timeline in the order of the record: as columns, so that a million of them can be placed and counted,
 * and each as an object once it is asked for.
 */
export interface EntryTable extends Iterable<Entry> {
  readonly length: number;
  /** The entry at a place in the order of the record, the same object each time. @throws RangeError "no entry 30" */
  readonly at: (order: number) => Entry;
  /** The event or statement behind an entry, which is cheaper to ask for. */
  readonly recordAt: (order: number) => Event | Statement;
  /** The place of an entry in the order of the record; undefined for any other id. */
  readonly orderOf: (id: Id) => number | undefined;
  /** The moment by which each is placed. */
  readonly anchors: Float64Array;
  /** What each may cover; infinite at an end that is not known. */
  readonly mayStart: Float64Array;
  readonly mayEnd: Float64Array;
  /** Number of each one's kind in `KINDS`. */
  readonly kinds: Uint8Array;
  /** Number of each one's status in `STATUSES`. */
  readonly statuses: Uint8Array;
  readonly weights: Uint8Array;
  /** Number from 1 of the side that acts, 0 for none or several. */
  readonly sides: Uint16Array;
}

interface TableOptions {
  readonly events: readonly Event[];
  /** Those that were not made at an event. */
  readonly statements: readonly Statement[];
  readonly sides: readonly Side[];
  readonly timeZone: string;
  readonly sideOf: (record: Event | Statement) => Id | undefined;
}

/**
 * Makes the table of a dossier's marks.
 *
 * Work grows with n log n of the records, or with n where the file has them in order.
 *
 * @throws Error on a date that the checker would have refused: "unreadable date: 2022-13"
 */
export function tabulateEntries({ events, statements, sides, timeZone, sideOf }: TableOptions): EntryTable {
  const records: readonly (Event | Statement)[] = [...events, ...statements];
  const { length } = records;
  const dates = readDates(records, timeZone);
  const places = orderRecords(records, dates);
  const numberOfSide = new Map(sides.map(({ id }, place) => [id, place + 1]));
  const column = (values: Float64Array): Float64Array => {
    const ordered = new Float64Array(length);
    for (let order = 0; order < length; order += 1) ordered[order] = values[places[order] ?? 0] ?? NaN;
    return ordered;
  };
  const kinds = new Uint8Array(length);
  const statuses = new Uint8Array(length);
  const weights = new Uint8Array(length);
  const sideNumbers = new Uint16Array(length);
  for (let order = 0; order < length; order += 1) {
    const record = records[places[order] ?? 0];
    if (!record) continue;
    const isEvent = 'kind' in record;
    kinds[order] = (isEvent ? KIND_NUMBERS.get(record.kind) : undefined) ?? STATEMENT_KIND;
    statuses[order] = (isEvent ? STATUS_NUMBERS.get(record.status) : undefined) ?? HAPPENED;
    weights[order] = (isEvent ? record.weight : undefined) ?? USUAL_WEIGHT;
    sideNumbers[order] = numberOfSide.get(sideOf(record) ?? '') ?? 0;
  }
  const made: Entry[] = [];
  const recordOf = (order: number): Event | Statement => {
    const record = records[places[order] ?? length];
    if (!record) throw new RangeError(`no entry ${order}`);
    return record;
  };
  const at = (order: number): Entry => {
    const record = recordOf(order);
    return (made[order] ??= entryOf(record, {
      order,
      side: sideOf(record),
      date: readDate(record.when.edtf, timeZone),
    }));
  };
  let orders: ReadonlyMap<Id, number> | undefined;
  return {
    length,
    at,
    recordAt: recordOf,
    orderOf: (id) => {
      orders ??= new Map(Array.from(places, (place, order) => [records[place]?.id ?? '', order]));
      return orders.get(id);
    },
    *[Symbol.iterator]() {
      for (let order = 0; order < length; order += 1) yield at(order);
    },
    anchors: column(dates.anchors),
    mayStart: column(dates.mayStart),
    mayEnd: column(dates.mayEnd),
    kinds,
    statuses,
    weights,
    sides: sideNumbers,
  };
}

const USUAL_WEIGHT = 2;

function entryOf(
  record: Event | Statement,
  { order, side, date }: { readonly order: number; readonly side: Id | undefined; readonly date: UncertainDate },
): Entry {
  const common = { id: record.id, date, track: record.track, side, order };
  if ('speaker' in record) {
    return {
      ...common,
      glyph: 'words',
      status: 'happened',
      weight: USUAL_WEIGHT,
      of: { kind: 'statement', statement: record },
    };
  }
  return {
    ...common,
    glyph: EVENT_KINDS[record.kind].glyph,
    status: record.status,
    weight: record.weight ?? USUAL_WEIGHT,
    of: { kind: 'event', event: record },
  };
}
