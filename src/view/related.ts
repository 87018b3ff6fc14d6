import { actsBetween, type ActBetween } from '../model/acts-between';
import { actsOfExchange } from '../model/acts-of-actor';
import { connectionOf, neighbourhoodOf } from '../model/connections';
import type { DossierIndex } from '../model/dossier-index';
import type { Event, Id, Statement } from '../model/dossier';
import { entriesInChain } from '../model/entries-in-chain';
import { legTest } from './leg-test';
import { ordersIn } from './selected-period';
import type { Near, Selection } from './view-state';

/**
 * Gives what has to do with a selection: ids of events, statements, actors and issues.
 *
 * @param near  of an actor: 0 for what it takes part in, 1 and 2 for all within so many steps of it, and the acts between
 *              any two of these
 */
export function relatedTo(index: DossierIndex, selection: Selection, near: Near = 0): readonly Id[] {
  if (selection.kind === 'actor') return near ? nearTo(index, selection.id, near) : relatedToActor(index, selection.id);
  if (selection.kind === 'issue') return relatedToIssue(index, selection.id);
  if (selection.kind === 'exchange') return relatedToExchange(index, selection.from, selection.to);
  if (selection.kind === 'path') return relatedToPath(index, selection.from, selection.to);
  if (selection.kind === 'period') return ordersIn(index, selection).map((order) => index.entries.recordAt(order).id);
  const event = index.events.get(selection.id);
  if (event) return relatedToEvent(index, event);
  const statement = index.statements.get(selection.id);
  if (!statement) return [];
  return [
    ...actorsIn(statement),
    ...(statement.issues ?? []),
    ...(statement.inReplyTo ?? []),
    ...entriesInChain(index, statement.event ?? statement.id),
  ];
}

function relatedToEvent(index: DossierIndex, event: Event): readonly Id[] {
  const statements = index.statementsAtEvent.get(event.id) ?? [];
  return [
    ...actorsOf(event),
    ...statements.flatMap((statement) => [statement.id, ...actorsIn(statement)]),
    ...entriesInChain(index, event.id),
    ...(event.issues ?? []),
  ];
}

function relatedToActor(index: DossierIndex, id: Id): readonly Id[] {
  const group = groupOf(index, id);
  const events = index.dossier.events.filter((event) => actorsOf(event).some((actor) => group.has(actor)));
  const statements = index.statementsInOrder.filter(
    ({ speaker, for: body }) => group.has(speaker) || (body !== undefined && group.has(body)),
  );
  return [
    ...group,
    ...events.map((event) => event.id),
    ...statements.flatMap((statement) => [statement.id, ...(statement.event ? [statement.event] : [])]),
  ];
}

function relatedToIssue(index: DossierIndex, id: Id): readonly Id[] {
  const events = index.dossier.events.filter((event) => event.issues?.includes(id));
  const statements = index.statementsInOrder.filter((statement) => statement.issues?.includes(id));
  return [
    ...events.map((event) => event.id),
    ...statements.flatMap((each) => [each.id, each.speaker, ...(each.event ? [each.event] : [])]),
  ];
}

function relatedToExchange(index: DossierIndex, a: Id, b: Id): readonly Id[] {
  if (!index.actors.has(a) || !index.actors.has(b)) return [];
  return recordsOf(index, actsOfExchange(index, a, b).acts);
}

function nearTo(index: DossierIndex, id: Id, near: 1 | 2): readonly Id[] {
  const within = neighbourhoodOf(index, id, near);
  const acts = actsBetween(index).filter(({ from, to }) => within.has(from) && within.has(to));
  return [...groupOf(index, id), ...within.keys(), ...recordsOf(index, acts)];
}

function relatedToPath(index: DossierIndex, a: Id, b: Id): readonly Id[] {
  if (!index.actors.has(a) || !index.actors.has(b)) return [];
  const { ways } = connectionOf(index, a, b);
  const isOnWay = legTest(ways.flat());
  const acts = actsBetween(index).filter(({ from, to }) => isOnWay(from, to));
  return [...ways.flat().flatMap(({ from, to }) => [from, to]), ...recordsOf(index, acts)];
}

/** The ids of the statements and events of some acts, and of the events at which the statements were made. */
function recordsOf(index: DossierIndex, acts: readonly ActBetween[]): readonly Id[] {
  return acts.flatMap(({ id }) => {
    const event = index.statements.get(id)?.event;
    return event === undefined ? [id] : [id, event];
  });
}

function actorsOf(event: Event): readonly Id[] {
  return event.participants.flatMap(({ actor, for: body }) => (body === undefined ? [actor] : [actor, body]));
}

function actorsIn(statement: Statement): readonly Id[] {
  return [statement.speaker, ...(statement.for ? [statement.for] : []), ...(statement.to ?? [])];
}

/** Gives an actor with those who speak for it. */
export function groupOf(index: DossierIndex, id: Id): ReadonlySet<Id> {
  return new Set([id, ...(index.members.get(id) ?? []).map((member) => member.id)]);
}
