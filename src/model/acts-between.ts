import { EVENT_CLASSES, STATEMENT_CLASSES, type QuadClass } from './act-classes';
import { isDisputed } from './disputed';
import type { Event, Id, Participant, Statement } from './dossier';
import type { DossierIndex } from './dossier-index';
import { LEVELS, type Level } from './level-names';
import { levelOf, standInAt, type Acting } from './levels';
import { oncePerIndexInSteps } from './once-in-steps';
import { sortedInSteps } from './sorted-in-steps';
import type { Steps } from './steps';
import { EVENT_STATUSES } from './vocabulary';

/** One thing that passed from one actor to another, or from side to side; of a mutual act, `from` and `to` are in id order. */
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
  /** Not so of what is ahead, called off or unconfirmed. */
  readonly isFact: boolean;
  /** Its sources do not agree about it. */
  readonly isDisputed: boolean;
}

const BY_LEVEL = Object.fromEntries(
  LEVELS.map((level) => [level, oncePerIndexInSteps((index) => deriveActs(index, level))]),
) as Record<Level, ReturnType<typeof oncePerIndexInSteps<readonly ActBetween[]>>>;

/**
 * Gives what passed between actors, where people and bodies stand for the state or organisation that they are part of.
 *
 * An act within one state passes between its members themselves; one from an actor to itself is left out.
 *
 * @returns sorted by id, then by the actors, whatever the order of the file
 */
export const actsBetween = BY_LEVEL.states.atOnce;

/**
 * Gives what passed at a level: between people, bodies, states or sides.
 *
 * What passed within one body or state passed between its members themselves, and what passed within one side passed
 * from that side to itself. So nothing is lost from one level to the next, and what several did together counts once.
 *
 * @returns sorted by id, then by the actors, whatever the order of the file
 */
export function actsAtInSteps(index: DossierIndex, level: Level): Steps<readonly ActBetween[]> {
  return BY_LEVEL[level].inSteps(index);
}

const RECORDS_AT_A_TIME = 500;

function* deriveActs(index: DossierIndex, level: Level): Steps<readonly ActBetween[]> {
  const acts: ActBetween[] = [];
  const add = addingTo(acts, index, level);
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

/** What passed between two actors, or between two sides. */
export interface Exchange {
  readonly left: Id;
  readonly right: Id;
  readonly acts: readonly ActBetween[];
}

/**
 * Gives what passed between two actors or two sides, sorted by id, as it is drawn at the most inclusive level that has
 * them both: of two states with all that stand for them, of two people what they did themselves.
 *
 * Work grows with the records, but only those in which both take part are looked at closely.
 */
export function exchangeOf(index: DossierIndex, a: Id, b: Id): Exchange {
  return exchangeAt(index, levelOf(index, [a, b]), { a, b });
}

/** Gives what passed between two actors or sides as it is drawn at a level; sorted by id. */
export function exchangeAt(index: DossierIndex, level: Level, { a, b }: { readonly a: Id; readonly b: Id }): Exchange {
  const acts: ActBetween[] = [];
  const add = addingTo(acts, index, level);
  const standsFor = (each: Acting, end: Id): boolean =>
    each.actor === end || [level, 'bodies' as const].some((at) => standInAt(index, at, each) === end);
  const hasBoth = (those: readonly Acting[]): boolean =>
    [a, b].every((end) => those.some((each) => standsFor(each, end)));
  for (const statement of index.dossier.statements) {
    const { speaker, for: body, to = [] } = statement;
    if (hasBoth([{ actor: speaker, for: body }, ...to.map((actor) => ({ actor }))])) add.statement(statement);
  }
  for (const event of index.dossier.events) if (hasBoth(event.participants)) add.event(event);
  const between = acts.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a));
  return { left: a, right: b, acts: between.sort(compareActs) };
}

// A gathering of more than so many is no act between any two of them, and its pairs would be hundreds of thousands.
const MOST_TOGETHER = 40;

/** Makes what adds the acts of a record to a list. */
function addingTo(
  acts: ActBetween[],
  index: DossierIndex,
  level: Level,
): { readonly statement: (record: Statement) => void; readonly event: (record: Event) => void } {
  const lift = (from: Acting, to: Acting): Ends | undefined => liftEnds(index, level, [from, to]);
  return {
    statement: ({ id, act, speaker, for: body, to = [], evidence }) => {
      const { quadClass } = STATEMENT_CLASSES[act];
      const rest = {
        kind: 'statement',
        id,
        quadClass,
        isAhead: false,
        isFact: true,
        isDisputed: isDisputed(evidence),
      } as const;
      const add = addingUnlike(acts, { ...rest, isMutual: false });
      for (const each of to) add(lift({ actor: speaker, for: body }, { actor: each }));
    },
    event: ({ id, kind, status, participants, evidence }) => {
      const { quadClass } = EVENT_CLASSES[kind];
      const { isAhead, isFact } = EVENT_STATUSES[status];
      const rest = { kind: 'event', id, quadClass, isAhead, isFact, isDisputed: isDisputed(evidence) } as const;
      const having = (role: Participant['role']) => participants.filter((each) => each.role === role);
      const addDirected = addingUnlike(acts, { ...rest, isMutual: false });
      const addressees = having('addressee');
      for (const each of having('initiator')) {
        for (const other of addressees) addDirected(lift(each, other));
      }
      const parties = having('party');
      if (parties.length > MOST_TOGETHER) return;
      const addMutual = addingUnlike(acts, { ...rest, isMutual: true });
      for (const [place, each] of parties.entries()) {
        for (const other of parties.slice(place + 1)) addMutual(inIdOrder(lift(each, other)));
      }
    },
  };
}

interface Ends {
  readonly from: Id;
  readonly to: Id;
}

/** Gives the ends of an act as they are drawn; undefined where it passes from an actor to itself. */
function liftEnds(index: DossierIndex, level: Level, acting: readonly [Acting, Acting]): Ends | undefined {
  const [from, to] = acting;
  const lifted = { from: standInAt(index, level, from), to: standInAt(index, level, to) };
  if (lifted.from !== lifted.to) return lifted;
  const within = from.actor === to.actor ? liftSelf(index, level, acting) : { from: from.actor, to: to.actor };
  return within && level === 'sides' ? lifted : within;
}

/** One who speaks for two bodies may act from one to the other. */
function liftSelf(index: DossierIndex, level: Level, acting: readonly [Acting, Acting]): Ends | undefined {
  const finer = LEVELS[LEVELS.indexOf(level) + 1];
  return finer === undefined || finer === 'people' ? undefined : liftEnds(index, finer, acting);
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

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
