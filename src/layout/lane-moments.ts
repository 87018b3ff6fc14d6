import type { DossierIndex } from '../model/dossier-index';
import { STATEMENT_KIND } from '../model/entry-table';
import { placingMoments } from './placing-moments';
import { lowerBound } from '../time/lower-bound';

/** The entries of a lane by time: what counting and searching need of them, without an object for each. */
export interface LaneMoments {
  readonly length: number;
  /** Places in the order of the record, by rising moment; several at one moment keep that order. */
  readonly orders: Uint32Array;
  readonly moments: Float64Array;
  /** Tells how many lie before a moment. */
  readonly before: (moment: number) => number;
  /** Counts by side and by kind of those at the places from one up to another. */
  readonly makeUp: (from: number, to: number) => MakeUp;
}

/** What several entries are: how many of each side (by its number) and of each kind (by its number in the table). */
export interface MakeUp {
  readonly sides: Uint32Array;
  readonly kinds: Uint32Array;
}

// Sums are kept after every so many entries; what lies between is counted one by one.
const BLOCK = 64;
const MOST_SIDES = 6;
const KINDS = STATEMENT_KIND + 1;

/** Puts the entries of a lane in the order of time. Counting any stretch of them then takes the same, however long it is. */
export function laneMoments(index: DossierIndex, ofLane: Uint32Array): LaneMoments {
  const all = placingMoments(index);
  const momentOf = (order: number): number => all[order] ?? 0;
  let orders = ofLane;
  if (!ofLane.every((order, place) => place === 0 || momentOf(ofLane[place - 1] ?? order) <= momentOf(order))) {
    orders = Uint32Array.from(Array.from(ofLane).sort((a, b) => momentOf(a) - momentOf(b) || a - b));
  }
  const moments = new Float64Array(orders.length);
  for (let place = 0; place < orders.length; place += 1) moments[place] = momentOf(orders[place] ?? 0);
  const { sides, kinds } = index.entries;
  let sums: { readonly sides: Uint32Array; readonly kinds: Uint32Array } | undefined;
  const sideOf = (place: number): number => Math.min(sides[orders[place] ?? 0] ?? 0, MOST_SIDES - 1);
  const kindOf = (place: number): number => kinds[orders[place] ?? 0] ?? 0;
  return {
    length: orders.length,
    orders,
    moments,
    before: (moment) => lowerBound(moments, moment),
    makeUp: (from, to) => {
      sums ??= {
        sides: blockSums(orders.length, MOST_SIDES, sideOf),
        kinds: blockSums(orders.length, KINDS, kindOf),
      };
      return {
        sides: countBetween(from, to, { sums: sums.sides, width: MOST_SIDES, numberOf: sideOf }),
        kinds: countBetween(from, to, { sums: sums.kinds, width: KINDS, numberOf: kindOf }),
      };
    },
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
