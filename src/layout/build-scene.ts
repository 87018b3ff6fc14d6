import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import type { Entry } from '../model/entry';
import type { LaneFold } from '../view/lane-folds';
import { isInLane } from '../view/lane-grouping';
import { zoomLevelAt } from '../view/semantic-zoom';
import type { EpochMs, Span } from '../time/span';
import { placeExtent, STATUS_SHAPES } from './extent';
import { findOutside } from './find-outside';
import type { RowUnit } from './lane-rows';
import type { TextMeasurer } from './measure-text';
import { placeAxis } from './place-axis';
import { placeEdge, type EdgeWords } from './place-edges';
import { boxesOfWords, HINGE_NAME_PX, hingeLabels, piecesBetween, WORD_GAP_PX, type HingeWords } from './place-hinge';
import { placeLabels, settleLabels, type SettledLabel, type UnitInView } from './place-labels';
import { placeArcs } from './reply-arcs';
import type { PlacedBin, PlacedLabel, PlacedLane, PlacedMark, PlacedText, Scene } from './scene';
import { timeScale, type TimeScale } from './time-scale';
import { BIN_PX, SMALL, STRONG, type TimelineMetrics } from './timeline-metrics';
import type { PlannedLane, TimelinePlan } from './planned-lanes';
import { EDGE_LINE_PX, HEAD_LINE_PX } from './timeline-plan';

/** The words of a scene. They come from outside, since layout knows no language. */
export interface SceneWords extends EdgeWords, HingeWords {
  readonly locale: string;
  /** A number on a count, in few characters: "12", "1.2k". */
  readonly countOf: (count: number) => string;
  /** How many have no place of their own, and the way back from many rows. */
  readonly more: (count: number) => string;
  readonly fewer: string;
  /** Second line of a card: date and who took part. */
  readonly detailOf: (entry: Entry) => string;
}

interface SceneOptions {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly window: Span;
  /** The window when the view was last at rest or zoomed: labels keep their places against their marks from there on. */
  readonly settled?: Span | undefined;
  /** The moment up to which things have happened, where the reader has chosen one. */
  readonly by?: EpochMs | undefined;
  /** The answers to each entry. */
  readonly replies: ReadonlyMap<Id, readonly Id[]>;
  readonly measure: TextMeasurer;
  readonly words: SceneWords;
}

/** Places everything that the timeline shows of a window. Work grows with its pixels and rows, not with the record. */
export function buildScene(options: SceneOptions): Scene {
  const { index, plan, window, settled = window, by, replies, measure, words } = options;
  const { plot, metrics } = plan;
  const scale = timeScale(window, plot.x0, plot.x1);
  const isCard = zoomLevelAt(scale.msPerPx).detail === 'card';
  const context = { index, plan, scale, window, settled, measure, words, isCard };
  const lanes = plan.lanes.map((lane) => placeLane(lane, context));
  const marks = lanes.flatMap((lane) => lane.marks);
  const labels = lanes.flatMap((lane) => lane.labels);
  const bins = lanes.flatMap((lane) => lane.bins);
  const hinge = scale.xOf(index.asReported);
  const asReportedX = hinge >= plot.x0 && hinge <= plot.x1 ? hinge : undefined;
  const byX = by === undefined ? -Infinity : scale.xOf(by);
  const aheadX = Math.max(hinge, plot.x0);
  const axis = placeAxis({ window, scale, plot, locale: words.locale, measure });
  const heads = lanes.map((lane) => lane.placed);
  const hingeWords = hingeLabels(asReportedX, plot, { words, measure });
  const nameEnd = hingeWords.asReportedLabel?.x ?? -Infinity;
  return {
    widthPx: plan.widthPx,
    heightPx: plan.heightPx,
    plot: {
      x: plot.x0,
      y: metrics.axisHeight,
      width: plot.x1 - plot.x0,
      height: plan.heightPx - metrics.axisHeight,
    },
    asReported:
      asReportedX === undefined
        ? undefined
        : {
            x: asReportedX,
            pieces: piecesBetween(
              [
                ...[...labels, ...bins].map(({ box }) => box),
                ...boxesOfWords([...axis.major, ...axis.minor], heads, measure),
              ].filter(({ x, width }) => x < asReportedX + WORD_GAP_PX && asReportedX < x + width + WORD_GAP_PX),
              plan.heightPx,
              asReportedX < nameEnd ? HINGE_NAME_PX : 0,
            ),
          },
    byX: byX >= plot.x0 && byX <= plot.x1 ? byX : undefined,
    ahead: aheadX < plot.x1 ? { x: aheadX, y: 0, width: plot.x1 - aheadX, height: plan.heightPx } : undefined,
    axis: {
      ...axis,
      ...hingeWords,
    },
    lanes: heads,
    marks,
    bins,
    labels,
    arcs: placeArcs(replies, marks),
  };
}

interface LaneContext {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly scale: TimeScale;
  readonly window: Span;
  readonly settled: Span;
  readonly measure: TextMeasurer;
  readonly words: SceneWords;
  /** Whether labels have a second part. */
  readonly isCard: boolean;
}

interface LaneInScene {
  readonly placed: PlacedLane;
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
  readonly bins: readonly PlacedBin[];
}

function placeLane(lane: PlannedLane, context: LaneContext): LaneInScene {
  const { index, plan, scale, words, measure, isCard } = context;
  const { plot, levels } = plan;
  const level = levels.of(scale.msPerPx);
  const units = unitsAbout(lane, context);
  const inView = units.filter(({ mark }) => touches(mark, plot));
  const labels = placeLabels(inView, {
    plan,
    labelOf: lane.labelOf,
    settled: labelsOnceSettled(lane, units, context),
    isAtRest: context.settled === context.window,
    measure,
    detailOf: isCard ? (mark) => words.detailOf(mark.entries[0]) : undefined,
  });
  const marks = inView.map(({ mark }) => mark);
  const counts = lane.rows.mayOverflow ? plan.fullLanes : undefined;
  const bins = counts?.placeBins(lane, { index, plan, scale, level, units, countOf: words.countOf, measure }) ?? [];
  return {
    placed: placeHead(lane, bins, context),
    marks: marks.sort((a, b) => a.x - b.x || a.y - b.y),
    labels,
    bins,
  };
}

const labelsKnown = new WeakMap<
  PlannedLane,
  { readonly settled: Span; readonly labels: ReadonlyMap<Id, SettledLabel> }
>();

/** Where labels stand in the view that was settled on last: found once for all views that pan from there. */
function labelsOnceSettled(
  lane: PlannedLane,
  units: readonly UnitInView[],
  context: LaneContext,
): ReadonlyMap<Id, SettledLabel> {
  const { plan, window, settled } = context;
  const before = labelsKnown.get(lane);
  if (before?.settled === settled) return before.labels;
  const { x0, x1 } = plan.plot;
  const about = settled === window ? units : unitsAbout(lane, { ...context, scale: timeScale(settled, x0, x1) });
  const labels = settleLabels(about, { plan, labelOf: lane.labelOf });
  labelsKnown.set(lane, { settled, labels });
  return labels;
}

/** What of a lane stands in the view and close about it. */
function unitsAbout(lane: PlannedLane, context: LaneContext): readonly UnitInView[] {
  const { plan, scale } = context;
  const { plot, metrics, levels } = plan;
  // A mark may stand some pixels off its moment, and a bin at an edge reaches beyond it.
  const reachMs = (4 * metrics.radius + 2 * BIN_PX) * scale.msPerPx;
  const span = { start: scale.timeAt(plot.x0) - reachMs, end: scale.timeAt(plot.x1) + reachMs };
  const units = lane.rows.unitsIn(levels.of(scale.msPerPx), span);
  return units.map((unit) => ({ unit, mark: placeMark(unit, lane, context) }));
}

/** Places the mark of an entry, or of several, in the row of a lane. */
export function placeMark(
  { row, orders }: Pick<RowUnit, 'row' | 'orders'>,
  lane: PlannedLane,
  { index, plan, scale }: Pick<LaneContext, 'index' | 'plan' | 'scale'>,
): PlacedMark {
  const { metrics, plot } = plan;
  const [first, ...others] = orders;
  const entry = index.entries.at(first);
  const { x, parts } = placeExtent(entry, scale, { asReported: index.asReported, radiusPx: metrics.radius, plot });
  const sides = orders.map((order) => index.entries.sides[order] ?? 0);
  const single = others.length === 0;
  return {
    id: entry.id,
    entries: [entry, ...others.map(index.entries.at)],
    x,
    y: markYOf(row, lane, metrics),
    radius: metrics.radius,
    glyph: entry.glyph,
    side: sides.every((side) => side === sides[0]) ? (sides[0] ?? 0) : 0,
    shape: single ? STATUS_SHAPES[entry.status] : 'count',
    extents: single ? parts : [],
  };
}

/** Beside its label a mark stands in the middle of its row, however high; above its label, at the top. */
function markYOf(row: number, { rowTops }: PlannedLane, { labels, markY }: TimelineMetrics): number {
  const top = rowTops[row] ?? 0;
  return labels === 'under' ? top + markY : (top + (rowTops[row + 1] ?? top)) / 2;
}

/** Tells whether anything of a mark may lie in the plot; one that counts several stands at the first of them. */
function touches({ x, radius, extents }: PlacedMark, plot: TimelinePlan['plot']): boolean {
  const left = Math.min(x, ...extents.map((part) => part.x0));
  const right = Math.max(x, ...extents.map((part) => part.x1));
  return right + 2 * radius >= plot.x0 && left - radius <= plot.x1;
}

function placeHead(
  lane: PlannedLane,
  bins: readonly PlacedBin[],
  { index, plan, scale, words, measure }: LaneContext,
): PlacedLane {
  const { metrics, plot } = plan;
  const { earlier, later } = findOutside(lane.moments, { index, scale, plot, radiusPx: metrics.radius });
  const unplaced = bins.reduce((sum, { count }) => sum + count, 0);
  const top = lane.y + (metrics.heads === 'beside' ? metrics.lanePadding : 2);
  const lineAt = (line: number): number => top + 14 + line * HEAD_LINE_PX;
  const put = (lines: readonly string[], from: number): readonly PlacedText[] =>
    lines.map((text, line) => ({ x: 0, y: lineAt(from + line), text }));
  const edgeY = lineAt(lane.title.length + lane.summary.length) + 4;
  // Above its lane, a head has its edges behind the title; beside it, below.
  const titleEnd = measure(lane.title[0] ?? '', STRONG) + 16 + FOLD_PX;
  const room = earlier.total > 0 && later.total > 0 ? (plan.widthPx - titleEnd) / 2 - 8 : plan.widthPx - titleEnd;
  const common = { words, measure };
  const placeMore = (): PlacedLane['more'] => {
    const text = lane.fold === 'open' ? words.fewer : unplaced > 0 ? words.more(unplaced) : undefined;
    if (text === undefined) return undefined;
    // At the bottom of the lane: beside the row of counts, or below it.
    const y = lane.y + lane.heightPx - metrics.lanePadding - 9;
    const width = measure(text, SMALL);
    return { text: { x: 0, y, text }, box: { x: 0, y: y - 16, width, height: EDGE_LINE_PX } };
  };
  return {
    key: lane.group.key,
    title: put(lane.title, 0),
    summary: put(lane.summary, lane.title.length),
    box: { x: 0, y: lane.y, width: plan.widthPx, height: lane.heightPx },
    unplaced,
    fold: placeFold(lane.fold, measure(lane.title.at(-1) ?? '', STRONG) + 7, lineAt(lane.title.length - 1)),
    more: lane.fold === 'folded' ? undefined : placeMore(),
    earlier: placeEdge(earlier, {
      direction: 'earlier',
      ...(metrics.heads === 'beside'
        ? { x: 0, y: edgeY, widthPx: metrics.headWidth - 4 }
        : { x: titleEnd, y: lineAt(0), widthPx: room }),
      ...common,
    }),
    later: placeEdge(
      later,
      metrics.heads === 'beside'
        ? { direction: 'later', x: 0, y: edgeY + EDGE_LINE_PX, widthPx: metrics.headWidth - 4, ...common }
        : { direction: 'later', x: plan.widthPx - room, y: lineAt(0), widthPx: room, ...common },
    ),
    holds: (order) => isInLane(lane.group, order) && plan.shown?.[order] !== 0,
  };
}

const FOLD_PX = 14;

/** A sign behind the title of a lane: pointing down where its rows are shown, to the right where it is folded. */
function placeFold(state: LaneFold, x: number, baseline: number): PlacedLane['fold'] {
  const [left, middle] = [x + 3, baseline - 4];
  return {
    state,
    path: state === 'folded' ? `M${left} ${middle - 4}l4 4l-4 4` : `M${left - 1} ${middle - 2}l4 4l4 -4`,
    box: { x: x - 5, y: baseline - 16, width: 24, height: 24 },
  };
}
