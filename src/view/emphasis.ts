import { exchangeOf } from '../model/acts-between';
import type { DossierIndex } from '../model/dossier-index';
import type { Event, Id, Statement } from '../model/dossier';
import { entriesInChain } from '../model/replies';
import type { Matches } from './filter';
import { ordersIn } from './period-entries';
import { exchangeBetween, sameSelection, type Emphasis, type EmphasisById, type Selection } from './view-state';

/**
 * Decides how every event, statement, actor and issue stands out.
 *
 * What is selected is `selected`, what has to do with it `related`, the rest plain; what a filter holds back is `muted`.
 * Work grows with what stands out: what is muted is only told when it is asked for.
 *
 * @param matches  what a filter lets through; undefined without a filter
 */
export function emphasise(
  index: DossierIndex,
  selection: Selection | undefined,
  matches: Matches | undefined,
): EmphasisById {
  const standing = standingOut(index, selection);
  if (!matches) return standing;
  return {
    get: (id) => standing.get(id) ?? (matches.holdsBack(id) ? 'muted' : undefined),
    size: standing.size + matches.shown.length - matches.markCount,
    shown: matches.shown,
    [Symbol.iterator]: () => standing[Symbol.iterator](),
  };
}

function standingOut(index: DossierIndex, selection: Selection | undefined): ReadonlyMap<Id, Emphasis> {
  const emphasis = new Map<Id, Emphasis>();
  if (!selection) return emphasis;
  for (const id of relatedTo(index, selection)) emphasis.set(id, 'related');
  for (const id of selectedIds(selection)) emphasis.set(id, 'selected');
  const statement = selection.kind === 'statement' ? index.statements.get(selection.id) : undefined;
  if (statement?.event !== undefined) emphasis.set(statement.event, 'selected');
  return emphasis;
}

/** Tells whether anything stands out, so that the rest steps back. */
export function isSelecting(emphasis: EmphasisById): boolean {
  for (const [, how] of emphasis) if (how !== 'muted') return true;
  return false;
}

/**
 * Adds to an emphasis how the links between actors stand out, by the ids of the links.
 *
 * With an actor, all links of that actor and of those who speak for it are `related`, and so are the actors at their
 * other ends; otherwise the links between actors that stand out themselves. A link is `muted` with either of its ends.
 */
export function emphasiseLinks(
  index: DossierIndex,
  links: readonly { readonly id: Id; readonly a: Id; readonly b: Id }[],
  { selection, emphasis }: { readonly selection: Selection | undefined; readonly emphasis: EmphasisById },
): EmphasisById {
  const added = new Map<Id, Emphasis>();
  const group = selection?.kind === 'actor' ? groupOf(index, selection.id) : undefined;
  for (const { id, a, b } of links) {
    const ends = [a, b];
    const how = ends.map((end) => emphasis.get(end));
    const isRelated = group ? ends.some((end) => group.has(end)) : how.every((each) => each && each !== 'muted');
    if (sameSelection(exchangeBetween(a, b), selection)) added.set(id, 'selected');
    else if (how.includes('muted')) added.set(id, 'muted');
    else if (isRelated) {
      added.set(id, 'related');
      for (const end of ends) if (!emphasis.get(end)) added.set(end, 'related');
    }
  }
  return {
    get: (id) => added.get(id) ?? emphasis.get(id),
    size: emphasis.size + added.size,
    *[Symbol.iterator]() {
      yield* emphasis;
      yield* added;
    },
  };
}

function groupOf(index: DossierIndex, id: Id): ReadonlySet<Id> {
  return new Set([id, ...(index.members.get(id) ?? []).map((member) => member.id)]);
}

function selectedIds(selection: Selection): readonly Id[] {
  if (selection.kind === 'period') return [];
  return selection.kind === 'exchange' ? [selection.from, selection.to] : [selection.id];
}

function relatedTo(index: DossierIndex, selection: Selection): readonly Id[] {
  if (selection.kind === 'actor') return relatedToActor(index, selection.id);
  if (selection.kind === 'issue') return relatedToIssue(index, selection.id);
  if (selection.kind === 'exchange') return relatedToExchange(index, selection.from, selection.to);
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
  const events = [...index.events.values()].filter((event) => actorsOf(event).some((actor) => group.has(actor)));
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
  const events = [...index.events.values()].filter((event) => event.issues?.includes(id));
  const statements = index.statementsInOrder.filter((statement) => statement.issues?.includes(id));
  return [
    ...events.map((event) => event.id),
    ...statements.flatMap((each) => [each.id, each.speaker, ...(each.event ? [each.event] : [])]),
  ];
}

function relatedToExchange(index: DossierIndex, a: Id, b: Id): readonly Id[] {
  if (!index.actors.has(a) || !index.actors.has(b)) return [];
  return exchangeOf(index, a, b).acts.flatMap(({ id }) => {
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
