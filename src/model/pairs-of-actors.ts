import type { ActBetween } from './acts-between';
import type { Id } from './dossier';
import type { Steps } from './steps';

export type ActGroup = 'cooperation' | 'conflict' | 'neutral';

/** The acts of one pair, one direction and one group; of mutual acts, `from` and `to` are in id order. */
export interface ActsOneWay {
  readonly from: Id;
  readonly to: Id;
  readonly isMutual: boolean;
  readonly group: ActGroup;
  readonly count: number;
  readonly onlyAhead: boolean;
}

/** All acts between two actors; `a` and `b` are in id order. */
export interface PairOfActors {
  readonly a: Id;
  readonly b: Id;
  readonly count: number;
  readonly acts: readonly ActBetween[];
  readonly ways: readonly ActsOneWay[];
}

const GROUPS: readonly ActGroup[] = ['conflict', 'cooperation', 'neutral'];
const ACTS_AT_A_TIME = 2000;
const PAIRS_AT_A_TIME = 500;

/** Sums acts up by pair, and within a pair by direction and group; sorted by ids, then by group. */
export function* pairActs(acts: readonly ActBetween[]): Steps<readonly PairOfActors[]> {
  const pairs = new Map<string, { readonly a: Id; readonly b: Id; readonly acts: ActBetween[] }>();
  for (const [turn, act] of acts.entries()) {
    if (turn % ACTS_AT_A_TIME === 0) yield;
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
    summed.push({ a, b, count: ofPair.length, acts: ofPair, ways: waysOf(a, b, ofPair) });
  }
  return summed;
}

function waysOf(a: Id, b: Id, acts: readonly ActBetween[]): readonly ActsOneWay[] {
  const forth = acts.filter((act) => !act.isMutual && act.from === a);
  const back = acts.filter((act) => !act.isMutual && act.from === b);
  const mutual = acts.filter((act) => act.isMutual);
  return [
    ...grouped(forth, { from: a, to: b, isMutual: false }),
    ...grouped(mutual, { from: a, to: b, isMutual: true }),
    ...grouped(back, { from: b, to: a, isMutual: false }),
  ];
}

function grouped(
  acts: readonly ActBetween[],
  ends: Pick<ActsOneWay, 'from' | 'to' | 'isMutual'>,
): readonly ActsOneWay[] {
  return GROUPS.flatMap((group) => {
    const having = acts.filter((act) => groupOfAct(act) === group);
    if (having.length === 0) return [];
    return [{ ...ends, group, count: having.length, onlyAhead: having.every((act) => act.isAhead) }];
  });
}

function groupOfAct({ quadClass }: ActBetween): ActGroup {
  if (quadClass === undefined) return 'neutral';
  return quadClass.endsWith('cooperation') ? 'cooperation' : 'conflict';
}
