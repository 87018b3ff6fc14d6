import type { DossierIndex } from '../model/dossier-index';
import { STATEMENT_KIND } from '../model/entry-table';
import { DAY_MS, lengthMs, MINUTE_MS } from '../time/span';
import { laneKeys } from './lane-grouping';
import type { LaneOf, Period } from './view-state';

/**
 * Gives the entries of a period, by their places in the order of the record. Work grows with the entries of the record.
 */
export function ordersIn(index: DossierIndex, { start, end, lane }: Period): readonly number[] {
  const { anchors } = index.entries;
  const isThere = inLane(index, lane);
  const orders: number[] = [];
  for (let order = 0; order < anchors.length; order += 1) {
    const at = anchors[order] ?? NaN;
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
  const { anchors, mayStart, mayEnd } = index.entries;
  let start = Infinity;
  let last = -Infinity;
  let widest = 0;
  for (const order of orders) {
    const at = anchors[order] ?? NaN;
    start = Math.min(start, at);
    last = Math.max(last, at);
    widest = Math.max(widest, (mayEnd[order] ?? at) - (mayStart[order] ?? at));
  }
  const unit = widest >= DAY_MS || last - start >= DAY_MS / 4 ? DAY_MS : MINUTE_MS;
  const end = (Math.floor(last / unit) + 1) * unit;
  return { kind: 'period', start: Math.floor(start / unit) * unit, end, lane };
}

/**
 * Finds the nearest period of the same length, in whole lengths from one, that holds anything.
 *
 * @returns undefined where nothing lies further that way
 */
export function neighbourPeriod(
  index: DossierIndex,
  period: Period,
  direction: 'earlier' | 'later',
): Period | undefined {
  const { anchors } = index.entries;
  const { start, end, lane } = period;
  const isThere = inLane(index, lane);
  const isLater = direction === 'later';
  let nearest = isLater ? Infinity : -Infinity;
  for (let order = 0; order < anchors.length; order += 1) {
    const at = anchors[order] ?? NaN;
    const isNearer = isLater ? at >= end && at < nearest : at < start && at > nearest;
    if (isNearer && isThere(order)) nearest = at;
  }
  if (!Number.isFinite(nearest)) return undefined;
  const movedMs = Math.floor((nearest - start) / lengthMs(period)) * lengthMs(period);
  return { ...period, start: start + movedMs, end: end + movedMs };
}

/** How many of some entries are events and statements, and how many are of each kind and side, by number. */
export interface Tally {
  readonly events: number;
  readonly statements: number;
  /** By number of the kind in `KINDS`. */
  readonly kinds: readonly number[];
  /** By number of the side from 1; 0 for none or several. */
  readonly sides: readonly number[];
}

/** Counts some entries, by their places in the order of the record. */
export function tally(index: DossierIndex, orders: readonly number[]): Tally {
  const { kinds, sides } = index.entries;
  const ofKind = Array.from<number>({ length: STATEMENT_KIND + 1 }).fill(0);
  const ofSide = Array.from<number>({ length: index.dossier.sides.length + 1 }).fill(0);
  for (const order of orders) {
    const kind = kinds[order] ?? STATEMENT_KIND;
    const side = sides[order] ?? 0;
    ofKind[kind] = (ofKind[kind] ?? 0) + 1;
    ofSide[side] = (ofSide[side] ?? 0) + 1;
  }
  const statements = ofKind[STATEMENT_KIND] ?? 0;
  return { events: orders.length - statements, statements, kinds: ofKind.slice(0, -1), sides: ofSide };
}

function inLane(index: DossierIndex, lane: LaneOf | undefined): (order: number) => boolean {
  if (!lane) return () => true;
  const keyOf = laneKeys(index, lane.grouping);
  return (order) => keyOf(order) === lane.key;
}
