import type {
  Box,
  Extent,
  MarkShape,
  PlacedArc,
  PlacedAxis,
  PlacedBin,
  PlacedEdge,
  PlacedLabel,
  PlacedLane,
  PlacedMark,
  PlacedText,
  Scene,
} from '../layout/scene';
import type { Glyph } from '../model/vocabulary';
import { isSelecting } from '../view/emphasis';
import type { Emphasis, EmphasisById } from '../view/view-state';

/** All of the timeline, what stands in its plot, or nothing. */
export type PaintedPart = 'all' | 'plot' | 'none';

/**
 * What a canvas shows of a scene, in px of the scene: plain geometry, with what stands out worked out, so that it can be
 * handed to a worker.
 */
export interface Picture {
  readonly part: PaintedPart;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly plot: Box;
  readonly ahead: Box | undefined;
  readonly axis: PlacedAxis;
  readonly asReported: Scene['asReported'];
  readonly lanes: readonly PaintedLane[];
  readonly marks: readonly PaintedMark[];
  readonly bins: readonly Pick<PlacedBin, 'box' | 'text' | 'parts'>[];
  readonly labels: readonly PaintedLabel[];
  readonly arcs: readonly PaintedArc[];
}

export interface PaintedLane extends Pick<PlacedLane, 'box' | 'title' | 'summary'> {
  readonly more: PlacedText | undefined;
  readonly foldPath: string;
  readonly edges: readonly PaintedEdge[];
}

/** What lies outside the view on one side: a count, and some by name, underlined. */
export interface PaintedEdge {
  readonly count: PlacedText;
  readonly nearest: readonly { readonly text: PlacedText; readonly endX: number }[];
}

export interface PaintedMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly glyph: Glyph;
  readonly side: number;
  readonly shape: MarkShape;
  readonly extents: readonly Extent[];
  /** How many entries it stands for. */
  readonly count: number;
  readonly alpha: number;
  readonly isSelected: boolean;
}

export interface PaintedLabel extends Pick<PlacedLabel, 'x' | 'y' | 'box' | 'anchor' | 'lines' | 'detail'> {
  readonly alpha: number;
  readonly isSelected: boolean;
  /** Whether it steps back behind what is selected. */
  readonly isSoft: boolean;
}

export interface PaintedArc extends Pick<PlacedArc, 'path' | 'head'> {
  readonly alpha: number;
  readonly isSelected: boolean;
}

const MUTED = 0.3;
const STEPPED_BACK = 0.35;

interface PictureOptions {
  readonly emphasis: EmphasisById;
  readonly part: PaintedPart;
  /** The rows that may be seen; what lies outside is left out. */
  readonly visible: { readonly y0: number; readonly y1: number };
}

/** Gives the picture of a scene that a canvas paints. */
export function pictureOf(scene: Scene, { emphasis, part, visible }: PictureOptions): Picture {
  const { widthPx, heightPx, plot, ahead, axis, asReported } = scene;
  const isSeen = ({ y }: { readonly y: number }): boolean => y > visible.y0 && y < visible.y1;
  const isLaneSeen = ({ box }: PlacedLane): boolean => box.y < visible.y1 && box.y + box.height > visible.y0;
  const emphases = { emphasis, isSelecting: isSelecting(emphasis) };
  return {
    part,
    widthPx,
    heightPx,
    plot,
    ahead,
    axis,
    asReported,
    lanes: part === 'all' ? scene.lanes.filter(isLaneSeen).map(laneOf) : [],
    marks: scene.marks.filter(isSeen).map((mark) => markOf(mark, emphases)),
    bins: scene.bins.filter(({ box }) => isSeen(box)).map(({ box, text, parts }) => ({ box, text, parts })),
    labels: scene.labels.filter(isSeen).map((label) => labelOf(label, emphases)),
    arcs: scene.arcs.map((arc) => arcOf(arc, emphases)),
  };
}

function laneOf({ box, title, summary, more, fold, earlier, later }: PlacedLane): PaintedLane {
  const edges = [earlier, later].flatMap((edge) => (edge ? [edgeOf(edge)] : []));
  return { box, title, summary, more: more?.text, foldPath: fold.path, edges };
}

function edgeOf({ count, nearest }: PlacedEdge): PaintedEdge {
  return { count, nearest: nearest.map(({ text, box }) => ({ text, endX: box.x + box.width - 4 })) };
}

interface Emphases {
  readonly emphasis: EmphasisById;
  /** Whether anything stands out, so that the rest steps back. */
  readonly isSelecting: boolean;
}

function markOf(mark: PlacedMark, emphases: Emphases): PaintedMark {
  const { x, y, radius, glyph, side, shape, extents, entries } = mark;
  const isSelected = emphases.emphasis.size > 0 && entries.some(({ id }) => emphases.emphasis.get(id) === 'selected');
  return {
    x,
    y,
    radius,
    glyph,
    side,
    shape,
    extents,
    count: entries.length,
    alpha: alphaOf(mark, emphases),
    isSelected,
  };
}

function alphaOf({ entries }: PlacedMark, { emphasis, isSelecting }: Emphases): number {
  if (emphasis.size === 0) return 1;
  const all: readonly (Emphasis | undefined)[] = entries.map(({ id }) => emphasis.get(id));
  if (all.some((each) => each === 'selected' || each === 'related')) return 1;
  if (all.every((each) => each === 'muted')) return MUTED;
  return isSelecting ? STEPPED_BACK : 1;
}

function labelOf(label: PlacedLabel, { emphasis, isSelecting }: Emphases): PaintedLabel {
  const { x, y, box, anchor, lines, detail } = label;
  const stands = emphasis.get(label.id);
  return {
    x,
    y,
    box,
    anchor,
    lines,
    detail,
    alpha: stands === 'muted' ? MUTED : 1,
    isSelected: stands === 'selected',
    isSoft: isSelecting && stands === undefined,
  };
}

function arcOf({ from, to, path, head }: PlacedArc, { emphasis, isSelecting }: Emphases): PaintedArc {
  const ends = [emphasis.get(from), emphasis.get(to)];
  const isSelected = ends.includes('selected');
  return {
    path,
    head,
    isSelected,
    alpha: ends.includes('muted') ? MUTED : isSelecting && !isSelected ? STEPPED_BACK : 1,
  };
}
