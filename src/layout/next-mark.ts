import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { isInLane } from '../view/lane-grouping';
import type { TimelinePlan } from './planned-lanes';

export type Direction = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';
/** Along replies: to what is answered, or to the answer. */
export type ReplyDirection = 'answered' | 'answer';

/**
 * Finds the entry that an arrow key leads to: left and right go through the record in order, up and down to the entry
 * of the next lane that is nearest in time, or to the next row of a lane.
 *
 * @returns the same entry where there is nothing further; the first of the record when `from` is unknown
 */
export function nextMark(
  { index, plan }: { readonly index: DossierIndex; readonly plan: TimelinePlan },
  from: Id | undefined,
  direction: Direction,
): Id | undefined {
  const { entries } = index;
  const current = from === undefined ? undefined : entries.orderOf(from);
  /** The first that is drawn from a place on; `otherwise` where there is none. */
  const drawnFrom = (start: number, step: 1 | -1, otherwise?: number): Id | undefined => {
    let order = start;
    while (plan.shown?.[order] === 0) order += step;
    const found = order >= 0 && order < entries.length ? order : otherwise;
    return found === undefined ? undefined : entries.at(found).id;
  };
  if (direction === 'first' || current === undefined) return drawnFrom(0, 1);
  if (direction === 'last') return drawnFrom(entries.length - 1, -1);
  if (direction === 'earlier') return drawnFrom(current - 1, -1, current);
  if (direction === 'later') return drawnFrom(current + 1, 1, current);
  const lane = plan.lanes.findIndex(({ group }) => isInLane(group, current));
  const neighbours = plan.lanes[lane + (direction === 'up' ? -1 : 1)]?.moments.orders;
  const nearest = neighbours ? nearestOf(neighbours, current, { anchors: entries.anchors, direction }) : current;
  return entries.at(nearest).id;
}

/** Of several at one moment, going up ends at the lowest of them and going down at the highest: the next one on the way. */
function nearestOf(
  orders: Uint32Array,
  from: number,
  { anchors, direction }: { readonly anchors: Float64Array; readonly direction: 'up' | 'down' },
): number {
  const at = anchors[from] ?? 0;
  let best = from;
  let least = Infinity;
  for (const order of orders) {
    const distance = Math.abs((anchors[order] ?? Infinity) - at);
    if (distance < least || (distance === least && direction === 'up')) {
      best = order;
      least = distance;
    }
  }
  return best;
}
