import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** Items that are made one by one, each when it is shown; an array is one too. */
export interface Sequence<T> {
  readonly length: number;
  /** The item at a place from 0. */
  readonly at: (place: number) => T | undefined;
}

/** Gives the ids of some entries by their places in the order of the record. */
export function idsAt({ entries }: DossierIndex, orders: ArrayLike<number>): Sequence<Id> {
  return { length: orders.length, at: (place) => entries.at(orders[place] ?? -1).id };
}

/** Gives the first of a sequence, at most so many. */
export function firstOf<T>(items: Sequence<T>, most: number): readonly T[] {
  return Array.from({ length: Math.min(items.length, most) }, (_, place) => items.at(place)).filter(
    (item) => item !== undefined,
  );
}
