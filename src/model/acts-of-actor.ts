import { actsOf, exchangeAt, type ActBetween, type Exchange } from './acts-between';
import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import type { Acting } from './levels';
import { oncePerIndex } from './once-per-index';
import { wholeOf } from './whole-of';
import { withMembers } from './with-members';

/** Someone with whom an actor has acted, and how often which way. */
export interface Counterpart {
  readonly id: Id;
  /** Acts of the actor towards this one, of this one towards the actor, and of both alike. */
  readonly to: number;
  readonly from: number;
  readonly mutual: number;
  /** How many of all these are still ahead. */
  readonly ahead: number;
}

/**
 * Gives all with whom an actor has acted, those with the most acts first and by id among equals.
 *
 * A person or body counts for what it took part in itself. Work grows with the records, but only those in which the actor
 * takes part are looked at closely.
 */
export function counterpartsOf(index: DossierIndex, id: Id): readonly Counterpart[] {
  const known = counterparts(index);
  const before = known.get(id);
  if (before) return before;
  const derived = deriveCounterparts(index, id);
  known.set(id, derived);
  return derived;
}

/** Of the actors that were asked for: panel and pictures ask for the same. */
const counterparts = oncePerIndex(() => new Map<Id, readonly Counterpart[]>());

function deriveCounterparts(index: DossierIndex, id: Id): readonly Counterpart[] {
  const group = withMembers(index, [id]);
  const isThere = (those: readonly Acting[]): boolean => those.some((each) => isIn(group, each));
  const { statements, events } = index.dossier;
  const records = [
    ...statements.filter((each) => isThere([speakerOf(each), ...addresseesOf(each)])),
    ...events.filter(({ participants }) => isThere(participants)),
  ];
  const standsAt = endTest(index, id);
  const counts = new Map<Id, { to: number; from: number; mutual: number; ahead: number }>();
  for (const act of actsOf(index, records)) {
    const isFrom = standsAt(act, 'from');
    // What stays within the actor passes to nobody else.
    if (isFrom === standsAt(act, 'to')) continue;
    const other = isFrom ? act.to : act.from;
    const count = counts.get(other) ?? { to: 0, from: 0, mutual: 0, ahead: 0 };
    count[act.isMutual ? 'mutual' : isFrom ? 'to' : 'from'] += 1;
    if (act.isAhead) count.ahead += 1;
    counts.set(other, count);
  }
  return [...counts]
    .map(([other, count]) => ({ id: other, ...count }))
    .sort((a, b) => actsWith(b) - actsWith(a) || (a.id < b.id ? -1 : 1));
}

/** How many acts an actor shares with a counterpart, whichever way. */
export function actsWith({ to, from, mutual }: Counterpart): number {
  return to + from + mutual;
}

/**
 * Gives what passed between two actors, sorted by id. States have all that passed between them; of a person or a body
 * only what it took part in itself counts, though it is drawn at its state.
 */
export function actsOfExchange(index: DossierIndex, a: Id, b: Id): Exchange {
  const [wholeOfA, wholeOfB] = [wholeOf(index, a), wholeOf(index, b)];
  const [left, right] = wholeOfA === wholeOfB ? [a, b] : [wholeOfA, wholeOfB];
  // One who speaks for a state of others to a member of it is drawn with that member itself.
  const pairs =
    left === a && right === b
      ? [{ a, b }]
      : [
          { a, b },
          { a: left, b: right },
        ];
  const between = pairs.flatMap((pair) => exchangeAt(index, 'states', pair).acts);
  const isOfA = endTest(index, a);
  const isOfB = endTest(index, b);
  const acts = between.filter(
    (act) => (isOfA(act, 'from') && isOfB(act, 'to')) || (isOfB(act, 'from') && isOfA(act, 'to')),
  );
  return { left, right, acts: acts.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)) };
}

type End = 'from' | 'to';

/** Makes a test of whether an actor stands at an end of an act: itself, or as one of those who acted there for its state. */
function endTest(index: DossierIndex, id: Id): (act: ActBetween, end: End) => boolean {
  const whole = wholeOf(index, id);
  if (whole === id) return (act, end) => act[end] === id;
  const group = withMembers(index, [id]);
  return (act, end) => {
    // What stays within a state passes between its members themselves.
    if (act[end] !== whole || wholeOf(index, act.from) === wholeOf(index, act.to)) return act[end] === id;
    return thoseAt(index, act, end).some(
      (each) => isIn(group, each) && wholeOf(index, each.for ?? each.actor) === whole,
    );
  };
}

/** Those who took part at one end of an act, and perhaps at the other. */
function thoseAt(index: DossierIndex, { id, kind, isMutual }: ActBetween, end: End): readonly Acting[] {
  if (kind === 'statement') {
    const statement = index.statements.get(id);
    if (!statement) return [];
    return end === 'from' ? [speakerOf(statement)] : addresseesOf(statement);
  }
  const role = isMutual ? 'party' : end === 'from' ? 'initiator' : 'addressee';
  return index.events.get(id)?.participants.filter((each) => each.role === role) ?? [];
}

function speakerOf({ speaker, for: body }: { readonly speaker: Id; readonly for?: Id }): Acting {
  return { actor: speaker, for: body };
}

function addresseesOf({ to = [] }: { readonly to?: readonly Id[] }): readonly Acting[] {
  return to.map((actor) => ({ actor }));
}

function isIn(group: ReadonlySet<Id>, { actor, for: body }: Acting): boolean {
  return group.has(actor) || (body !== undefined && group.has(body));
}
