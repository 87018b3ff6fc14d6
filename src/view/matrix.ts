import type { Id } from '../model/dossier';
import { sideNumber, type DossierIndex } from '../model/dossier-index';
import type { ActsOneWay, PairOfActors } from '../model/pairs-of-actors';

/** What one actor did towards another, or with it: the bundles of that direction, then those of both alike. */
export interface MatrixCell {
  readonly from: Id;
  readonly to: Id;
  /** Of both directions, as links are named. */
  readonly pairId: string;
  readonly ways: readonly ActsOneWay[];
}

/** Actors, or sides, against each other. */
export interface Matrix {
  /** All between whom something passed, the most active first. */
  readonly ranked: readonly Id[];
  readonly pairs: readonly PairOfActors[];
  /** Undefined where nothing passed in this direction. */
  readonly cellOf: (from: Id, to: Id) => MatrixCell | undefined;
}

/** Arranges pairs as a matrix. Work grows with the pairs; a cell is made when it is asked for. */
export function matrixOf(pairs: readonly PairOfActors[]): Matrix {
  const byEnds = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const counts = new Map<Id, number>();
  for (const { a, b, count } of pairs) for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + count);
  return {
    ranked: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id),
    pairs,
    cellOf: (from, to) => {
      const pairId = from < to ? `${from} ${to}` : `${to} ${from}`;
      const pair = byEnds.get(pairId);
      const directed = pair?.ways.filter((way) => !way.isMutual && way.from === from) ?? [];
      const ways = [...directed, ...(pair?.ways.filter(({ isMutual }) => isMutual) ?? [])];
      return ways.length > 0 ? { from, to, pairId, ways } : undefined;
    },
  };
}

export const MATRIX_ORDERS = ['side', 'acts', 'name'] as const;

/** The head of a row or a column. */
export interface MatrixHead {
  readonly id: Id;
  readonly name: string;
  /** The number of its side, 0 for none. */
  readonly side: number;
  /** Whether its side is another than that of the one before; undefined where not. */
  readonly beginsSide: true | undefined;
}

/** In which order the actors of a matrix stand. */
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/**
 * Puts actors in an order.
 *
 * By side they stand in the order of the sides in the file, those of none last, and within a side the most active first.
 *
 * @param ranked  the most active first
 * @param nameOf  for the order by name
 */
export function inMatrixOrder(
  index: DossierIndex,
  ranked: readonly Id[],
  { order, nameOf }: { readonly order: MatrixOrder; readonly nameOf: (id: Id) => string },
): readonly Id[] {
  if (order === 'acts') return ranked;
  if (order === 'name') {
    const { compare } = new Intl.Collator(index.dossier.language);
    return [...ranked].sort((a, b) => compare(nameOf(a), nameOf(b)) || (a < b ? -1 : 1));
  }
  const place = (id: Id): number => sideOf(index, id) || Infinity;
  // Infinity less itself is no number.
  return [...ranked].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Gives the number of the side of an actor, or of a side itself; 0 for none. */
export function sideOf(index: DossierIndex, id: Id): number {
  return sideNumber(index, index.sides.has(id) ? id : index.sideByActor.get(id));
}

/** Which part of a list is shown. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** Gives the page of a list that begins at a place or holds it; the first where there is no such place. */
export function pageAt(length: number, at: number, size: number): Page {
  const from = at > 0 && at < length ? Math.floor(at / size) * size : 0;
  return { from, to: Math.min(length, from + size) };
}
