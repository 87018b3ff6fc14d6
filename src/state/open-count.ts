import { hull, lengthMs, type Span } from '../time/span';
import { clampWindow, zoomAround } from '../view/camera';
import { periodOf } from '../view/selected-period';
import type { LaneOf, Selection } from '../view/view-state';
import type { Explorer } from './explorer.svelte';
import { laneAt } from './lane-at';

// Entries that no window sets further apart than this stay one count.
const LEAST_APART_PX = 36;

/** The window that tells the entries of a count apart, as far as time can. */
export function openingOf({ index, shownWindow }: Explorer, orders: readonly number[]): Span {
  const { anchors } = index.entries;
  const spans = orders.map((order) => ({ start: anchors[order] ?? 0, end: (anchors[order] ?? 0) + 1 }));
  const span = spans.reduce(hull);
  const spare = Math.max(span.end - span.start, 1) * 0.4;
  const tight = { start: span.start - spare, end: span.end + spare };
  const closer = zoomAround(shownWindow, 4, (span.start + span.end) / 2);
  return clampWindow(tight.end - tight.start > closer.end - closer.start ? closer : tight);
}

/**
 * What opening a count leads to: the window that tells its entries apart, or a list of them where no window does,
 * since they lie at one moment or as near to it as time can be zoomed.
 */
export function openCount(
  explorer: Explorer,
  orders: readonly number[],
): { readonly kind: 'window'; readonly window: Span } | { readonly kind: 'list'; readonly selection: Selection } {
  const { index, plan, shownWindow } = explorer;
  const window = openingOf(explorer, orders);
  const { anchors } = index.entries;
  const moments = orders.map((order) => anchors[order] ?? 0);
  const { x0, x1 } = plan.plot;
  const spread = moments.reduce((most, at) => Math.max(most, at), -Infinity) - moments.reduce((a, b) => Math.min(a, b));
  const spreadPx = (spread / lengthMs(window)) * (x1 - x0);
  if (spreadPx >= LEAST_APART_PX && lengthMs(window) < lengthMs(shownWindow)) return { kind: 'window', window };
  return { kind: 'list', selection: periodOf(index, orders, laneOf(explorer, orders)) };
}

/** The lane of some entries that are counted together; undefined where there is but one lane. */
function laneOf(explorer: Explorer, [first = 0]: readonly number[]): LaneOf | undefined {
  const { plan, lanes: grouping } = explorer;
  const lane = plan.lanes.length < 2 ? undefined : laneAt(explorer, first);
  return lane && { grouping, key: lane.group.key };
}
