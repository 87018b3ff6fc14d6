import type { DossierIndex } from '../model/dossier-index';
import { STATEMENT_KIND } from '../model/entry-table';
import { lengthMs } from '../time/span';
import { inLane, momentIn } from './selected-period';
import type { Period } from './view-state';

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
  const { start, end, lane } = period;
  const isThere = inLane(index, lane);
  const isLater = direction === 'later';
  let nearest = isLater ? Infinity : -Infinity;
  for (let order = 0; order < index.entries.length; order += 1) {
    const at = momentIn(index, order);
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
