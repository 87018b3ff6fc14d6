import { mustGet, type DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import { groupIntoLanes, type LaneGroup } from '../view/lane-grouping';
import { storyWindow } from '../view/story-window';
import type { LaneGrouping } from '../view/view-state';
import { lengthMs, type Span } from '../time/span';
import { placeExtent } from './extent';
import { fitText, wrapText } from './fit-text';
import { GAP_PX, labelSpot, leftSpot, reach } from './label-spot';
import type { TextMeasurer } from './measure-text';
import { packRows, type Stretch } from './pack-rows';
import { timeScale } from './time-scale';
import { SMALL, STRONG, timelineMetrics, type TimelineMetrics } from './timeline-metrics';

/** The words on a mark, and on a lane without a name of its own. They come from outside, since layout knows no language. */
export interface TimelineWords {
  readonly labelOf: (entry: Entry) => string;
  readonly otherLanes: Readonly<Record<LaneGrouping, string>>;
}

/**
 * What stays the same while the reader moves in time: the lanes, and the row of each entry.
 *
 * Rows are packed once, at the zoom of the story, so that nothing changes its row while zooming, filtering or selecting.
 */
export interface TimelinePlan {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly metrics: TimelineMetrics;
  readonly storyWindow: Span;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly lanes: readonly PlannedLane[];
  /** The label of each entry. */
  readonly labels: ReadonlyMap<Id, PlannedLabel>;
}

export interface PlannedLabel {
  /** Shortened to its width. */
  readonly text: string;
  readonly widthPx: number;
}

export interface PlannedLane {
  readonly group: LaneGroup;
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly y: number;
  readonly heightPx: number;
  /** Top of the first row. */
  readonly rowsY: number;
  /** Row from 0 of each of the group's entries, in the same order. */
  readonly rows: readonly number[];
}

interface PlanOptions {
  readonly index: DossierIndex;
  readonly grouping: LaneGrouping;
  readonly widthPx: number;
  readonly measure: TextMeasurer;
  readonly words: TimelineWords;
}

// Line heights in the lane heads, and of the lines that tell what lies outside.
export const HEAD_LINE_PX = 18;
export const EDGE_LINE_PX = 24;

/** Plans the lanes and rows of the timeline for a width. */
export function planTimeline({ index, grouping, widthPx, measure, words }: PlanOptions): TimelinePlan {
  const metrics = timelineMetrics(widthPx);
  const plot = { x0: metrics.headWidth, x1: Math.max(widthPx, metrics.headWidth + 1) };
  const { asReported } = index;
  const labels = new Map<Id, PlannedLabel>();
  for (const entry of index.entries) {
    // A selected label is set in the strong weight: it has room for that from the start.
    const text = fitText(words.labelOf(entry), metrics.maxLabelWidth, { style: STRONG, measure });
    labels.set(entry.id, { text, widthPx: measure(text, STRONG) });
  }
  const story = storyWithRoom(index, { metrics, plot, labels });
  const scale = timeScale(story, plot.x0, plot.x1);
  const spotOptions = { metrics, edges: plot, storyX: plot.x0, hingeX: scale.xOf(asReported) };
  const stretches = new Map<Id, Stretch>();
  for (const entry of index.entries) {
    const { widthPx } = mustGet(labels, entry.id, 'label');
    // What lies outside the story keeps its own place there, or it would take rows from what the story shows.
    const extent = placeExtent(entry, scale, { asReported, radiusPx: metrics.radius, plot: EVERYWHERE });
    const spot = labelSpot(entry, extent, { ...spotOptions, widthPx });
    const own = reach(extent, metrics.radius, Infinity);
    stretches.set(entry.id, { start: Math.min(own.start, spot.x), end: Math.max(own.end, spot.x + widthPx) });
  }
  let y = metrics.axisHeight;
  const lanes = groupIntoLanes(index, grouping).map((group): PlannedLane => {
    const rows = packRows(
      group.entries.map(({ id }) => mustGet(stretches, id, 'stretch')),
      LABEL_GAP_PX,
      metrics.maxRows,
    );
    const rowCount = Math.max(0, ...rows) + 1;
    const head = placeHead(group, metrics, { grouping, widthPx, measure, words });
    const heightPx =
      metrics.heads === 'beside'
        ? Math.max(rowCount * metrics.rowHeight, head.heightPx) + 2 * metrics.lanePadding
        : metrics.headHeight + rowCount * metrics.rowHeight + metrics.lanePadding;
    const rowsY = y + (metrics.heads === 'beside' ? metrics.lanePadding : metrics.headHeight);
    const lane = { group, title: head.title, summary: head.summary, y, heightPx, rowsY, rows };
    y += heightPx;
    return lane;
  });
  return { widthPx, heightPx: y, metrics, storyWindow: story, plot, lanes, labels };
}

const LABEL_GAP_PX = 10;
const EVERYWHERE = { x0: -Infinity, x1: Infinity };

// What is ahead of the as-reported line keeps at least this part of the plot.
const LEAST_AHEAD = 0.4;
// A label ahead that can stand nowhere else gets as much more room as this part of the plot.
const MOST_MISSING = 0.3;
// Each end moves the labels at the other: after so many rounds they have settled.
const ROUNDS = 4;
// Extents narrow a little as the window grows.
const SPARE_PX = 2;

/**
 * The window of the story, as much longer as its labels need to stand on their own sides of their marks. What is
 * reported comes first: where it would be cramped, what is ahead gets no more room.
 */
function storyWithRoom(index: DossierIndex, frame: Pick<TimelinePlan, 'metrics' | 'plot' | 'labels'>): Span {
  const bare = storyWindow(index, frame.metrics.margins);
  if (frame.metrics.labels === 'under') return bare;
  const grown = (share: 0 | 1): { readonly story: Span; readonly isCramped: boolean } => {
    let story = bare;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { earlierMs, laterMs, isCramped } = missingAt(story, index, frame);
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
  index: DossierIndex,
  { metrics, plot, labels }: Pick<TimelinePlan, 'metrics' | 'plot' | 'labels'>,
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
    const label = mustGet(labels, entry.id, 'label');
    if (EVENT_STATUSES[entry.status].isAhead) {
      const { mustFit } = labelSpot(entry, extent, { ...spotOptions, widthPx: label.widthPx });
      const { end } = reach(extent, metrics.radius, Infinity);
      const missingPx = end + GAP_PX + label.widthPx + SPARE_PX - plot.x1;
      if (!mustFit || extent.x > plot.x1 || missingPx > widthPx * MOST_MISSING) continue;
      laterMs = Math.max(laterMs, grownBy(missingPx, end - plot.x0 - missingPx));
    } else {
      const missingPx = plot.x0 + SPARE_PX - leftSpot(extent, metrics.radius, label.widthPx).x;
      const restPx = plot.x1 - extent.x - missingPx;
      if (extent.x < plot.x0 || missingPx <= 0) continue;
      if (restPx < widthPx * LEAST_AHEAD) isCramped = true;
      else earlierMs = Math.max(earlierMs, grownBy(missingPx, restPx));
    }
  }
  return { earlierMs, laterMs, isCramped };
}

function placeHead(
  group: LaneGroup,
  metrics: TimelineMetrics,
  { grouping, widthPx, measure, words }: Omit<PlanOptions, 'index'>,
): { readonly title: readonly string[]; readonly summary: readonly string[]; readonly heightPx: number } {
  const title = group.title ?? words.otherLanes[grouping];
  if (metrics.heads === 'above') {
    return {
      title: [fitText(title, widthPx * 0.6, { style: STRONG, measure })],
      summary: [],
      heightPx: metrics.headHeight,
    };
  }
  const width = metrics.headWidth - 16;
  const titleLines = wrapText(title, width, { style: STRONG, measure, maxLines: 2 });
  const summaryLines = group.summary ? wrapText(group.summary, width, { style: SMALL, measure, maxLines: 2 }) : [];
  const heightPx = (titleLines.length + summaryLines.length) * HEAD_LINE_PX + 2 * EDGE_LINE_PX;
  return { title: titleLines, summary: summaryLines, heightPx };
}
