import type { DossierIndex } from '../model/dossier-index';
import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import { groupIntoLanes, type LaneGroup } from '../view/lane-grouping';
import { steadyWindow, storyWindow, wholeWindow } from '../view/story-window';
import type { LaneGrouping } from '../view/view-state';
import { anchorOf } from '../time/date-moments';
import { contains, lengthMs, type EpochMs, type Span } from '../time/span';
import { placeExtent } from './extent';
import { fitText, wrapText } from './fit-text';
import { footprintOf, stretchAt, type Footprint } from './footprint';
import { chooseSide, GAP_PX, labelSpot, reach, type LabelSide } from './label-spot';
import { laneMoments, type LaneMoments } from './lane-moments';
import type { LaneRows, RowUnit } from './lane-rows';
import type { TextMeasurer } from './measure-text';
import { packRows, type Stretch } from './pack-rows';
import { packedRows, type LevelFrame, type PackedUnit } from './packed-rows';
import { tiledRows } from './tiled-rows';
import { timeScale } from './time-scale';
import { SMALL, STRONG, timelineMetrics, type TimelineMetrics } from './timeline-metrics';
import { zoomLevels, type ZoomLevels } from './zoom-levels';

/** The words on a mark, and on a lane without a name of its own. They come from outside, since layout knows no language. */
export interface TimelineWords {
  readonly labelOf: (entry: Entry) => string;
  readonly otherLanes: Readonly<Record<LaneGrouping, string>>;
}

/**
 * What stays the same while the reader moves in time: the lanes, and what stands in their rows at each level of zoom.
 *
 * Rows are packed for the zoom of the story, or from the whole record on where a lane is too full, so that nothing
 * changes its row while zooming, filtering or selecting.
 */
export interface TimelinePlan {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly metrics: TimelineMetrics;
  readonly storyWindow: Span;
  readonly levels: ZoomLevels;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly lanes: readonly PlannedLane[];
  /** The entries that are drawn, 1 for each by its place in the order of the record; undefined where all are. */
  readonly shown: Uint8Array | undefined;
  /** The label of the entry at a place in the order of the record. */
  readonly labelOf: (order: number) => PlannedLabel;
}

export interface PlannedLabel {
  /** Shortened to its width. */
  readonly text: string;
  readonly widthPx: number;
}

export interface PlannedLane {
  readonly group: LaneGroup;
  readonly fold: LaneFold;
  /** Those of its entries that are drawn, by time. */
  readonly moments: LaneMoments;
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly y: number;
  readonly heightPx: number;
  /** Top of the first row. */
  readonly rowsY: number;
  readonly rows: LaneRows;
}

/** How much of a lane is shown: a row of counts alone, some rows, or many. */
export type LaneFold = 'folded' | 'usual' | 'open';

interface PlanOptions {
  readonly index: DossierIndex;
  readonly grouping: LaneGrouping;
  readonly widthPx: number;
  readonly measure: TextMeasurer;
  readonly words: TimelineWords;
  /** By key of a lane; `usual` where absent. */
  readonly folds?: ReadonlyMap<string, LaneFold>;
  /** 1 for each entry that is drawn, by its place in the order of the record; all where absent. */
  readonly shown?: Uint8Array | undefined;
}

// Line heights in the lane heads, and of the lines that tell what lies outside.
export const HEAD_LINE_PX = 18;
export const EDGE_LINE_PX = 24;

/** Plans the lanes and rows of the timeline for a width. */
export function planTimeline(options: PlanOptions): TimelinePlan {
  const { index, grouping, widthPx, measure, words, folds, shown } = options;
  const metrics = timelineMetrics(widthPx);
  const plot = { x0: metrics.headWidth, x1: Math.max(widthPx, metrics.headWidth + 1) };
  const labels: PlannedLabel[] = [];
  const labelOf = (order: number): PlannedLabel => {
    const before = labels[order];
    if (before) return before;
    // A selected label is set in the strong weight: it has room for that from the start.
    const text = fitText(words.labelOf(index.entries.at(order)), metrics.maxLabelWidth, { style: STRONG, measure });
    return (labels[order] = { text, widthPx: measure(text, STRONG) });
  };
  const story = storyWithRoom({ index, metrics, plot, labelOf });
  const msPerPxOf = (window: Span): number => timeScale(window, plot.x0, plot.x1).msPerPx;
  const levels = zoomLevels(msPerPxOf(story), msPerPxOf(wholeWindow(index)));
  const frame = { index, metrics, plot, labelOf, story, levels, levelFrames: new Map<number, LevelFrame>() };
  let y = metrics.axisHeight;
  const lanes = groupIntoLanes(index, grouping).map((group): PlannedLane => {
    const moments = laneMoments(index, shown ? group.orders.filter((order) => shown[order] === 1) : group.orders);
    const fold = folds?.get(group.key) ?? 'usual';
    const rows = planRows({ group, moments, fold, shown }, frame);
    const rowCount = rows.rowCount + (rows.mayOverflow ? 1 : 0);
    const head = placeHead(group, metrics, { grouping, widthPx, measure, words });
    const heightPx =
      metrics.heads === 'beside'
        ? Math.max(rowCount * metrics.rowHeight, head.heightPx) + 2 * metrics.lanePadding
        : metrics.headHeight + rowCount * metrics.rowHeight + metrics.lanePadding;
    const rowsY = y + (metrics.heads === 'beside' ? metrics.lanePadding : metrics.headHeight);
    const lane = { group, fold, moments, title: head.title, summary: head.summary, y, heightPx, rowsY, rows };
    y += heightPx;
    return lane;
  });
  return { widthPx, heightPx: y, metrics, storyWindow: story, levels, plot, lanes, shown, labelOf };
}

const LABEL_GAP_PX = 10;
const EVERYWHERE = { x0: -Infinity, x1: Infinity };

interface RowsFrame extends StoryFrame {
  readonly story: Span;
  readonly levels: ZoomLevels;
  readonly levelFrames: Map<number, LevelFrame>;
}

// A lane of more entries is too full to be packed as a whole.
const MOST_PACKED = 2000;

interface LaneToPlan {
  readonly group: LaneGroup;
  readonly moments: LaneMoments;
  readonly fold: LaneFold;
  readonly shown: Uint8Array | undefined;
}

function planRows({ group, moments, fold, shown }: LaneToPlan, frame: RowsFrame): LaneRows {
  if (fold === 'folded') return { rowCount: 0, mayOverflow: true, unitsIn: () => [] };
  if (group.orders.length > MOST_PACKED) return tileLane(moments, fold, frame);
  // All are packed, so that hiding some moves none of the others.
  const all = shown ? laneMoments(frame.index, group.orders) : moments;
  const packed = packLane(group, all, frame);
  if (!packed) return tileLane(moments, fold, frame);
  return shown ? withoutHidden(packed, shown) : packed;
}

function withoutHidden(rows: LaneRows, shown: Uint8Array): LaneRows {
  return {
    ...rows,
    unitsIn: (level, span) =>
      rows.unitsIn(level, span).flatMap((unit): readonly RowUnit[] => {
        const [first, ...others] = unit.orders.filter((order) => shown[order] === 1);
        return first === undefined ? [] : [{ ...unit, orders: [first, ...others] }];
      }),
  };
}

/** Gives every entry of a lane its own row; undefined where there are not enough. */
function packLane(group: LaneGroup, moments: LaneMoments, frame: RowsFrame): LaneRows | undefined {
  const { index, metrics, labelOf } = frame;
  const { scale, ...spotFrame } = levelFrame(0, frame);
  const sides = new Map<number, Pick<PackedUnit, 'label' | 'isCramped'>>();
  const stretchOf = (order: number): Stretch => {
    const entry = index.entries.at(order);
    const { widthPx } = labelOf(order);
    // What lies outside the story keeps its own place there, or it would take rows from what the story shows.
    const extent = placeExtent(entry, scale, {
      asReported: index.asReported,
      radiusPx: metrics.radius,
      plot: EVERYWHERE,
    });
    const { side, isCramped } = chooseSide(entry, extent, { ...spotFrame, metrics, widthPx });
    sides.set(order, { label: side, isCramped });
    const { x } = labelSpot(side, extent, metrics.radius, widthPx);
    const own = reach(extent, metrics.radius, Infinity);
    return { start: Math.min(own.start, x), end: Math.max(own.end, x + widthPx) };
  };
  const rows = packRows(mapped(group.orders, stretchOf), LABEL_GAP_PX, metrics.maxRows);
  if (!rows) return undefined;
  const rowOf = new Map(rows.map((row, place) => [group.orders[place], row]));
  return packedRows({
    metrics,
    asReported: index.asReported,
    rowCount: Math.max(0, ...rows) + 1,
    units: Array.from(moments.orders).flatMap((order): readonly PackedUnit[] => {
      const side = sides.get(order);
      return side ? [{ row: rowOf.get(order) ?? 0, orders: [order], ...side }] : [];
    }),
    entryAt: index.entries.at,
    labelWidth: (order) => labelOf(order).widthPx,
    frameAt: (level) => levelFrame(level, frame),
  });
}

/** Gives what is made of each, one by one as it is asked for: a lane that is too full is known after a few. */
function* mapped<T>(orders: Uint32Array, make: (order: number) => T): Generator<T> {
  for (const order of orders) yield make(order);
}

// Rows of a lane that is too full for all its entries, and of one that the reader has opened.
const FULL_ROWS = 5;
const OPEN_ROWS = 15;
// Below this no entry with a label can be.
const LEAST_PX = 48;

function tileLane(moments: LaneMoments, fold: LaneFold, frame: RowsFrame): LaneRows {
  const { index, metrics, labelOf, levels, plot } = frame;
  const { asReported } = index;
  return tiledRows({
    moments,
    rowCount: fold === 'open' ? OPEN_ROWS : FULL_ROWS,
    topLevel: Math.max(0, levels.of(lengthMs(wholeWindow(index)) / (plot.x1 - plot.x0))),
    msPerPxAt: levels.msPerPx,
    weightOf: (order) => index.entries.weights[order] ?? 2,
    placingOf: (order, msPerPx) => {
      const entry = index.entries.at(order);
      const { widthPx } = labelOf(order);
      const placed = (label: LabelSide) => ({
        label,
        footprint: footprintOf(entry, { asReported, radiusPx: metrics.radius, widthPx, side: label }),
      });
      const rooms = roomsAbout(anchorOf(entry.date), msPerPx, frame);
      if (metrics.labels === 'under') return placed({ underFromPx: underFrom(widthPx, metrics.radius, rooms) });
      const right = placed('right');
      const isReported = !EVENT_STATUSES[entry.status].isAhead && right.footprint.extent.start < asReported;
      if (!isReported) return right;
      const left = placed('left');
      // What is reported keeps off the ground of what is ahead.
      if (stretchAt(right.footprint, msPerPx).end > asReported) return left;
      return fits(right.footprint, msPerPx, rooms) || !fits(left.footprint, msPerPx, rooms) ? right : left;
    },
    gapPx: LABEL_GAP_PX,
    leastPx: LEAST_PX,
  });
}

/** How many px there are about a moment to the edges of the plot, in the views that a reader meets first. */
interface Room {
  readonly beforePx: number;
  readonly afterPx: number;
}

const EDGE_PX = 2;

/** The room in the steady window of a zoom and in the story, which comes last and counts most; none closer than these. */
function roomsAbout(at: EpochMs, msPerPx: number, { index, story, plot, levels }: RowsFrame): readonly Room[] {
  const storyMsPerPx = levels.msPerPx(0);
  if (msPerPx < storyMsPerPx) return [];
  const steady = steadyWindow(story, wholeWindow(index), msPerPx * (plot.x1 - plot.x0));
  return [
    { window: steady, zoom: msPerPx },
    { window: story, zoom: storyMsPerPx },
  ].flatMap(({ window, zoom }) =>
    contains(window, at) ? [{ beforePx: (at - window.start) / zoom, afterPx: (window.end - at) / zoom }] : [],
  );
}

/** Where a label stands that is centred under its mark, but for the edges of the plot; never off its mark. */
function underFrom(widthPx: number, radiusPx: number, rooms: readonly Room[]): number {
  const centred = widthPx / 2;
  const slack = Math.max(0, centred - radiusPx / 2);
  const between = rooms.reduce(
    (from, { beforePx, afterPx }) => Math.max(widthPx + EDGE_PX - afterPx, Math.min(from, beforePx - EDGE_PX)),
    centred,
  );
  return Math.max(centred - slack, Math.min(between, centred + slack));
}

function fits(footprint: Footprint, msPerPx: number, rooms: readonly Room[]): boolean {
  const { start, end } = stretchAt(footprint, msPerPx);
  const { at } = footprint;
  return rooms.every(({ beforePx, afterPx }) => at - start <= beforePx * msPerPx && end - at <= afterPx * msPerPx);
}

/** What a level looks like from the window that holds as much as one of its length can. */
function levelFrame(level: number, { index, story, levels, plot, levelFrames }: RowsFrame): LevelFrame {
  const before = levelFrames.get(level);
  if (before) return before;
  const lengthOfView = levels.msPerPx(level) * (plot.x1 - plot.x0);
  const steady = steadyWindow(story, wholeWindow(index), lengthOfView);
  const scale = timeScale({ start: steady.start, end: steady.start + lengthOfView }, plot.x0, plot.x1);
  const made = {
    scale,
    hingeX: scale.xOf(index.asReported),
    storyX: scale.xOf(story.start),
    edges: { x0: plot.x0, x1: Math.max(plot.x1, scale.xOf(steady.end)) },
  };
  levelFrames.set(level, made);
  return made;
}

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

interface StoryFrame extends Pick<TimelinePlan, 'metrics' | 'plot' | 'labelOf'> {
  readonly index: DossierIndex;
}

/**
 * The window of the story, as much longer as its labels need to stand on their own sides of their marks. What is
 * reported comes first: where it would be cramped, what is ahead gets no more room.
 */
function storyWithRoom(frame: StoryFrame): Span {
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
      const missingPx = plot.x0 + SPARE_PX - labelSpot('left', extent, metrics.radius, label.widthPx).x;
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
