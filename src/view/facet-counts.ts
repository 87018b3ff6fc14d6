import { KINDS, STATUSES } from '../model/entry-table';
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import { oncePerIndex } from '../model/once-per-index';
import type { Facet } from './facets';
import { bitOf, type Matches } from './filter';
import { actorColumn, eachRecord, issueColumn, type ListColumn } from './filter-table';

/** The facets whose choices can be counted one by one. */
export type CountedFacet = Exclude<Facet, 'words' | 'period' | 'by' | 'known'>;

/**
 * Counts the marks that would be shown with each choice of a facet alone, as the other facets are: what is chosen in
 * the facet itself does not narrow its counts.
 *
 * Work grows with the records, and for actors with how deep they are part of each other.
 *
 * @param matches  what comes through now; undefined without a filter
 * @returns        by id of the choice, or by name of the kind or status; a choice without any is left out
 */
export function countChoices(
  index: DossierIndex,
  matches: Matches | undefined,
  facet: CountedFacet,
): ReadonlyMap<Id, number> {
  const { keys, eachOf } = valuesOf(index, facet);
  const counts = new Uint32Array(keys.length);
  // A mark counts once for a choice, whatever was said at it.
  const countedAt = new Int32Array(keys.length).fill(-1);
  const others = ~bitOf(facet);
  eachRecord(index, (number, order) => {
    if (matches && ((matches.faults[number] ?? 0) & others) !== 0) return;
    eachOf(number, order, (value) => {
      if (countedAt[value] === order) return;
      countedAt[value] = order;
      counts[value] = (counts[value] ?? 0) + 1;
    });
  });
  return new Map(keys.flatMap((key, value) => (counts[value] ? [[key, counts[value]] as const] : [])));
}

/** Counts the marks that would be shown if a filter did not ask by a facet. */
export function countWithout(index: DossierIndex, matches: Matches, facet: Facet): number {
  const others = ~bitOf(facet);
  let count = 0;
  let last = -1;
  eachRecord(index, (number, order) => {
    if (order === last || ((matches.faults[number] ?? 0) & others) !== 0) return;
    last = order;
    count += 1;
  });
  return count;
}

interface Values {
  readonly keys: readonly string[];
  /** Calls with each value of a record; one outside the keys is no choice. */
  readonly eachOf: (number: number, order: number, visit: (value: number) => void) => void;
}

function valuesOf(index: DossierIndex, facet: CountedFacet): Values {
  const { entries } = index;
  switch (facet) {
    case 'kinds':
      return { keys: KINDS, eachOf: (_, order, visit) => visit(entries.kinds[order] ?? 0) };
    case 'statuses':
      return { keys: STATUSES, eachOf: (_, order, visit) => visit(entries.statuses[order] ?? 0) };
    case 'issues':
      return { keys: [...index.issues.keys()], eachOf: inColumn(issueColumn(index)) };
    case 'sides':
      return sidesOf(index);
    case 'actors':
      return actorsOf(index);
  }
}

function sidesOf(index: DossierIndex): Values {
  const keys = [...index.sides.keys()];
  const sides = Int32Array.from(index.actors.keys(), (id) => keys.indexOf(index.sideByActor.get(id) ?? ''));
  const eachActor = inColumn(actorColumn(index));
  return { keys, eachOf: (number, order, visit) => eachActor(number, order, (actor) => visit(sides[actor] ?? -1)) };
}

/** Whoever acts, and all that those are part of. */
function actorsOf(index: DossierIndex): Values {
  const parents = parentsOf(index);
  const eachActor = inColumn(actorColumn(index));
  return {
    keys: [...index.actors.keys()],
    eachOf: (number, order, visit) =>
      eachActor(number, order, (actor) => {
        for (let at = actor; at >= 0; at = parents[at] ?? -1) visit(at);
      }),
  };
}

const parentsOf = oncePerIndex(({ actors }): Int32Array => {
  const numbers = new Map([...actors.keys()].map((id, number) => [id, number]));
  return Int32Array.from(actors.values(), ({ partOf }) => numbers.get(partOf ?? '') ?? -1);
});

function inColumn({ from, values }: ListColumn): Values['eachOf'] {
  return (number, _, visit) => {
    const end = from[number + 1] ?? 0;
    for (let at = from[number] ?? 0; at < end; at += 1) visit(values[at] ?? -1);
  };
}
