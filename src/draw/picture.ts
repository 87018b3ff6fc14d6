import type {
  Box,
  Extent,
  PlacedArc,
  PlacedBin,
  PlacedEdge,
  PlacedLabel,
  PlacedLane,
  PlacedMark,
  PlacedText,
  Scene,
} from '../layout/scene';
import { isSelecting } from '../view/emphasis';
import type { Emphasis, EmphasisById } from '../view/view-state';

/** All of the timeline, what stands in its plot, or nothing. */
export type PaintedPart = 'all' | 'plot' | 'none';

/**
 * What a canvas shows of a scene, in px of the scene: plain geometry, with what stands out worked out, so that it can be
 * handed to a worker.
 */
export interface Picture extends Pick<
  Scene,
  'widthPx' | 'heightPx' | 'plot' | 'ahead' | 'axis' | 'asReported' | 'byX'
> {
  readonly part: PaintedPart;
  readonly lanes: readonly PaintedLane[];
  readonly marks: readonly PaintedMark[];
  /** Bars of the marks; as a plain list, since there are many: number of the kind, ends, height, side, alpha, and 1 for a fact. */
  readonly extents: readonly number[];
  readonly bins: PaintedBins;
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

/** Counts as plain lists, since there are many and each has several boxes. */
export interface PaintedBins {
  /** Left, top, width and height of each. */
  readonly boxes: readonly number[];
  readonly texts: readonly PlacedText[];
  /** Side, left, top, width and height of each part. */
  readonly parts: readonly number[];
}

export interface PaintedMark extends Pick<PlacedMark, 'x' | 'y' | 'radius' | 'glyph' | 'side' | 'shape'> {
  /** How many entries it stands for. */
  readonly count: number;
  readonly alpha: number;
  readonly isSelected: boolean;
}

/** The kinds of bars, by their numbers. */
export const EXTENT_KINDS: readonly Extent['kind'][] = ['sure', 'possible', 'fades_to_left', 'fades_to_right'];

export interface PaintedLabel extends Pick<PlacedLabel, 'x' | 'y' | 'anchor' | 'lines' | 'detail'> {
  /** The ground of a label that has one, or more than one part. */
  readonly box: Box | undefined;
  readonly alpha: number;
  readonly isSelected: boolean;
  /** Whether it steps back behind what is selected. */
  readonly isSoft: boolean;
  /** What keeps it apart from the extent of its mark that it stands on: a ground on a bar, an outline on dots. */
  readonly apart: 'ground' | 'outline' | undefined;
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
  const { widthPx, heightPx, plot, ahead, axis, asReported, byX } = scene;
  const isSeen = ({ y }: { readonly y: number }): boolean => y > visible.y0 && y < visible.y1;
  const isLaneSeen = ({ box }: PlacedLane): boolean => box.y < visible.y1 && box.y + box.height > visible.y0;
  const emphases = { emphasis, isSelecting: isSelecting(emphasis) };
  const marks = scene.marks.filter(isSeen);
  return {
    part,
    widthPx,
    heightPx,
    plot,
    ahead,
    axis,
    asReported,
    byX,
    lanes: part === 'all' ? scene.lanes.filter(isLaneSeen).map(laneOf) : [],
    marks: marks.map((mark) => markOf(mark, emphases)),
    extents: extentsOf(marks, emphases),
    bins: binsOf(scene.bins.filter(({ box, isCovered = false }) => isSeen(box) && !isCovered)),
    labels: labelsOf(scene.labels.filter(isSeen), marks, emphases),
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

function binsOf(bins: readonly PlacedBin[]): PaintedBins {
  const boxes: number[] = [];
  const parts: number[] = [];
  const texts: PlacedText[] = [];
  for (const { box, parts: ofSides, text } of bins) {
    boxes.push(box.x, box.y, box.width, box.height);
    for (const { side, box: part } of ofSides) parts.push(side, part.x, part.y, part.width, part.height);
    if (text.text !== '') texts.push(text);
  }
  return { boxes, texts, parts };
}

interface Emphases {
  readonly emphasis: EmphasisById;
  /** Whether anything stands out, so that the rest steps back. */
  readonly isSelecting: boolean;
}

function markOf(mark: PlacedMark, emphases: Emphases): PaintedMark {
  const { x, y, radius, glyph, side, shape, entries } = mark;
  const isSelected = emphases.emphasis.size > 0 && entries.some(({ id }) => emphases.emphasis.get(id) === 'selected');
  return {
    x,
    y,
    radius,
    glyph,
    side,
    shape,
    count: entries.length,
    alpha: alphaOf(mark, emphases),
    isSelected,
  };
}

function extentsOf(marks: readonly PlacedMark[], emphases: Emphases): readonly number[] {
  const extents: number[] = [];
  for (const mark of marks) {
    const { y, side, shape } = mark;
    const alpha = alphaOf(mark, emphases);
    for (const { kind, x0, x1 } of mark.extents) {
      extents.push(EXTENT_KINDS.indexOf(kind), x0, x1, y, side, alpha, shape === 'solid' ? 1 : 0);
    }
  }
  return extents;
}

function alphaOf({ entries }: PlacedMark, { emphasis, isSelecting }: Emphases): number {
  if (emphasis.size === 0) return 1;
  const all: readonly (Emphasis | undefined)[] = entries.map(({ id }) => emphasis.get(id));
  if (all.some((each) => each === 'selected' || each === 'related')) return 1;
  if (all.every((each) => each === 'muted')) return MUTED;
  return isSelecting ? STEPPED_BACK : 1;
}

function labelsOf(
  labels: readonly PlacedLabel[],
  marks: readonly PlacedMark[],
  emphases: Emphases,
): readonly PaintedLabel[] {
  const marksById = new Map(marks.flatMap((mark) => (mark.extents.length > 0 ? [[mark.id, mark] as const] : [])));
  return labels.map((label) => {
    const { id, box } = label;
    const mark = marksById.get(id);
    const isOnExtent = mark?.extents.some(({ x0, x1 }) => x0 < box.x + box.width && x1 > box.x) === true;
    const apart = isOnExtent ? (mark.shape === 'solid' ? 'ground' : 'outline') : undefined;
    return { ...labelOf(label, emphases), ...(apart === 'ground' ? { box } : {}), apart };
  });
}

function labelOf(label: PlacedLabel, { emphasis, isSelecting }: Emphases): Omit<PaintedLabel, 'apart'> {
  const { x, y, box, anchor, lines, detail, isCalledOut = false } = label;
  const stands = emphasis.get(label.id);
  const isSelected = isCalledOut || stands === 'selected';
  return {
    x,
    y,
    box: isSelected || detail !== undefined ? box : undefined,
    anchor,
    lines,
    detail,
    alpha: !isSelected && stands === 'muted' ? MUTED : 1,
    isSelected,
    isSoft: isSelecting && !isSelected && stands === undefined,
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
