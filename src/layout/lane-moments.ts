import type { DossierIndex } from '../model/dossier-index';
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
}

/** Puts the entries of a lane in the order of time. */
export function laneMoments(index: DossierIndex, ofLane: Uint32Array): LaneMoments {
  const all = placingMoments(index);
  const momentOf = (order: number): number => all[order] ?? 0;
  let orders = ofLane;
  if (!ofLane.every((order, place) => place === 0 || momentOf(ofLane[place - 1] ?? order) <= momentOf(order))) {
    orders = Uint32Array.from(Array.from(ofLane).sort((a, b) => momentOf(a) - momentOf(b) || a - b));
  }
  const moments = new Float64Array(orders.length);
  for (let place = 0; place < orders.length; place += 1) moments[place] = momentOf(orders[place] ?? 0);
  return { length: orders.length, orders, moments, before: (moment) => lowerBound(moments, moment) };
}
