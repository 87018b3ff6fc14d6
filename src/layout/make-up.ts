import type { DossierIndex } from '../model/dossier-index';
import { STATEMENT_KIND } from '../model/entry-table';
import type { LaneMoments } from './lane-moments';

/** What several entries are: how many of each side (by its number) and of each kind (by its number in the table). */
export interface MakeUp {
  readonly sides: Uint32Array;
  readonly kinds: Uint32Array;
}

// Sums are kept after every so many entries; what lies between is counted one by one.
const BLOCK = 64;
const MOST_SIDES = 6;
const KINDS = STATEMENT_KIND + 1;

const sumsOf = new WeakMap<LaneMoments, MakeUp>();

/**
 * Counts by side and by kind the entries of a lane at the places from one up to another. Any stretch of them takes the
 * same, however long it is.
 */
export function makeUpBetween(
  { entries }: DossierIndex,
  lane: LaneMoments,
  { from, to }: { readonly from: number; readonly to: number },
): MakeUp {
  const { sides, kinds } = entries;
  const { orders } = lane;
  const sideOf = (place: number): number => Math.min(sides[orders[place] ?? 0] ?? 0, MOST_SIDES - 1);
  const kindOf = (place: number): number => kinds[orders[place] ?? 0] ?? 0;
  const sums = sumsOf.get(lane) ?? {
    sides: blockSums(orders.length, MOST_SIDES, sideOf),
    kinds: blockSums(orders.length, KINDS, kindOf),
  };
  sumsOf.set(lane, sums);
  return {
    sides: countBetween(from, to, { sums: sums.sides, width: MOST_SIDES, numberOf: sideOf }),
    kinds: countBetween(from, to, { sums: sums.kinds, width: KINDS, numberOf: kindOf }),
  };
}

function blockSums(length: number, width: number, numberOf: (place: number) => number): Uint32Array {
  const blocks = Math.floor(length / BLOCK);
  const sums = new Uint32Array((blocks + 1) * width);
  for (let block = 1; block <= blocks; block += 1) {
    sums.copyWithin(block * width, (block - 1) * width, block * width);
    for (let place = (block - 1) * BLOCK; place < block * BLOCK; place += 1) {
      const at = block * width + numberOf(place);
      sums[at] = (sums[at] ?? 0) + 1;
    }
  }
  return sums;
}

function countBetween(
  from: number,
  to: number,
  {
    sums,
    width,
    numberOf,
  }: { readonly sums: Uint32Array; readonly width: number; readonly numberOf: (place: number) => number },
): Uint32Array {
  const counts = new Uint32Array(width);
  const first = Math.ceil(from / BLOCK);
  const last = Math.floor(to / BLOCK);
  const add = (start: number, end: number): void => {
    for (let place = start; place < end; place += 1) {
      const number = numberOf(place);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  };
  if (first >= last) {
    add(from, to);
    return counts;
  }
  add(from, first * BLOCK);
  for (let number = 0; number < width; number += 1) {
    counts[number] = (counts[number] ?? 0) + (sums[last * width + number] ?? 0) - (sums[first * width + number] ?? 0);
  }
  add(last * BLOCK, to);
  return counts;
}
