import type { DossierIndex } from '../model/dossier-index';
import { EVENT_STATUSES } from '../model/vocabulary';
import { lengthMs, type Span } from '../time/span';
import { storyWindow } from '../view/story-window';
import { placeExtent } from './extent';
import { chooseSide, GAP_PX, labelSpot, reach } from './label-spot';
import { timeScale } from './time-scale';
import type { LabelPlan } from './plan-labels';
import type { TimelineMetrics } from './timeline-metrics';

// What is ahead of the as-reported line keeps at least this part of the plot.
const LEAST_AHEAD = 0.4;
// A label ahead that can stand nowhere else gets as much more room as this part of the plot.
const MOST_MISSING = 0.3;
// Each end moves the labels at the other: after so many rounds they have settled.
const ROUNDS = 4;
// Extents narrow a little as the window grows.
const SPARE_PX = 2;
// With more entries there is no room to be had.
const MOST_WITH_ROOM = 300;
const NARROW_MARGINS = { before: 0.02, after: 0.04 };

export interface StoryFrame extends LabelPlan {
  readonly metrics: TimelineMetrics;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly index: DossierIndex;
}

/**
 * The window of the story, as much longer as its labels need to stand on their own sides of their marks. What is
 * reported comes first: where it would be cramped, what is ahead gets no more room.
 */
export function storyWithRoom(frame: StoryFrame): Span {
  if (frame.index.entries.length > MOST_WITH_ROOM) return storyWindow(frame.index, NARROW_MARGINS);
  const bare = storyWindow(frame.index, frame.metrics.margins);
  if (frame.metrics.labels === 'under') return bare;
  const grown = (share: 0 | 1): { readonly story: Span; readonly isCramped: boolean } => {
    let story = bare;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { earlierMs, laterMs, isCramped } = missingAt(story, frame);
      if (earlierMs + laterMs * share === 0) return { story, isCramped };
      story = { start: story.start - earlierMs, end: story.end + laterMs * share };
    }
    return { story, isCramped: true };
  };
  const { story, isCramped } = grown(1);
  // Where nothing ahead got room, growing without it leads to the same.
  return isCramped && story.end > bare.end ? grown(0).story : story;
}

function missingAt(
  story: Span,
  { index, metrics, plot, labelOf }: StoryFrame,
): { readonly earlierMs: number; readonly laterMs: number; readonly isCramped: boolean } {
  const scale = timeScale(story, plot.x0, plot.x1);
  const widthPx = plot.x1 - plot.x0;
  const spotOptions = { metrics, edges: plot, storyX: plot.x0, hingeX: scale.xOf(index.asReported) };
  let earlierMs = 0;
  let laterMs = 0;
  let isCramped = false;
  // As the window grows at one end, all that is in it draws together towards the other, which is so far away.
  const grownBy = (missingPx: number, restPx: number): number => (missingPx * lengthMs(story)) / restPx;
  for (const entry of index.entries) {
    const extent = placeExtent(entry, scale, { asReported: index.asReported, radiusPx: metrics.radius, plot });
    const label = labelOf(entry.order);
    if (EVENT_STATUSES[entry.status].isAhead) {
      const { isCramped: isWaiting } = chooseSide(entry, extent, { ...spotOptions, widthPx: label.widthPx });
      const { end } = reach(extent, metrics.radius, Infinity);
      const missingPx = end + GAP_PX + label.widthPx + SPARE_PX - plot.x1;
      if (!isWaiting || extent.x > plot.x1 || missingPx > widthPx * MOST_MISSING) continue;
      laterMs = Math.max(laterMs, grownBy(missingPx, end - plot.x0 - missingPx));
    } else {
      const missingPx =
        plot.x0 + SPARE_PX - labelSpot('left', extent, { radiusPx: metrics.radius, widthPx: label.widthPx }).x;
      const restPx = plot.x1 - extent.x - missingPx;
      if (extent.x < plot.x0 || missingPx <= 0) continue;
      if (restPx < widthPx * LEAST_AHEAD) isCramped = true;
      else earlierMs = Math.max(earlierMs, grownBy(missingPx, restPx));
    }
  }
  return { earlierMs, laterMs, isCramped };
}
