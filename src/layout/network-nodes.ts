import type { ActBetween } from '../model/acts-between';
import type { Id } from '../model/dossier';
import { sideNumber, type DossierIndex } from '../model/dossier-index';
import { standsForItself, type Level } from '../model/levels';
import type { PairOfActors } from '../model/pairs-of-actors';

/** An actor or a side that may be drawn. */
export interface Candidate {
  readonly id: Id;
  readonly name: string;
  /** A disc is a side, state, organisation, bloc or format; a ring is a person, body or group. */
  readonly kind: 'disc' | 'ring';
  readonly side: number;
  readonly actCount: number;
}

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
  const sides = level === 'sides' ? [...index.sides.values()] : [];
  const actors = index.dossier.actors.filter(({ id }) => isShown(id));
  return [
    ...sides.map(({ id, name, short }) => ({
      id,
      name: short ?? name,
      kind: 'disc' as const,
      side: sideNumber(index, id),
      actCount: counts.get(id) ?? 0,
    })),
    ...actors.map(({ id, name, short, kind }) => ({
      id,
      name: short ?? name,
      kind: DISC_KINDS.has(kind) ? ('disc' as const) : ('ring' as const),
      side: sideNumber(index, index.sideByActor.get(id)),
      actCount: counts.get(id) ?? 0,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countsOf(acts: readonly ActBetween[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { from, to } of acts) for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Keeps those with the most acts, as long as there are not too many of them, nor pairs between them; sorted by id. */
export function mostActive(
  candidates: readonly Candidate[],
  pairs: readonly PairOfActors[],
  most: { readonly actors: number; readonly pairs: number },
): readonly Candidate[] {
  const ranked = [...candidates]
    .sort((a, b) => b.actCount - a.actCount || (a.id < b.id ? -1 : 1))
    .slice(0, most.actors);
  const ranks = new Map(ranked.map(({ id }, rank) => [id, rank]));
  // How many pairs come with each: those with one that has more acts.
  const added = new Uint32Array(ranked.length);
  for (const { a, b } of pairs) {
    const rank = Math.max(ranks.get(a) ?? Infinity, ranks.get(b) ?? Infinity);
    if (rank < added.length) added[rank] = (added[rank] ?? 0) + 1;
  }
  let count = 0;
  const kept = new Set(ranked.filter((_, rank) => (count += added[rank] ?? 0) <= most.pairs));
  return candidates.filter((candidate) => kept.has(candidate));
}
