import type { Event, Id, Participant, Statement } from './dossier';
import type { DossierIndex } from './dossier-index';
import { oncePerIndexInSteps } from './once-in-steps';
import { sortedInSteps } from './sorted-in-steps';
import type { Steps } from './steps';
import { wholeOf } from './whole-of';
import { EVENT_CLASSES, STATEMENT_CLASSES, type QuadClass } from './act-classes';
import { EVENT_STATUSES } from './vocabulary';

/** One thing that passed from one actor to another; of a mutual act, `from` and `to` are in id order. */
export interface ActBetween {
  readonly from: Id;
  readonly to: Id;
  readonly kind: 'statement' | 'event';
  /** Of the statement or the event. */
  readonly id: Id;
  /** An act of both alike, such as a meeting; it stands once. */
  readonly isMutual: boolean;
  readonly quadClass: QuadClass | undefined;
  readonly isAhead: boolean;
}

/**
 * Gives what passed between actors, where people and bodies stand for the state or organisation that they are part of.
 *
 * An act within one state passes between its members themselves; one from an actor to itself is left out.
 *
 * @returns sorted by id, then by the actors, whatever the order of the file
 */
export const { atOnce: actsBetween, inSteps: actsBetweenInSteps } = oncePerIndexInSteps(deriveActs);

const RECORDS_AT_A_TIME = 500;

function* deriveActs(index: DossierIndex): Steps<readonly ActBetween[]> {
  const acts: ActBetween[] = [];
  const add = addingTo(acts, index);
  const { statements, events } = index.dossier;
  for (let place = 0; place < statements.length + events.length; place += 1) {
    const statement = statements[place];
    const event = events[place - statements.length];
    if (statement) add.statement(statement);
    if (event) add.event(event);
    if (place % RECORDS_AT_A_TIME === 0) yield;
  }
  return yield* sortedInSteps(acts, compareActs);
}

function compareActs(a: ActBetween, b: ActBetween): number {
  return byText(a.id, b.id) || byText(a.from, b.from) || byText(a.to, b.to);
}

/** What passed between two actors. */
export interface Exchange {
  /** The two as they are drawn. */
  readonly left: Id;
  readonly right: Id;
  readonly acts: readonly ActBetween[];
}

/**
 * Gives what passed between two actors, sorted by id; people and bodies of two states stand for those states.
 *
 * Work grows with the records, but only those in which both take part are looked at closely.
 */
export function exchangeOf(index: DossierIndex, a: Id, b: Id): Exchange {
  const wholes = [wholeOf(index, a), wholeOf(index, b)] as const;
  const [left, right] = wholes[0] === wholes[1] ? [a, b] : wholes;
  const acts: ActBetween[] = [];
  const add = addingTo(acts, index);
  const ofLeft = standingFor(index, left);
  const ofRight = standingFor(index, right);
  const passesBetween = (those: readonly Acting[]): boolean =>
    [ofLeft, ofRight].every((group) =>
      those.some(({ actor, for: body }) => group.has(actor) || group.has(body ?? actor)),
    );
  for (const statement of index.dossier.statements) {
    const { speaker, for: body, to = [] } = statement;
    if (passesBetween([{ actor: speaker, for: body }, ...to.map((actor) => ({ actor }))])) add.statement(statement);
  }
  for (const event of index.dossier.events) if (passesBetween(event.participants)) add.event(event);
  const isBetween = ({ from, to }: Ends, one: Id, other: Id): boolean =>
    (from === one && to === other) || (from === other && to === one);
  // One who speaks for a state of others to a member of it is drawn with that member itself.
  const between = acts.filter((act) => isBetween(act, left, right) || isBetween(act, a, b));
  return { left, right, acts: between.sort(compareActs) };
}

/** Gives the acts of some records, in their order, where people and bodies stand for their states as in `actsBetween`. */
export function actsOf(index: DossierIndex, records: Iterable<Event | Statement>): readonly ActBetween[] {
  const acts: ActBetween[] = [];
  const add = addingTo(acts, index);
  for (const record of records) {
    if ('speaker' in record) add.statement(record);
    else add.event(record);
  }
  return acts;
}

// A gathering of more than so many is no act between any two of them, and its pairs would be hundreds of thousands.
const MOST_TOGETHER = 40;

/** Makes what adds the acts of a record to a list. */
function addingTo(
  acts: ActBetween[],
  index: DossierIndex,
): { readonly statement: (record: Statement) => void; readonly event: (record: Event) => void } {
  return {
    statement: ({ id, act, speaker, for: body, to = [] }) => {
      const { quadClass } = STATEMENT_CLASSES[act];
      const add = addingUnlike(acts, { kind: 'statement', id, isMutual: false, quadClass, isAhead: false });
      for (const each of to) add(liftEnds(index, { actor: speaker, for: body }, { actor: each }));
    },
    event: ({ id, kind, status, participants }) => {
      const { quadClass } = EVENT_CLASSES[kind];
      const rest = { kind: 'event', id, quadClass, isAhead: EVENT_STATUSES[status].isAhead } as const;
      const having = (role: Participant['role']) => participants.filter((each) => each.role === role);
      const addDirected = addingUnlike(acts, { ...rest, isMutual: false });
      const addressees = having('addressee');
      for (const each of having('initiator')) {
        for (const other of addressees) addDirected(liftEnds(index, each, other));
      }
      const parties = having('party');
      if (parties.length > MOST_TOGETHER) return;
      const addMutual = addingUnlike(acts, { ...rest, isMutual: true });
      for (const [place, each] of parties.entries()) {
        for (const other of parties.slice(place + 1)) addMutual(inIdOrder(liftEnds(index, each, other)));
      }
    },
  };
}

interface Ends {
  readonly from: Id;
  readonly to: Id;
}

interface Acting {
  readonly actor: Id;
  readonly for?: Id | undefined;
}

/** Gives the ends of an act as they are drawn; undefined where it passes from an actor to itself. */
function liftEnds(index: DossierIndex, from: Acting, to: Acting): Ends | undefined {
  const lifted = { from: wholeOf(index, from.for ?? from.actor), to: wholeOf(index, to.for ?? to.actor) };
  if (lifted.from !== lifted.to) return lifted;
  return from.actor === to.actor ? undefined : { from: from.actor, to: to.actor };
}

function inIdOrder(ends: Ends | undefined): Ends | undefined {
  return ends && ends.from > ends.to ? { from: ends.to, to: ends.from } : ends;
}

/** Several people may stand for one state: one act between two states counts once. */
function addingUnlike(acts: ActBetween[], rest: Omit<ActBetween, keyof Ends>): (ends: Ends | undefined) => void {
  let first: Ends | undefined;
  // Most records have one act, and need none.
  let seen: Set<string> | undefined;
  return (ends) => {
    if (!ends) return;
    if (first) {
      seen ??= new Set([keyOf(first)]);
      const key = keyOf(ends);
      if (seen.has(key)) return;
      seen.add(key);
    }
    first ??= ends;
    acts.push({ ...rest, from: ends.from, to: ends.to });
  };
}

function keyOf({ from, to }: Ends): string {
  return `${from} ${to}`;
}

/** Gives an actor and all that it stands for. */
function standingFor(index: DossierIndex, whole: Id): ReadonlySet<Id> {
  const group = new Set([whole]);
  for (const id of index.actors.keys()) if (wholeOf(index, id) === whole) group.add(id);
  return group;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
