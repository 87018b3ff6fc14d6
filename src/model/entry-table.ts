import type { UncertainDate } from '../time/uncertain-date';
import type { Event, EventKind, EventStatus, Id, Side, Statement, Track } from './dossier';
import type { Entry } from './entry';
import { readDate, readDatesInSteps } from './record-dates';
import { orderInSteps, type Sorting } from './record-order';
import { atOnce, type Steps } from './steps';
import { EVENT_KINDS, EVENT_STATUSES } from './vocabulary';

/** Kinds and statuses by the numbers that stand in the columns; a statement has the number after the last kind. */
export const KINDS = Object.keys(EVENT_KINDS) as readonly EventKind[];
export const STATUSES = Object.keys(EVENT_STATUSES) as readonly EventStatus[];
export const STATEMENT_KIND = KINDS.length;

const KIND_NUMBERS = new Map(KINDS.map((kind, number) => [kind, number]));
const STATUS_NUMBERS = new Map(STATUSES.map((status, number) => [status, number]));
const HAPPENED = STATUSES.indexOf('happened');

/** What places, groups and counts the marks of the timeline: a column each, in the order of the record. */
export interface EntryColumns {
  /** Where each one's record stands in the file: among the events, or after them among the loose statements. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** The moment by which each is placed. */
  readonly anchors: Float64Array<ArrayBuffer>;
  /** What each may cover; infinite at an end that is not known. */
  readonly mayStart: Float64Array<ArrayBuffer>;
  readonly mayEnd: Float64Array<ArrayBuffer>;
  /** Number of each one's kind in `KINDS`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Number of each one's status in `STATUSES`. */
  readonly statuses: Uint8Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
  /** Number from 1 of the side that acts, 0 for none or several. */
  readonly sides: Uint16Array<ArrayBuffer>;
  /** Number from 1 of the track that each lies in, 0 for none. */
  readonly tracks: Uint32Array<ArrayBuffer>;
}

/**
 * All marks of the timeline in the order of the record: as columns, so that a million of them can be placed and counted,
 * and each as an object once it is asked for.
 */
export interface EntryTable extends EntryColumns, Iterable<Entry> {
  readonly length: number;
  /** The entry at a place in the order of the record, the same object each time. @throws RangeError "no entry 30" */
  readonly at: (order: number) => Entry;
  /** The event or statement behind an entry, which is cheaper to ask for. */
  readonly recordAt: (order: number) => Event | Statement;
  /** The place of an entry in the order of the record; undefined for any other id. */
  readonly orderOf: (id: Id) => number | undefined;
  /** Notes the ids of all entries, which the first question for an id would otherwise wait for. */
  readonly noteIds: () => Steps<void>;
}

export interface TableOptions {
  readonly events: readonly Event[];
  /** Those that were not made at an event. */
  readonly statements: readonly Statement[];
  readonly sides: readonly Side[];
  readonly tracks: readonly Track[];
  readonly timeZone: string;
  readonly sideOf: (record: Event | Statement) => Id | undefined;
}

const AT_A_TIME = 2000;

/**
 * Makes the table of a dossier's marks.
 *
 * Work grows with n log n of the records, or with n where the file has them in order.
 *
 * @param columns  where they have been made already
 * @throws Error on a date that the checker would have refused: "unreadable date: 2022-13"
 */
export function tabulateEntries(
  options: TableOptions,
  columns: EntryColumns = atOnce(columnsInSteps(options)),
): EntryTable {
  const { events, statements, timeZone, sideOf } = options;
  const { places } = columns;
  const { length } = places;
  const made: Entry[] = [];
  // Those that have been asked for, and in the end all.
  const orders = new Map<Id, number>();
  let areAllNoted = length === 0;
  const recordAt = (order: number): Event | Statement => {
    const place = places[order] ?? Infinity;
    const record = events[place] ?? statements[place - events.length];
    if (!record) throw new RangeError(`no entry ${order}`);
    return record;
  };
  const at = (order: number): Entry => {
    const known = made[order];
    if (known) return known;
    const record = recordAt(order);
    const entry = entryOf(record, { order, side: sideOf(record), date: readDate(record.when.edtf, timeZone) });
    orders.set(record.id, order);
    made[order] = entry;
    return entry;
  };
  function* noteIds(): Steps<void> {
    for (let order = 0; order < length && !areAllNoted; order += 1) {
      orders.set(recordAt(order).id, order);
      if (order % AT_A_TIME === 0) yield;
    }
    areAllNoted = true;
  }
  return {
    ...columns,
    length,
    at,
    recordAt,
    orderOf: (id) => {
      const order = orders.get(id);
      if (order !== undefined || areAllNoted) return order;
      atOnce(noteIds());
      return orders.get(id);
    },
    noteIds,
    *[Symbol.iterator]() {
      for (let order = 0; order < length; order += 1) yield at(order);
    },
  };
}

/**
 * Makes the columns of a table step by step.
 *
 * @throws Error on a date that the checker would have refused: "unreadable date: 2022-13"
 */
export function* columnsInSteps(options: TableOptions, sort?: Sorting): Steps<EntryColumns> {
  const { events, statements, sides, tracks, timeZone, sideOf } = options;
  const records: readonly (Event | Statement)[] = [...events, ...statements];
  const { length } = records;
  const dates = yield* readDatesInSteps(records, timeZone);
  const places = yield* orderInSteps(records, dates, sort);
  const numberOfSide = numbersFromOne(sides);
  const numberOfTrack = numbersFromOne(tracks);
  const ordered = (values: Float64Array): Float64Array<ArrayBuffer> => {
    const column = new Float64Array(length);
    for (let order = 0; order < length; order += 1) column[order] = values[places[order] ?? 0] ?? NaN;
    return column;
  };
  const kinds = new Uint8Array(length);
  const statuses = new Uint8Array(length);
  const weights = new Uint8Array(length);
  const sideNumbers = new Uint16Array(length);
  const trackNumbers = new Uint32Array(length);
  for (let order = 0; order < length; order += 1) {
    const record = records[places[order] ?? 0];
    if (!record) continue;
    const isEvent = 'kind' in record;
    kinds[order] = (isEvent ? KIND_NUMBERS.get(record.kind) : undefined) ?? STATEMENT_KIND;
    statuses[order] = (isEvent ? STATUS_NUMBERS.get(record.status) : undefined) ?? HAPPENED;
    weights[order] = (isEvent ? record.weight : undefined) ?? USUAL_WEIGHT;
    sideNumbers[order] = numberOfSide.get(sideOf(record) ?? '') ?? 0;
    trackNumbers[order] = numberOfTrack.get(record.track ?? '') ?? 0;
    if (order % AT_A_TIME === 0) yield;
  }
  return {
    places,
    anchors: ordered(dates.anchors),
    mayStart: ordered(dates.mayStart),
    mayEnd: ordered(dates.mayEnd),
    kinds,
    statuses,
    weights,
    sides: sideNumbers,
    tracks: trackNumbers,
  };
}

function numbersFromOne(records: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  return new Map(records.map(({ id }, place) => [id, place + 1]));
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
