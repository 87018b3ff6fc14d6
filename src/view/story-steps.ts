import type { DossierIndex } from '../model/dossier-index';
import { lowerBound } from '../time/lower-bound';
import type { Selection } from './view-state';

/**
 * Gives the steps of the story: the entries that a filter lets through, by their places in the order of the record.
 *
 * @param shown  1 for each entry that a filter lets through, by its place in the order of the record; undefined for all
 */
export function storySteps({ entries }: DossierIndex, shown: Uint8Array | undefined): Uint32Array {
  const all = new Uint32Array(entries.length);
  for (let order = 0; order < all.length; order += 1) all[order] = order;
  return shown ? all.filter((order) => shown[order] === 1) : all;
}

/** Gives the place in the order of the record of the entry that is selected, or at which what is selected was said. */
export function selectedOrder(index: DossierIndex, selection: Selection | undefined): number | undefined {
  if (selection?.kind !== 'event' && selection?.kind !== 'statement') return undefined;
  return index.entries.orderOf(index.statements.get(selection.id)?.event ?? selection.id);
}

/** A step of the story and its neighbours, by their places in the order of the record. */
export interface Step {
  /** From 1; undefined for what is none of the steps. */
  readonly number: number | undefined;
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/**
 * Finds where an entry stands among the steps; what is none of them stands between two.
 *
 * @param order  its place in the order of the record; undefined stands before the first step
 */
export function stepAt(steps: Uint32Array, order: number | undefined): Step {
  if (order === undefined) return { number: undefined, previous: undefined, next: steps[0] };
  const place = lowerBound(steps, order);
  const isStep = steps[place] === order;
  return {
    number: isStep ? place + 1 : undefined,
    previous: steps[place - 1],
    next: steps[isStep ? place + 1 : place],
  };
}
