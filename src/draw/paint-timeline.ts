import type {
  Box,
  Extent,
  PlacedBin,
  PlacedEdge,
  PlacedLabel,
  PlacedMark,
  PlacedText,
  Scene,
  MarkShape,
} from '../layout/scene';
import type { Emphasis, EmphasisById } from '../view/view-state';
import { LABEL_LINE_PX } from '../layout/timeline-metrics';
import { GLYPH_PATHS } from './glyph-paths';
import type { Look } from './look';
import { outlineOf, RIMS, strokesOf } from './mark-outlines';

interface Painting {
  readonly context: CanvasRenderingContext2D;
  readonly look: Look;
  readonly emphasis: EmphasisById;
  /** Whether anything stands out, so that the rest steps back. */
  readonly isSelecting: boolean;
  readonly part: PaintedPart;
  /** The rows that may be seen; lanes outside are left out. */
  readonly visible: { readonly y0: number; readonly y1: number };
}

/** All of the timeline, or what stands in its plot. */
export type PaintedPart = 'all' | 'plot';

const MUTED = 0.3;
const STEPPED_BACK = 0.35;

/**
 * Paints a scene of the timeline as its components draw it, for as long as it moves or where it has more marks than a
 * document can hold.
 *
 * @param context  scaled to CSS px; it is cleared
 */
export function paintTimeline(scene: Scene, painting: Painting): void {
  const { context, look, part, visible } = painting;
  const { plot, widthPx, heightPx, ahead } = scene;
  context.clearRect(0, visible.y0, widthPx, visible.y1 - visible.y0);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  const isSeen = ({ y }: { readonly y: number }): boolean => y > visible.y0 && y < visible.y1;
  const marks = scene.marks.filter(isSeen);
  if (part === 'all') {
    if (ahead) fill(context, ahead, look.ahead);
    paintLines(scene, painting);
    paintHeads(scene, painting);
  }
  context.save();
  context.beginPath();
  context.rect(plot.x, 0, plot.width, heightPx);
  context.clip();
  paintExtents(marks, painting);
  paintArcs(scene, painting);
  paintBins(
    scene.bins.filter(({ box }) => isSeen(box)),
    painting,
  );
  paintLabels(scene.labels.filter(isSeen), painting);
  paintMarks(marks, painting);
  context.restore();
}

function paintLines({ axis, plot, widthPx, heightPx, lanes, asReported }: Scene, { context, look }: Painting): void {
  const right = plot.x + plot.width;
  const isInside = ({ x }: { readonly x: number }): boolean => x > plot.x && x < right;
  const upright = (x: number, y0: number, y1: number, width = 1): void =>
    context.fillRect(Math.round(x - width / 2), y0, width, y1 - y0);
  context.fillStyle = look.hairline;
  for (const tick of axis.minor) if (isInside(tick)) upright(tick.x, plot.y - 4, heightPx);
  context.fillStyle = look.rule;
  for (const tick of axis.major) if (isInside(tick)) upright(tick.x, plot.y - 34, heightPx);
  context.fillRect(0, Math.round(plot.y), widthPx, 1);
  for (const { box } of lanes) context.fillRect(0, Math.round(box.y + box.height), widthPx, 1);
  context.fillStyle = look.ink;
  for (const { y0, y1 } of asReported?.pieces ?? []) upright(asReported?.x ?? 0, y0, y1, 1.5);
  write(context, axis.minor, { font: look.small, colour: look.inkSoft });
  write(context, axis.major, { font: look.strong, colour: look.ink });
  if (axis.asReportedLabel) {
    writeText(context, axis.asReportedLabel, { font: look.strong, colour: look.ink, align: 'right' });
  }
  if (axis.aheadLabel) writeText(context, axis.aheadLabel, { font: look.small, colour: look.inkSoft });
}

function paintHeads({ lanes }: Scene, { context, look }: Painting): void {
  const soft = { font: look.small, colour: look.inkSoft };
  for (const lane of lanes) {
    for (const line of lane.title) writeText(context, line, { font: look.strong, colour: look.ink });
    for (const line of lane.summary) writeText(context, line, soft);
    if (lane.more) writeText(context, lane.more.text, soft);
    for (const edge of [lane.earlier, lane.later]) if (edge) paintEdge(edge, { context, look });
    context.strokeStyle = look.inkSoft;
    context.lineWidth = 1.5;
    context.stroke(pathOf(lane.fold.path));
  }
}

function paintEdge({ count, nearest }: PlacedEdge, { context, look }: Pick<Painting, 'context' | 'look'>): void {
  const soft = { font: look.small, colour: look.inkSoft };
  writeText(context, count, soft);
  for (const { text, box } of nearest) {
    writeText(context, text, soft);
    for (let { x } = text; x < box.x + box.width - 4; x += 3) context.fillRect(x, text.y + 3, 1, 1);
  }
}

const BAR = 9;

function paintExtents(marks: readonly PlacedMark[], painting: Painting): void {
  const { context, look } = painting;
  for (const mark of marks) {
    if (mark.extents.length === 0) continue;
    const colour = look.sides[mark.side] ?? look.ink;
    const alpha = alphaOf(mark, painting);
    for (const part of mark.extents) paintPart(part, mark, { context, colour, alpha });
  }
  context.globalAlpha = 1;
}

interface PartLook {
  readonly context: CanvasRenderingContext2D;
  readonly colour: string;
  readonly alpha: number;
}

function paintPart({ kind, x0, x1 }: Extent, mark: PlacedMark, { context, colour, alpha }: PartLook): void {
  const y = mark.y - BAR / 2;
  if (kind === 'fades_to_left' || kind === 'fades_to_right') {
    const fade = context.createLinearGradient(
      kind === 'fades_to_left' ? x0 : x1,
      0,
      kind === 'fades_to_left' ? x1 : x0,
      0,
    );
    fade.addColorStop(0, 'transparent');
    fade.addColorStop(1, colour);
    context.globalAlpha = 0.45 * alpha;
    context.fillStyle = fade;
    context.fillRect(x0, y, x1 - x0, BAR);
  } else if (kind === 'sure' && mark.shape === 'solid') {
    context.globalAlpha = 0.3 * alpha;
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(x0, y, x1 - x0, BAR, BAR / 2);
    context.fill();
  } else {
    context.globalAlpha = 0.75 * alpha;
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.setLineDash([2, 2.5]);
    context.beginPath();
    context.roundRect(x0, y, x1 - x0, BAR, BAR / 2);
    context.stroke();
    context.setLineDash([]);
  }
}

function paintArcs({ arcs }: Scene, painting: Painting): void {
  const { context, look, emphasis } = painting;
  for (const { from, to, path, head } of arcs) {
    const ends = [emphasis.get(from), emphasis.get(to)];
    const isSelected = ends.includes('selected');
    const alpha = ends.includes('muted') ? MUTED : painting.isSelecting && !isSelected ? STEPPED_BACK : 1;
    context.strokeStyle = context.fillStyle = isSelected ? look.ink : look.inkSoft;
    context.lineWidth = isSelected ? 1.6 : 1;
    context.globalAlpha = alpha * (isSelected ? 1 : 0.5);
    context.stroke(new Path2D(path));
    context.fill(new Path2D(head));
  }
  context.globalAlpha = 1;
}

function paintBins(bins: readonly PlacedBin[], { context, look }: Painting): void {
  context.fillStyle = look.rule;
  for (const { box } of bins) frame(context, box);
  for (const { parts } of bins) for (const { side, box } of parts) fill(context, box, look.sides[side] ?? look.ink);
  context.textAlign = 'center';
  write(
    context,
    bins.map(({ text }) => ({ label: text })),
    { font: look.count, colour: look.ink },
  );
  context.textAlign = 'left';
}

/** The outline of a box of whole pixels, of four thin boxes: many times as cheap as a stroke. */
function frame(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  const [left, top, right, bottom] = [Math.round(x), Math.round(y), Math.round(x + width), Math.round(y + height)];
  context.fillRect(left, top, right - left, 1);
  context.fillRect(left, bottom - 1, right - left, 1);
  context.fillRect(left, top, 1, bottom - top);
  context.fillRect(right - 1, top, 1, bottom - top);
}

function paintLabels(labels: readonly PlacedLabel[], painting: Painting): void {
  const { context, look, emphasis } = painting;
  for (const label of labels) {
    const stands = emphasis.get(label.id);
    const isSelected = stands === 'selected';
    context.globalAlpha = stands === 'muted' ? MUTED : 1;
    if (isSelected) fill(context, { ...label.box, x: label.box.x - 4, width: label.box.width + 8 }, look.selection);
    const colour = painting.isSelecting && stands === undefined ? look.inkSoft : look.ink;
    const font = isSelected ? look.strong : look.usual;
    const align = label.anchor === 'start' ? 'left' : 'right';
    for (const [line, text = ''] of label.lines.entries()) {
      writeText(context, { x: label.x, y: label.y + line * LABEL_LINE_PX, text }, { font, colour, align });
    }
    if (label.detail === undefined) continue;
    const x = label.anchor === 'start' ? label.box.x + label.box.width : label.box.x;
    const text = { x, y: label.y, text: label.detail };
    writeText(context, text, {
      font: look.small,
      colour: look.inkSoft,
      align: label.anchor === 'start' ? 'right' : 'left',
    });
  }
  context.globalAlpha = 1;
}

function paintMarks(marks: readonly PlacedMark[], painting: Painting): void {
  for (const mark of marks) {
    const { context, look } = painting;
    if (mark.entries.some(({ id }) => painting.emphasis.get(id) === 'selected')) ring(context, mark, look.ink);
    context.translate(mark.x, mark.y);
    paintMark(mark, alphaOf(mark, painting), { context, look });
    context.translate(-mark.x, -mark.y);
  }
  painting.context.globalAlpha = 1;
}

/** Paints a mark around the origin. */
function paintMark(
  { shape, side, radius, glyph, entries }: PlacedMark,
  alpha: number,
  { context, look }: Pick<Painting, 'context' | 'look'>,
): void {
  const colour = look.sides[side] ?? look.ink;
  const r = radius - 0.5;
  const isSolid = shape === 'solid';
  const rim = outlineOf(shape, r);
  const outline = rim === undefined ? circleOf(r) : pathOf(rim);
  if (!isSolid || alpha < 1) {
    context.globalAlpha = 1;
    context.fillStyle = look.paper;
    context.fill(outline);
  }
  context.globalAlpha = alpha;
  context.fillStyle = context.strokeStyle = colour;
  if (isSolid) context.fill(outline);
  else strokeRim(outline, shape, context);
  if (shape === 'count') {
    const text = entries.length > 99 ? '99+' : String(entries.length);
    writeText(context, { x: 0, y: 4, text }, { font: look.count, colour: look.ink, align: 'center' });
    return;
  }
  context.strokeStyle = isSolid ? look.onSide : colour;
  context.lineWidth = 1.4;
  context.stroke(pathOf(GLYPH_PATHS[glyph]));
  const across = strokesOf(shape, r);
  if (across !== undefined) {
    const strokes = pathOf(across);
    context.strokeStyle = look.paper;
    context.lineWidth = 3.6;
    context.stroke(strokes);
    context.strokeStyle = colour;
    context.lineWidth = 1.6;
    context.stroke(strokes);
  }
  if (shape === 'dotted')
    writeText(context, { x: r - 1, y: 6.5 - r, text: '?' }, { font: look.count, colour, align: 'center' });
}

function strokeRim(outline: Path2D, shape: MarkShape, context: CanvasRenderingContext2D): void {
  const { dashes, widthPx } = RIMS[shape];
  context.lineWidth = widthPx;
  context.lineCap = shape === 'dotted' ? 'round' : 'butt';
  if (dashes.length > 0) context.setLineDash([...dashes]);
  context.stroke(outline);
  context.setLineDash([]);
  context.lineCap = 'round';
}

const paths = new Map<string, Path2D>();

/** The same path each time for the same text. */
function pathOf(text: string): Path2D {
  const path = paths.get(text) ?? new Path2D(text);
  paths.set(text, path);
  return path;
}

const circles = new Map<number, Path2D>();

function circleOf(r: number): Path2D {
  const before = circles.get(r);
  if (before) return before;
  const circle = new Path2D();
  circle.arc(0, 0, r, 0, 2 * Math.PI);
  circles.set(r, circle);
  return circle;
}

function ring(context: CanvasRenderingContext2D, { x, y, radius }: PlacedMark, colour: string): void {
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius + 2.5, 0, 2 * Math.PI);
  context.stroke();
}

function alphaOf({ entries }: PlacedMark, { emphasis, isSelecting }: Painting): number {
  if (emphasis.size === 0) return 1;
  const all: readonly (Emphasis | undefined)[] = entries.map(({ id }) => emphasis.get(id));
  if (all.some((each) => each === 'selected' || each === 'related')) return 1;
  if (all.every((each) => each === 'muted')) return MUTED;
  return isSelecting ? STEPPED_BACK : 1;
}

interface TextLook {
  readonly font: string;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
}

function write(
  context: CanvasRenderingContext2D,
  all: readonly { readonly label: PlacedText | undefined }[],
  { font, colour }: TextLook,
): void {
  context.font = font;
  context.fillStyle = colour;
  for (const { label } of all) if (label) context.fillText(label.text, label.x, label.y);
}

function writeText(
  context: CanvasRenderingContext2D,
  { x, y, text }: PlacedText,
  { font, colour, align = 'left' }: TextLook,
): void {
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(text, x, y);
  context.textAlign = 'left';
}

function fill(context: CanvasRenderingContext2D, { x, y, width, height }: Box, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}
