import type { EpochMs } from '../time/span';
import type { UncertainDate } from '../time/uncertain-date';
import type { Actor, Dossier, Event, Id, Issue, Place, Side, Source, Statement, Track } from './dossier';
import type { Entry } from './entry';
import { tabulateEntries, type EntryColumns, type EntryTable, type TableOptions } from './entry-table';
import { readDate, readDates } from './record-dates';
import { orderRecords } from './record-order';

/** What can be looked up by id. */
export type ById<T> = Pick<ReadonlyMap<Id, T>, 'get' | 'has'>;

/** Everything about a dossier that is looked up often; made when it is first asked for, and never changed. */
export interface DossierIndex {
  readonly dossier: Dossier;
  /** The end of the last day that the dossier knows of: the *as reported* line. */
  readonly asReported: EpochMs;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly sides: ReadonlyMap<Id, Side>;
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly tracks: ReadonlyMap<Id, Track>;
  readonly issues: ReadonlyMap<Id, Issue>;
  readonly events: ById<Event>;
  readonly statements: ReadonlyMap<Id, Statement>;
  /** The date of each event and each statement. */
  readonly dates: ById<UncertainDate>;
  /** All marks of the timeline in the order of the record. */
  readonly entries: EntryTable;
  readonly entryById: ById<Entry>;
  /** All statements in the order of the record. */
  readonly statementsInOrder: readonly Statement[];
  readonly statementsBySpeaker: ReadonlyMap<Id, readonly Statement[]>;
  readonly statementsAtEvent: ReadonlyMap<Id, readonly Statement[]>;
  readonly eventsByActor: ReadonlyMap<Id, readonly Event[]>;
  /** Each actor's side: its own, or else that of the nearest body or state that it is part of. */
  readonly sideByActor: ReadonlyMap<Id, Id>;
  /** The members of each body or state, directly below it, in file order. */
  readonly members: ReadonlyMap<Id, readonly Actor[]>;
}

/**
 * Builds the index of a checked dossier.
 *
 * @param columns  of its entries, where they have been made already
 * @throws Error on a date or reference that the checker would have refused, when it is met: "unreadable date: 2022-13"
 */
export function indexDossier(dossier: Dossier, columns?: EntryColumns): DossierIndex {
  const timeZone = dossier.timeZone ?? 'UTC';
  const index: DossierIndex = lazily<DossierIndex>({
    dossier: () => dossier,
    asReported: () => readDate(dossier.asOf, timeZone).may.end,
    sources: () => byId(dossier.sources),
    sides: () => byId(dossier.sides),
    actors: () => byId(dossier.actors),
    places: () => byId(dossier.places ?? []),
    tracks: () => byId(dossier.tracks),
    issues: () => byId(dossier.issues ?? []),
    events: () => lookup((id) => eventOf(index, id)),
    statements: () => byId(dossier.statements),
    dates: () => lookup((id) => dateOf(index, id)),
    entries: () => tabulateEntries(tableOptions(index), columns),
    entryById: () => lookup((id) => entryOf(index, id)),
    statementsInOrder: () => statementsInOrder(dossier.statements, timeZone),
    statementsBySpeaker: () => groupBy(index.statementsInOrder, (statement) => [statement.speaker]),
    statementsAtEvent: () =>
      groupBy(index.statementsInOrder, (statement) => (statement.event ? [statement.event] : [])),
    eventsByActor: () =>
      groupBy(
        [...index.entries].flatMap((entry) => (entry.of.kind === 'event' ? [entry.of.event] : [])),
        (event) => event.participants.map((participant) => participant.actor),
      ),
    sideByActor: () => resolveSides(dossier.actors, index.actors),
    members: () => groupBy(dossier.actors, (actor) => (actor.partOf ? [actor.partOf] : [])),
  });
  return index;
}

function entryOf({ entries }: DossierIndex, id: Id): Entry | undefined {
  const order = entries.orderOf(id);
  return order === undefined ? undefined : entries.at(order);
}

/** What the table of a dossier's entries is made of. */
export function tableOptions({ dossier, sideByActor }: DossierIndex): TableOptions {
  return {
    events: dossier.events,
    statements: dossier.statements.filter((statement) => statement.event === undefined),
    sides: dossier.sides,
    tracks: dossier.tracks,
    timeZone: dossier.timeZone ?? 'UTC',
    sideOf: (record) => actingSide(record, sideByActor),
  };
}

function eventOf({ entries }: DossierIndex, id: Id): Event | undefined {
  const order = entries.orderOf(id);
  const record = order === undefined ? undefined : entries.recordAt(order);
  return record && 'kind' in record ? record : undefined;
}

function dateOf(index: DossierIndex, id: Id): UncertainDate | undefined {
  const entry = entryOf(index, id);
  if (entry) return entry.date;
  const statement = index.statements.get(id);
  return statement && readDate(statement.when.edtf, index.dossier.timeZone ?? 'UTC');
}

function statementsInOrder(statements: readonly Statement[], timeZone: string): readonly Statement[] {
  const places = orderRecords(statements, readDates(statements, timeZone));
  return Array.from(places).flatMap((place) => statements[place] ?? []);
}

/** Makes an object whose properties are made one by one, each when it is first asked for. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = make();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return made as T;
}

function lookup<T>(get: (id: Id) => T | undefined): ById<T> {
  return { get, has: (id) => get(id) !== undefined };
}

/** Gives the value of a key that must be there. @throws Error "missing actor: x" */
export function mustGet<V>(map: ById<V>, id: Id, what: string): V {
  const value = map.get(id);
  if (value === undefined) throw new Error(`missing ${what}: ${id}`);
  return value;
}

/**
 * Numbers the sides from 1 in file order: the number gives a side's colour.
 *
 * @returns 0 for an actor or record without a side
 */
export function sideNumber(index: DossierIndex, side: Id | undefined): number {
  if (side === undefined) return 0;
  return index.dossier.sides.findIndex((each) => each.id === side) + 1;
}

/**
 * The side of those who initiate an event, or else of its parties, undefined where they are of several sides; the side
 * for which a statement is made, or else its speaker's.
 */
function actingSide(record: Event | Statement, sideByActor: ReadonlyMap<Id, Id>): Id | undefined {
  if ('speaker' in record) return sideByActor.get(record.for ?? record.speaker) ?? sideByActor.get(record.speaker);
  const acting = sideOfRole(record, 'initiator', sideByActor);
  const side = acting === undefined ? sideOfRole(record, 'party', sideByActor) : acting;
  return side === SEVERAL ? undefined : side;
}

const SEVERAL = Symbol('several');

/** The one side of those who take part as something; undefined where none of them has a side. */
function sideOfRole(
  { participants }: Event,
  role: 'initiator' | 'party',
  sideByActor: ReadonlyMap<Id, Id>,
): Id | typeof SEVERAL | undefined {
  let found: Id | undefined;
  for (const participant of participants) {
    const side = participant.role === role ? sideByActor.get(participant.actor) : undefined;
    if (side === undefined || side === found) continue;
    if (found !== undefined) return SEVERAL;
    found = side;
  }
  return found;
}

/** Each actor is come by once, so that even a circle, which the checker would refuse, has an end. */
function resolveSides(actors: readonly Actor[], byActorId: ReadonlyMap<Id, Actor>): ReadonlyMap<Id, Id> {
  const sides = new Map<Id, Id>();
  const met = new Set<Id>();
  for (const actor of actors) {
    const way: Id[] = [];
    let at: Actor | undefined = actor;
    while (at && at.side === undefined && !met.has(at.id)) {
      met.add(at.id);
      way.push(at.id);
      at = at.partOf === undefined ? undefined : byActorId.get(at.partOf);
    }
    const side = at && (at.side ?? sides.get(at.id));
    if (side !== undefined) for (const id of [actor.id, ...way]) sides.set(id, side);
  }
  return sides;
}

function byId<T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function groupBy<T>(records: readonly T[], keysOf: (record: T) => readonly Id[]): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}
