import { parseUncertainDate } from '../time/parse-edtf';
import type { EpochMs } from '../time/span';
import type { UncertainDate } from '../time/uncertain-date';
import type { Actor, Dossier, Event, Id, Issue, Place, Side, Source, Statement, Track, When } from './dossier';
import type { Entry } from './entry';
import { inRecordOrder } from './record-order';
import { EVENT_KINDS } from './vocabulary';

/** Everything about a dossier that is looked up often; made once per load and never changed. */
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
  readonly events: ReadonlyMap<Id, Event>;
  readonly statements: ReadonlyMap<Id, Statement>;
  /** The date of each event and each statement. */
  readonly dates: ReadonlyMap<Id, UncertainDate>;
  /** All marks of the timeline in the order of the record. */
  readonly entries: readonly Entry[];
  readonly entryById: ReadonlyMap<Id, Entry>;
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
 * @throws Error on a date or reference that the checker would have refused: "unreadable date: 2022-13"
 */
export function indexDossier(dossier: Dossier): DossierIndex {
  const timeZone = dossier.timeZone ?? 'UTC';
  const dateOf = (when: When) => readDate(when.edtf, timeZone);
  const dates = new Map<Id, UncertainDate>([
    ...dossier.events.map((event) => [event.id, dateOf(event.when)] as const),
    ...dossier.statements.map((statement) => [statement.id, dateOf(statement.when)] as const),
  ]);
  const actors = byId(dossier.actors);
  const sideByActor = resolveSides(dossier.actors, actors);
  const events = byId(dossier.events);
  const statementsInOrder = inRecordOrder(dossier.statements, dates, (statement) => statement.inReplyTo ?? []);
  const entries = makeEntries(dossier, dates, sideByActor);
  return Object.freeze({
    dossier,
    asReported: readDate(dossier.asOf, timeZone).may.end,
    sources: byId(dossier.sources),
    sides: byId(dossier.sides),
    actors,
    places: byId(dossier.places ?? []),
    tracks: byId(dossier.tracks),
    issues: byId(dossier.issues ?? []),
    events,
    statements: byId(dossier.statements),
    dates,
    entries,
    entryById: byId(entries),
    statementsInOrder,
    statementsBySpeaker: groupBy(statementsInOrder, (statement) => [statement.speaker]),
    statementsAtEvent: groupBy(statementsInOrder, (statement) => (statement.event ? [statement.event] : [])),
    eventsByActor: groupBy(
      entries.flatMap((entry) => (entry.of.kind === 'event' ? [entry.of.event] : [])),
      (event) => event.participants.map((participant) => participant.actor),
    ),
    sideByActor,
    members: groupBy(dossier.actors, (actor) => (actor.partOf ? [actor.partOf] : [])),
  });
}

/** Gives the value of a key that must be there. @throws Error "missing actor: x" */
export function mustGet<V>(map: ReadonlyMap<Id, V>, id: Id, what: string): V {
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

function makeEntries(
  dossier: Dossier,
  dates: ReadonlyMap<Id, UncertainDate>,
  sideByActor: ReadonlyMap<Id, Id>,
): readonly Entry[] {
  const links = new Map<Id, readonly Id[]>([
    ...dossier.events.map((event) => [event.id, [...(event.after ?? []), ...(event.respondsTo ?? [])]] as const),
    ...dossier.statements.map((statement) => [statement.id, statement.inReplyTo ?? []] as const),
  ]);
  const loose = dossier.statements.filter((statement) => statement.event === undefined);
  const ordered = inRecordOrder([...dossier.events, ...loose], dates, (record) => links.get(record.id) ?? []);
  return ordered.map((record, order) => {
    const date = mustGet(dates, record.id, 'date');
    if ('speaker' in record) {
      return {
        id: record.id,
        glyph: 'words',
        date,
        status: 'happened',
        track: record.track,
        side: sideByActor.get(record.for ?? record.speaker) ?? sideByActor.get(record.speaker),
        weight: 2,
        order,
        of: { kind: 'statement', statement: record },
      };
    }
    return {
      id: record.id,
      glyph: EVENT_KINDS[record.kind].glyph,
      date,
      status: record.status,
      track: record.track,
      side: actingSide(record, sideByActor),
      weight: record.weight ?? 2,
      order,
      of: { kind: 'event', event: record },
    };
  });
}

/** The side of those who initiate an event, or else of its parties; undefined where they are of several sides. */
function actingSide(event: Event, sideByActor: ReadonlyMap<Id, Id>): Id | undefined {
  for (const role of ['initiator', 'party'] as const) {
    const acting = event.participants.filter((participant) => participant.role === role);
    const sides = new Set(acting.flatMap((participant) => sideByActor.get(participant.actor) ?? []));
    if (sides.size > 0) return sides.size === 1 ? [...sides][0] : undefined;
  }
  return undefined;
}

function resolveSides(actors: readonly Actor[], byActorId: ReadonlyMap<Id, Actor>): ReadonlyMap<Id, Id> {
  const sides = new Map<Id, Id>();
  for (const actor of actors) {
    let at: Actor | undefined = actor;
    while (at && at.side === undefined) at = at.partOf === undefined ? undefined : byActorId.get(at.partOf);
    if (at?.side !== undefined) sides.set(actor.id, at.side);
  }
  return sides;
}

function readDate(edtf: string, timeZone: string): UncertainDate {
  const reading = parseUncertainDate(edtf, timeZone);
  if (!reading.ok) throw new Error(`unreadable date: ${edtf}`);
  return reading.date;
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
