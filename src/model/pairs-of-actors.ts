import type { QuadClass } from './act-classes';
import type { ActBetween } from './acts-between';
import type { Id } from './dossier';
import type { Steps } from './steps';

/** CAMEO's class of an act; acts that have none are neutral. */
export type ClassOfAct = QuadClass | 'neutral';

/** What the form of a link says: a class of acts, that there are more of them, who did them, or how sure they are. */
export type LinkForm = ClassOfAct | 'many' | 'isMutual' | 'noneIsFact' | 'isDisputed';

/** In the order in which they are drawn and told. */
export const CLASSES_OF_ACTS = [
  'material_conflict',
  'verbal_conflict',
  'neutral',
  'verbal_cooperation',
  'material_cooperation',
] as const satisfies readonly ClassOfAct[];

/** What acts of one bundle have in common; of mutual acts, `from` and `to` are in id order. */
interface Way {
  readonly from: Id;
  readonly to: Id;
  readonly isMutual: boolean;
  readonly actClass: ClassOfAct;
}

/** The acts of one pair, one direction and one class. */
export interface ActsOneWay extends Way {
  readonly acts: readonly ActBetween[];
  readonly count: number;
  /** None of them has happened: planned, called off or unconfirmed. */
  readonly noneIsFact: boolean;
  /** The sources of one of them at least do not agree. */
  readonly isDisputed: boolean;
}

/** All acts between two actors, or two sides; `a` and `b` are in id order. */
export interface PairOfActors {
  readonly a: Id;
  readonly b: Id;
  readonly count: number;
  readonly acts: readonly ActBetween[];
  /** First those from `a`, then those of both, then those from `b`; within each by class. */
  readonly ways: readonly ActsOneWay[];
}

const ACTS_AT_A_TIME = 2000;
const PAIRS_AT_A_TIME = 500;

/** Sums acts up by pair, and within a pair by direction and class; sorted by ids. Acts within one side are no pair's. */
export function* pairActs(acts: readonly ActBetween[]): Steps<readonly PairOfActors[]> {
  const pairs = new Map<string, { readonly a: Id; readonly b: Id; readonly acts: ActBetween[] }>();
  for (const [turn, act] of acts.entries()) {
    if (turn % ACTS_AT_A_TIME === 0) yield;
    if (act.from === act.to) continue;
    const [a, b] = act.from < act.to ? [act.from, act.to] : [act.to, act.from];
    const key = `${a} ${b}`;
    const pair = pairs.get(key);
    if (pair) pair.acts.push(act);
    else pairs.set(key, { a, b, acts: [act] });
  }
  const sorted = [...pairs].sort(([key], [other]) => (key < other ? -1 : 1));
  const summed: PairOfActors[] = [];
  for (const [turn, [, { a, b, acts: ofPair }]] of sorted.entries()) {
    if (turn % PAIRS_AT_A_TIME === 0) yield;
    summed.push({ a, b, count: ofPair.length, acts: ofPair, ways: waysOf(a, ofPair) });
  }
  return summed;
}

/** Counts the acts that passed within each side. */
export function actsWithin(acts: readonly ActBetween[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { from, to } of acts) if (from === to) counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
}

/** The class of an act by which it is bundled. */
export function classOf({ quadClass }: ActBetween): ClassOfAct {
  return quadClass ?? 'neutral';
}

function waysOf(a: Id, acts: readonly ActBetween[]): readonly ActsOneWay[] {
  const ways = new Map<number, Way & { readonly acts: ActBetween[] }>();
  for (const act of acts) {
    const { from, to, isMutual } = act;
    const actClass = classOf(act);
    const direction = isMutual ? 1 : from === a ? 0 : 2;
    const place = direction * CLASSES_OF_ACTS.length + CLASSES_OF_ACTS.indexOf(actClass);
    const way = ways.get(place);
    if (way) way.acts.push(act);
    else ways.set(place, { from, to, isMutual, actClass, acts: [act] });
  }
  return [...ways]
    .sort(([place], [other]) => place - other)
    .map(([, way]) => ({
      ...way,
      count: way.acts.length,
      noneIsFact: !way.acts.some(({ isFact }) => isFact),
      isDisputed: way.acts.some(({ isDisputed }) => isDisputed),
    }));
}
