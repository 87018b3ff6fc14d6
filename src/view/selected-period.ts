import type { DossierIndex } from '../model/dossier-index';
import { DAY_MS, MINUTE_MS, type EpochMs } from '../time/span';
import { laneKeys } from './lane-grouping';
import type { LaneOf, Period } from './view-state';

/**
 * Gives the entries of a period, by their places in the order of the record. Work grows with the entries of the record.
 */
export function ordersIn(index: DossierIndex, { start, end, lane }: Period): readonly number[] {
  const isThere = inLane(index, lane);
  const orders: number[] = [];
  for (let order = 0; order < index.entries.length; order += 1) {
    const at = momentIn(index, order);
    if (at >= start && at < end && isThere(order)) orders.push(order);
  }
  return orders;
}

/**
 * Makes the shortest period that holds some entries: of whole days where a date of theirs is known to no more than a
 * day or the entries lie hours apart, of whole minutes otherwise.
 *
 * @param orders  their places in the order of the record, at least one
 */
export function periodOf(index: DossierIndex, orders: readonly number[], lane: LaneOf | undefined): Period {
  const { mayStart, mayEnd } = index.entries;
  let start = Infinity;
  let last = -Infinity;
  let widest = 0;
  for (const order of orders) {
    const at = momentIn(index, order);
    start = Math.min(start, at);
    last = Math.max(last, at);
    widest = Math.max(widest, (mayEnd[order] ?? at) - (mayStart[order] ?? at));
  }
  const unit = widest >= DAY_MS || last - start >= DAY_MS / 4 ? DAY_MS : MINUTE_MS;
  const end = (Math.floor(last / unit) + 1) * unit;
  return { kind: 'period', start: Math.floor(start / unit) * unit, end, lane };
}

/** The moment by which an entry is found: that by which it is placed, or the last before the end of its date. */
export function momentIn({ entries: { anchors, mayEnd } }: DossierIndex, order: number): EpochMs {
  return Math.min(anchors[order] ?? NaN, (mayEnd[order] ?? Infinity) - 1);
}

/** Makes a function that tells whether the entry at a place in the order of the record is in a lane. */
export function inLane(index: DossierIndex, lane: LaneOf | undefined): (order: number) => boolean {
  if (!lane) return () => true;
  const keyOf = laneKeys(index, lane.grouping);
  return (order) => keyOf(order) === lane.key;
}
