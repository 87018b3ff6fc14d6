import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import { connectionOf } from '../model/connections';
import { legTest } from './leg-test';
import { groupOf } from './related';
import { exchangeBetween, sameSelection, type Emphasis, type EmphasisById, type Selection } from './view-state';

/**
 * Adds to an emphasis how the links between actors stand out, by the ids of the links.
 *
 * With an actor, all links of that actor and of those who speak for it are `related`, and so are the actors at their
 * other ends; with a path, its own links; and otherwise, and about an actor too, the links between actors that stand out
 * themselves. A link is `muted` with all of its acts.
 */
export function emphasiseLinks(
  index: DossierIndex,
  links: readonly { readonly id: Id; readonly a: Id; readonly b: Id; readonly acts: readonly { readonly id: Id }[] }[],
  { selection, emphasis }: { readonly selection: Selection | undefined; readonly emphasis: EmphasisById },
): EmphasisById {
  const added = new Map<Id, Emphasis>();
  const group = selection?.kind === 'actor' ? groupOf(index, selection.id) : undefined;
  const isOnWay =
    selection?.kind === 'path' ? legTest(connectionOf(index, selection.from, selection.to).ways.flat()) : undefined;
  for (const { id, a, b, acts } of links) {
    const ends = [a, b];
    const how = ends.map((end) => emphasis.get(end));
    const isBetween = how.every((each) => each && each !== 'muted');
    const isRelated = isOnWay ? isOnWay(a, b) : isBetween || ends.some((end) => group?.has(end));
    if (sameSelection(exchangeBetween(a, b), selection)) added.set(id, 'selected');
    else if (acts.every((act) => emphasis.get(act.id) === 'muted')) added.set(id, 'muted');
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
