import type { ActBetween } from '../model/acts-between';
import { mostActiveFirst } from '../model/act-counts';
import type { Id } from '../model/dossier';
import { sideNumber, type DossierIndex } from '../model/dossier-index';
import type { Level } from '../model/level-names';
import { standsForItself } from '../model/levels';
import type { PairOfActors } from '../model/pairs-of-actors';

/** An actor or a side that may be drawn. */
export interface Candidate {
  readonly id: Id;
  readonly name: string;
  /** The actor that is opened for it: itself, or of a side the actor with the most acts. */
  readonly answer: Id;
  /** A disc is a side, state, organisation, bloc or format; a ring is a person, body or group. */
  readonly kind: 'disc' | 'ring';
  readonly side: number;
  readonly actCount: number;
}

/** More than these no reader tells apart, and placing them would keep the page waiting. */
export const MOST_ACTORS = 2000;
const DISC_KINDS: ReadonlySet<string> = new Set(['state', 'organisation', 'bloc', 'format']);
// With more of them, the people and bodies behind a state that did nothing between themselves are a level further.
const MOST_WITH_MEMBERS = 60;

/**
 * Gives what a level shows, sorted by id: those to whom acts are put down there; those who acted within one of them; and,
 * in a small dossier, all who speak for one of them.
 */
export function candidatesAt(index: DossierIndex, level: Level, acts: readonly ActBetween[]): readonly Candidate[] {
  const counts = countsOf(acts);
  const isShown = (id: Id): boolean =>
    standsForItself(index, level, id) ||
    counts.has(id) ||
    (level !== 'sides' && index.actors.size <= MOST_WITH_MEMBERS);
  const answers = level === 'sides' ? mostActiveOfSides(index) : new Map<Id, Id>();
  const sides = [...index.sides.values()].filter(({ id }) => answers.has(id));
  const actors = index.dossier.actors.filter(({ id }) => isShown(id));
  return [
    ...sides.map(({ id, name, short }) => ({
      id,
      name: short ?? name,
      answer: answers.get(id) ?? id,
      kind: 'disc' as const,
      side: sideNumber(index, id),
      actCount: counts.get(id) ?? 0,
    })),
    ...actors.map(({ id, name, short, kind }) => ({
      id,
      name: short ?? name,
      answer: id,
      kind: DISC_KINDS.has(kind) ? ('disc' as const) : ('ring' as const),
      side: sideNumber(index, index.sideByActor.get(id)),
      actCount: counts.get(id) ?? 0,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The actor with the most acts of each side that has any. */
function mostActiveOfSides(index: DossierIndex): ReadonlyMap<Id, Id> {
  const answers = new Map<Id, Id>();
  for (const id of mostActiveFirst(index, index.sideByActor.keys())) {
    const side = index.sideByActor.get(id);
    if (side !== undefined && !answers.has(side)) answers.set(side, id);
  }
  return answers;
}

function countsOf(acts: readonly ActBetween[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { from, to } of acts) for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Keeps those with the most acts; sorted by id. */
export function mostActive(candidates: readonly Candidate[], most: number): readonly Candidate[] {
  const ranked = [...candidates].sort((a, b) => b.actCount - a.actCount || (a.id < b.id ? -1 : 1));
  const kept = new Set(ranked.slice(0, most));
  return candidates.filter((candidate) => kept.has(candidate));
}

/**
 * Keeps of each actor the pair with the most acts, and of all others those with the most; in their order.
 *
 * @param most  how many are kept, unless each actor's own are more
 */
export function strongestPairs(pairs: readonly PairOfActors[], most: number): readonly PairOfActors[] {
  if (pairs.length <= most) return pairs;
  // Equals stay in the order of their ids.
  const ranked = [...pairs].sort((x, y) => y.count - x.count);
  const met = new Set<Id>();
  const kept = new Set<PairOfActors>();
  for (const pair of ranked) {
    const isOwn = !met.has(pair.a) || !met.has(pair.b);
    if (isOwn) kept.add(pair);
    met.add(pair.a).add(pair.b);
  }
  for (const pair of ranked) {
    if (kept.size >= most) break;
    kept.add(pair);
  }
  return pairs.filter((pair) => kept.has(pair));
}
