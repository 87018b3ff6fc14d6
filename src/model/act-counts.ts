import { actsBetween } from './acts-between';
import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { oncePerIndex } from './once-per-index';

/** How many acts each actor has taken part in; those without any are not in it. */
export const actCounts = oncePerIndex((index): ReadonlyMap<Id, number> => {
  const counts = new Map<Id, number>();
  for (const { from, to } of actsBetween(index)) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
});

/** Puts the ids of actors in the order of their acts: the most first, and by id among equals. */
export function mostActiveFirst(index: DossierIndex, ids: Iterable<Id>): readonly Id[] {
  const counts = actCounts(index);
  return [...ids].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}
