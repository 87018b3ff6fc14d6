import { mustGet } from '../model/dossier-index';
import { lowerBound } from '../time/lower-bound';
import { DAY_MS, HOUR_MS, hull, lengthMs, type Span } from '../time/span';
import { anchorsInTime } from '../view/anchors-in-time';
import { clampWindow, reveal, zoomAround } from '../view/camera';
import type { Explorer } from './explorer.svelte';

// A step stands near the middle, so that its title fits in on either side.
const STEP_SPARE_PART = 0.3;
// With more entries in view a step is lost among them; then so many before and after it are shown.
const MOST_ABOUT_STEP = 200;
const STEPS_ABOUT = 8;

/**
 * The window that shows a step of the story: moved as little as leaves room for its title, and where that is crowded,
 * so close that only the nearest steps are in view.
 */
export function stepWindow(explorer: Explorer, order: number): Span {
  const { index } = explorer;
  const { entries } = index;
  const { id } = entries.recordAt(order);
  const revealed = explorer.revealing(id, STEP_SPARE_PART);
  const moments = anchorsInTime(index);
  const first = lowerBound(moments, revealed.start);
  if (lowerBound(moments, revealed.end, first) - first <= MOST_ABOUT_STEP) return revealed;
  const at = entries.anchors[order] ?? 0;
  let near = { start: at - HOUR_MS, end: at + HOUR_MS };
  for (let each = order - STEPS_ABOUT; each <= order + STEPS_ABOUT; each += 1) {
    const moment = entries.anchors[each] ?? at;
    near = hull(near, { start: moment, end: moment });
  }
  const { start, end } = mustGet(index.dates, id, 'date').may;
  if (end - start <= DAY_MS) near = hull(near, { start, end });
  const closer = zoomAround(near, 0.4, at);
  return lengthMs(closer) < lengthMs(revealed) ? reveal(clampWindow(closer), at, STEP_SPARE_PART) : revealed;
}
