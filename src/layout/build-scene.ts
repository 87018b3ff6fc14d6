import { sideNumber, type DossierIndex } from '../model/dossier-index';
import type { Entry } from '../model/entry';
import type { EntryReply } from '../model/replies';
import { detailLevel } from '../view/detail-levels';
import { steadyWindow, wholeWindow } from '../view/story-window';
import { lengthMs, type Span } from '../time/span';
import { clusterMarks } from './cluster-marks';
import { placeExtent, shapeOf } from './extent';
import type { TextMeasurer } from './measure-text';
import { placeAxis } from './place-axis';
import { placeEdge, type EdgeWords } from './place-edges';
import { placeLabels } from './place-labels';
import { placeArcs } from './reply-arcs';
import type { Box, LinePiece, PlacedLane, PlacedMark, PlacedText, PlacedTick, Scene } from './scene';
import { timeScale, type TimeScale } from './time-scale';
import { SMALL, STRONG } from './timeline-metrics';
import { EDGE_LINE_PX, HEAD_LINE_PX, type PlannedLane, type TimelinePlan } from './timeline-plan';

/** The words of a scene. They come from outside, since layout knows no language. */
export interface SceneWords extends EdgeWords {
  readonly locale: string;
  readonly asReported: string;
  readonly ahead: string;
  /** Second line of a card: date and who took part. */
  readonly detailOf: (entry: Entry) => string;
}

interface SceneOptions {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly window: Span;
  readonly replies: readonly EntryReply[];
  readonly measure: TextMeasurer;
  readonly words: SceneWords;
}

/** Places everything that the timeline shows of a window. */
export function buildScene({ index, plan, window, replies, measure, words }: SceneOptions): Scene {
  const { plot, metrics } = plan;
  const scale = timeScale(window, plot.x0, plot.x1);
  const level = detailLevel(scale.msPerPx);
  const lanes = plan.lanes.map((lane) => placeLane(lane, { index, plan, scale, measure, words }));
  const marks = lanes.flatMap((lane) => lane.marks);
  const steady = steadyWindow(plan.storyWindow, wholeWindow(index), lengthMs(window));
  const hinge = scale.xOf(index.asReported);
  const labels = lanes.flatMap((lane) =>
    [...lane.rows].flatMap(([row, rowMarks]) =>
      placeLabels(rowMarks, lane.rowsY + row * metrics.rowHeight, {
        labels: plan.labels,
        metrics,
        plot,
        edges: { x0: scale.xOf(steady.start), x1: scale.xOf(steady.end) },
        hingeX: hinge,
        storyX: scale.xOf(plan.storyWindow.start),
        measure,
        detailOf: level === 'card' ? (mark) => words.detailOf(mark.entries[0]) : undefined,
      }),
    ),
  );
  const asReportedX = hinge >= plot.x0 && hinge <= plot.x1 ? hinge : undefined;
  const aheadX = Math.max(hinge, plot.x0);
  const axis = placeAxis({ window, scale, plot, locale: words.locale, measure });
  const heads = lanes.map((lane) => lane.placed);
  const hingeWords = hingeLabels(asReportedX, plot, words, measure);
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
              [...labels.map(({ box }) => box), ...boxesOfWords([...axis.major, ...axis.minor], heads, measure)].filter(
                ({ x, width }) => x < asReportedX + WORD_GAP_PX && asReportedX < x + width + WORD_GAP_PX,
              ),
              plan.heightPx,
              asReportedX < nameEnd ? HINGE_NAME_PX : 0,
            ),
          },
    ahead: aheadX < plot.x1 ? { x: aheadX, y: 0, width: plot.x1 - aheadX, height: plan.heightPx } : undefined,
    axis: {
      ...axis,
      ...hingeWords,
    },
    lanes: heads,
    marks,
    labels,
    arcs: placeArcs(replies, marks),
  };
}

interface LaneContext {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly scale: TimeScale;
  readonly measure: TextMeasurer;
  readonly words: SceneWords;
}

interface LaneInScene {
  readonly placed: PlacedLane;
  readonly marks: readonly PlacedMark[];
  readonly rows: ReadonlyMap<number, readonly PlacedMark[]>;
  readonly rowsY: number;
}

function placeLane(lane: PlannedLane, context: LaneContext): LaneInScene {
  const { plan, scale, index } = context;
  const { plot, metrics } = plan;
  const earlier: Entry[] = [];
  const later: Entry[] = [];
  const byRow = new Map<number, PlacedMark[]>();
  for (const [place, entry] of lane.group.entries.entries()) {
    const row = lane.rows[place] ?? 0;
    const y = lane.rowsY + row * metrics.rowHeight + metrics.markY;
    const { x, parts } = placeExtent(entry, scale, { asReported: index.asReported, radiusPx: metrics.radius, plot });
    if (x < plot.x0) earlier.push(entry);
    else if (x > plot.x1) later.push(entry);
    const mark: PlacedMark = {
      id: entry.id,
      entries: [entry],
      x,
      y,
      radius: metrics.radius,
      glyph: entry.glyph,
      side: sideNumber(index, entry.side),
      shape: shapeOf(entry),
      extents: parts,
    };
    const marks = byRow.get(row);
    if (marks) marks.push(mark);
    else byRow.set(row, [mark]);
  }
  // Joined before what lies outside is left out, so that panning joins and parts nothing.
  const rows = new Map(
    [...byRow].map(([row, marks]) => [
      row,
      clusterMarks(marks.sort((a, b) => a.x - b.x)).filter((mark) => touches(mark, plot)),
    ]),
  );
  return {
    placed: placeHead(lane, { earlier, later }, context),
    marks: [...rows.values()].flat().sort((a, b) => a.x - b.x || a.y - b.y),
    rows,
    rowsY: lane.rowsY,
  };
}

/** Tells whether anything of a mark may lie in the plot; one that counts several stands at the first of them. */
function touches({ x, radius, extents }: PlacedMark, plot: TimelinePlan['plot']): boolean {
  const left = Math.min(x, ...extents.map((part) => part.x0));
  const right = Math.max(x, ...extents.map((part) => part.x1));
  return right + 2 * radius >= plot.x0 && left - radius <= plot.x1;
}

function placeHead(
  lane: PlannedLane,
  { earlier, later }: { readonly earlier: readonly Entry[]; readonly later: readonly Entry[] },
  { plan, words, measure }: LaneContext,
): PlacedLane {
  const { metrics } = plan;
  const top = lane.y + (metrics.heads === 'beside' ? metrics.lanePadding : 2);
  const lineAt = (line: number): number => top + 14 + line * HEAD_LINE_PX;
  const put = (lines: readonly string[], from: number): readonly PlacedText[] =>
    lines.map((text, line) => ({ x: 0, y: lineAt(from + line), text }));
  const edgeY = lineAt(lane.title.length + lane.summary.length) + 4;
  // Above its lane, a head has its edges behind the title; beside it, below.
  const titleEnd = measure(lane.title[0] ?? '', STRONG) + 16;
  const room = earlier.length > 0 && later.length > 0 ? (plan.widthPx - titleEnd) / 2 - 8 : plan.widthPx - titleEnd;
  const common = { words, measure };
  return {
    key: lane.group.key,
    title: put(lane.title, 0),
    summary: put(lane.summary, lane.title.length),
    box: { x: 0, y: lane.y, width: plan.widthPx, height: lane.heightPx },
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
  };
}

const HINGE_GAP_PX = 6;
// The height that the name of the line takes at its top, where it crosses the line.
const HINGE_NAME_PX = 19;

/**
 * The words on both sides of the as-reported line, where they fit. Without room on its own side the name of the line may
 * begin at the edge of the plot and reach across by less than half.
 */
function hingeLabels(
  x: number | undefined,
  plot: { readonly x0: number; readonly x1: number },
  words: SceneWords,
  measure: TextMeasurer,
): { readonly asReportedLabel: PlacedText | undefined; readonly aheadLabel: PlacedText | undefined } {
  if (x === undefined) return { asReportedLabel: undefined, aheadLabel: undefined };
  const y = 14;
  const width = measure(words.asReported, STRONG);
  const end = Math.max(x - HINGE_GAP_PX, plot.x0 + width);
  const isNamed = end - width / 2 < x;
  const aheadX = Math.max(x, isNamed ? end : x) + HINGE_GAP_PX;
  return {
    asReportedLabel: isNamed ? { x: end, y, text: words.asReported } : undefined,
    aheadLabel: aheadX + measure(words.ahead, SMALL) <= plot.x1 ? { x: aheadX, y, text: words.ahead } : undefined,
  };
}

const WORD_GAP_PX = 3;

/** The boxes of the words of the axis and the lane heads. */
function boxesOfWords(
  ticks: readonly PlacedTick[],
  heads: readonly PlacedLane[],
  measure: TextMeasurer,
): readonly Box[] {
  const strong = [...ticks.flatMap(({ label }) => label ?? []), ...heads.flatMap(({ title }) => title)];
  return [
    ...strong.map(({ x, y, text }) => ({ x, y: y - 14, width: measure(text, STRONG), height: 19 })),
    ...heads.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((edge) => (edge ? [edge.othersBox, ...edge.nearest.map(({ box }) => box)] : [])),
    ),
  ];
}

/** The pieces of a line from a top down that are left between boxes on it. */
function piecesBetween(boxes: readonly Box[], heightPx: number, top: number): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let from = top;
  for (const { y, height } of [...boxes].sort((a, b) => a.y - b.y)) {
    if (y > from) pieces.push({ y0: from, y1: y });
    from = Math.max(from, y + height);
  }
  return [...pieces, { y0: from, y1: heightPx }];
}
