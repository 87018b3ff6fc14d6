import type { DossierIndex } from '../model/dossier-index';
import type { Entry } from '../model/entry';
import type { Span } from '../time/span';
import { groupIntoLanes, type LaneGroup } from '../view/lane-grouping';
import { wholeWindow } from '../view/story-window';
import type { LaneFolds } from '../view/lane-folds';
import type { LaneGrouping } from '../view/view-state';
import { fitText, wrapText } from './fit-text';
import { laneMoments } from './lane-moments';
import type { TextMeasurer } from './measure-text';
import type { LevelFrame } from './packed-rows';
import { planLabels } from './plan-labels';
import type { FullLanes, PlannedLane, TimelinePlan } from './planned-lanes';
import { planRows } from './plan-rows';
import { storyWithRoom } from './story-with-room';
import { timeScale } from './time-scale';
import { SMALL, STRONG, timelineMetrics, type TimelineMetrics } from './timeline-metrics';
import { zoomLevels } from './zoom-levels';

/** The words on a mark, and on a lane without a name of its own. They come from outside, since layout knows no language. */
export interface TimelineWords {
  readonly labelOf: (entry: Entry) => string;
  readonly otherLanes: Readonly<Record<LaneGrouping, string>>;
}

interface PlanOptions {
  readonly index: DossierIndex;
  readonly grouping: LaneGrouping;
  readonly widthPx: number;
  readonly measure: TextMeasurer;
  readonly words: TimelineWords;
  /** By key of a lane; `usual` where absent. */
  readonly folds?: LaneFolds;
  /** 1 for each entry that is drawn, by its place in the order of the record; all where absent. */
  readonly shown?: Uint8Array | undefined;
  /** Without it, lanes that need it have their height and nothing in them. */
  readonly fullLanes?: FullLanes | undefined;
}

// Line heights in the lane heads, and of the lines that tell what lies outside.
export const HEAD_LINE_PX = 18;
export const EDGE_LINE_PX = 24;

// What is added to the whole record at both of its ends: a part of it, and room for a mark inside an end that nobody knows.
const LEAST_SPARE = 0.05;
const END_PX = 22;

/** Plans the lanes and rows of the timeline for a width. */
export function planTimeline(options: PlanOptions): TimelinePlan {
  const { index, grouping, widthPx, measure, words, folds, shown, fullLanes } = options;
  const metrics = timelineMetrics(widthPx);
  const plot = { x0: metrics.headWidth, x1: Math.max(widthPx, metrics.headWidth + 1) };
  const entryAt = index.entries.at;
  const labels = planLabels({ textOf: words.labelOf, entryAt, widthPx: metrics.maxLabelWidth, measure });
  const story = storyWithRoom({ index, metrics, plot, ...labels });
  const msPerPxOf = (window: Span): number => timeScale(window, plot.x0, plot.x1).msPerPx;
  const whole = wholeWindow(index, Math.max(LEAST_SPARE, END_PX / Math.max(plot.x1 - plot.x0 - 2 * END_PX, END_PX)));
  const levels = zoomLevels(msPerPxOf(story), msPerPxOf(whole));
  const frame = {
    index,
    metrics,
    plot,
    ...labels,
    story,
    whole,
    levels,
    levelFrames: new Map<number, LevelFrame>(),
    fullLanes,
  };
  let y = metrics.axisHeight;
  const lanes = groupIntoLanes(index, grouping).map((group): PlannedLane => {
    const moments = laneMoments(index, shown ? group.orders.filter((order) => shown[order] === 1) : group.orders);
    const fold = folds?.get(group.key) ?? 'usual';
    const rows = planRows({ group, moments, fold, shown }, frame);
    const head = placeHead(group, metrics, { grouping, widthPx, measure, words });
    const rowsY = y + (metrics.heads === 'beside' ? metrics.lanePadding : metrics.headHeight);
    const labelOf = rows.wraps ? labels.labelOf : labels.lineOf;
    const rowTops = placeRows({ group, rows, rowsY, labelOf }, metrics);
    const rowsEnd = rowTops.at(-1) ?? rowsY;
    // Above its lane, a head leaves no room beside the rows for what tells of more of them.
    const hasMore = fold === 'open' || (rows.mayOverflow && fold === 'usual');
    const end =
      metrics.heads === 'beside' ? Math.max(rowsEnd, rowsY + head.heightPx) : rowsEnd + (hasMore ? EDGE_LINE_PX : 0);
    const heightPx = end + metrics.lanePadding - y;
    const lane = {
      group,
      fold,
      moments,
      title: head.title,
      summary: head.summary,
      y,
      heightPx,
      rows,
      rowTops,
      labelOf,
    };
    y += heightPx;
    return lane;
  });
  const isWaiting = !fullLanes && lanes.some(({ rows }) => rows.mayOverflow);
  return {
    widthPx,
    heightPx: y,
    metrics,
    storyWindow: story,
    wholeWindow: whole,
    levels,
    plot,
    lanes,
    shown,
    fullLanes,
    isWaiting,
    ...labels,
  };
}

/** Tops of rows one below another: one with a label of two lines is higher. */
function placeRows(
  { group, rows, rowsY, labelOf }: Pick<PlannedLane, 'group' | 'rows' | 'labelOf'> & { readonly rowsY: number },
  metrics: TimelineMetrics,
): readonly number[] {
  // In a lane that is too full any label may come into any row; the counts below them have one line.
  const usual = rows.mayOverflow && rows.wraps ? metrics.highRowHeight : metrics.rowHeight;
  const heights = Array.from({ length: rows.rowCount }, () => usual);
  if (rows.mayOverflow) heights.push(metrics.rowHeight);
  for (const [place, row] of rows.rowOfEach.entries()) {
    const isHigh = labelOf(group.orders[place] ?? 0).lines.length > 1;
    if (isHigh) heights[row] = metrics.highRowHeight;
  }
  return heights.reduce<readonly number[]>((tops, height) => [...tops, (tops.at(-1) ?? rowsY) + height], [rowsY]);
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
