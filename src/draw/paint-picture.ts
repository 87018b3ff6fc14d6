import { LABEL_LINE_PX } from '../layout/timeline-metrics';
import type { Box, Extent, MarkShape, PlacedText } from '../layout/scene';
import { GLYPH_PATHS } from './glyph-paths';
import type { Look } from './look';
import { outlineOf, RIMS, strokesOf } from './mark-outlines';
import { EXTENT_KINDS, type PaintedEdge, type PaintedMark, type Picture } from './picture';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Painting {
  readonly context: Context;
  readonly look: Look;
}

/**
 * Paints a picture of the timeline as the components draw its scene, for as long as it moves or where it has more marks
 * than a document can hold.
 *
 * @param painting.context  scaled to CSS px, and cleared
 */
export function paintPicture(picture: Picture, painting: Painting): void {
  const { part, plot, heightPx } = picture;
  if (part === 'none') return;
  const { context } = painting;
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  if (part === 'all') paintFrame(picture, painting);
  context.save();
  context.beginPath();
  context.rect(plot.x, 0, plot.width, heightPx);
  context.clip();
  paintExtents(picture, painting);
  paintArcs(picture, painting);
  paintBins(picture, painting);
  paintLabels(picture, painting);
  for (const mark of picture.marks) paintMark(mark, painting);
  context.globalAlpha = 1;
  context.restore();
}

/** Paints what stands about the plot and behind it, on a ground that covers the drawing below. */
function paintFrame(picture: Picture, painting: Painting): void {
  const { context, look } = painting;
  fill(context, { x: 0, y: 0, width: picture.widthPx, height: picture.heightPx }, look.paper);
  if (picture.ahead) fill(context, picture.ahead, look.ahead);
  paintLines(picture, painting);
  paintHeads(picture, painting);
}

function paintLines(
  { axis, plot, widthPx, heightPx, lanes, asReported, byX }: Picture,
  { context, look }: Painting,
): void {
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
  if (byX !== undefined) upright(byX, plot.y, heightPx, 2);
  for (const { label } of axis.minor) if (label) writeText(context, label, { font: look.small, colour: look.inkSoft });
  for (const { label } of axis.major) if (label) writeText(context, label, { font: look.strong, colour: look.ink });
  if (axis.asReportedLabel) {
    writeText(context, axis.asReportedLabel, { font: look.strong, colour: look.ink, align: 'right' });
  }
  if (axis.aheadLabel) writeText(context, axis.aheadLabel, { font: look.small, colour: look.inkSoft });
}

function paintHeads({ lanes }: Picture, { context, look }: Painting): void {
  const soft = { font: look.small, colour: look.inkSoft };
  for (const { title, summary, more, foldPath, edges } of lanes) {
    for (const line of title) writeText(context, line, { font: look.strong, colour: look.ink });
    for (const line of summary) writeText(context, line, soft);
    if (more) writeText(context, more, soft);
    for (const edge of edges) paintEdge(edge, { context, look });
    context.strokeStyle = look.inkSoft;
    context.lineWidth = 1.5;
    context.stroke(pathOf(foldPath));
  }
}

function paintEdge({ count, nearest }: PaintedEdge, { context, look }: Painting): void {
  const soft = { font: look.small, colour: look.inkSoft };
  writeText(context, count, soft);
  for (const { text, endX } of nearest) {
    writeText(context, text, soft);
    for (let { x } = text; x < endX; x += 3) context.fillRect(x, text.y + 3, 1, 1);
  }
}

const BAR = 9;

function paintExtents({ extents }: Picture, { context, look }: Painting): void {
  for (let at = 0; at < extents.length; at += 7) {
    const [kind = 0, x0 = 0, x1 = 0, y = 0, side = 0, alpha = 1, isFact = 0] = extents.slice(at, at + 7);
    const bar = { x: x0, y: y - BAR / 2, width: x1 - x0, height: BAR };
    const colour = look.sides[side] ?? look.ink;
    paintExtent({ kind: EXTENT_KINDS[kind] ?? 'possible', bar, alpha, isFact: isFact === 1 }, colour, context);
  }
  context.globalAlpha = 1;
}

interface PaintedExtent {
  readonly kind: Extent['kind'];
  readonly bar: Box;
  readonly alpha: number;
  readonly isFact: boolean;
}

function paintExtent({ kind, bar, alpha, isFact }: PaintedExtent, colour: string, context: Context): void {
  const { x, y, width, height } = bar;
  if (kind === 'fades_to_left' || kind === 'fades_to_right') {
    const [from, to] = kind === 'fades_to_left' ? [x, x + width] : [x + width, x];
    const fade = context.createLinearGradient(from, 0, to, 0);
    fade.addColorStop(0, clearOf(colour, context));
    fade.addColorStop(1, colour);
    context.globalAlpha = 0.45 * alpha;
    context.fillStyle = fade;
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  if (kind === 'sure' && isFact) {
    context.globalAlpha = 0.3 * alpha;
    context.fillStyle = colour;
    context.fill();
    return;
  }
  context.globalAlpha = 0.75 * alpha;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([2, 2.5]);
  context.stroke();
  context.setLineDash([]);
}

function paintArcs({ arcs }: Picture, { context, look }: Painting): void {
  for (const { path, head, alpha, isSelected } of arcs) {
    context.strokeStyle = context.fillStyle = isSelected ? look.ink : look.inkSoft;
    context.lineWidth = isSelected ? 1.6 : 1;
    context.globalAlpha = alpha * (isSelected ? 1 : 0.5);
    context.stroke(new Path2D(path));
    context.fill(new Path2D(head));
  }
  context.globalAlpha = 1;
}

function paintBins({ bins: { boxes, texts, parts } }: Picture, { context, look }: Painting): void {
  context.fillStyle = look.rule;
  for (let at = 0; at < boxes.length; at += 4) {
    const [x = 0, y = 0, width = 0, height = 0] = boxes.slice(at, at + 4);
    frame(context, { x, y, width, height });
  }
  for (let at = 0; at < parts.length; at += 5) {
    const [side = 0, x = 0, y = 0, width = 0, height = 0] = parts.slice(at, at + 5);
    fill(context, { x, y, width, height }, look.sides[side] ?? look.ink);
  }
  context.textAlign = 'center';
  context.font = look.count;
  context.fillStyle = look.ink;
  for (const { text, x, y } of texts) context.fillText(text, x, y);
  context.textAlign = 'left';
}

/** The outline of a box of whole pixels, of four thin boxes: many times as cheap as a stroke. */
function frame(context: Context, { x, y, width, height }: Box): void {
  const [left, top, right, bottom] = [Math.round(x), Math.round(y), Math.round(x + width), Math.round(y + height)];
  context.fillRect(left, top, right - left, 1);
  context.fillRect(left, bottom - 1, right - left, 1);
  context.fillRect(left, top, 1, bottom - top);
  context.fillRect(right - 1, top, 1, bottom - top);
}

function paintLabels({ labels }: Picture, { context, look }: Painting): void {
  for (const { x, y, box, anchor, lines, detail, alpha, isSelected, isSoft, apart } of labels) {
    context.globalAlpha = alpha;
    const ground = isSelected ? look.selection : apart === 'ground' ? look.paper : undefined;
    if (box && ground) fill(context, { ...box, x: box.x - 4, width: box.width + 8 }, ground);
    const colour = isSoft ? look.inkSoft : look.ink;
    const font = isSelected ? look.strong : look.usual;
    const isStart = anchor === 'start';
    for (const [line, text = ''] of lines.entries()) {
      const place = { x, y: y + line * LABEL_LINE_PX, text };
      const align = isStart ? 'left' : 'right';
      if (apart === 'outline' && !isSelected) strokeText(context, place, { font, colour: look.paper, align });
      writeText(context, place, { font, colour, align });
    }
    if (!box || detail === undefined) continue;
    const place = { x: isStart ? box.x + box.width : box.x, y, text: detail };
    writeText(context, place, { font: look.small, colour: look.inkSoft, align: isStart ? 'right' : 'left' });
  }
  context.globalAlpha = 1;
}

function paintMark(mark: PaintedMark, { context, look }: Painting): void {
  if (mark.isSelected) ring(context, mark, look.ink);
  context.translate(mark.x, mark.y);
  paintGlyph(mark, { context, look });
  context.translate(-mark.x, -mark.y);
}

/** Paints a mark around the origin. */
function paintGlyph({ shape, side, radius, glyph, count, alpha }: PaintedMark, { context, look }: Painting): void {
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
    const text = count > 99 ? '99+' : String(count);
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

function strokeRim(outline: Path2D, shape: MarkShape, context: Context): void {
  const { dashes, widthPx } = RIMS[shape];
  context.lineWidth = widthPx;
  context.lineCap = shape === 'dotted' ? 'round' : 'butt';
  if (dashes.length > 0) context.setLineDash([...dashes]);
  context.stroke(outline);
  context.setLineDash([]);
  context.lineCap = 'round';
}

/** A colour with nothing of it to be seen; what fades to a transparent black goes through grey. */
function clearOf(colour: string, context: Context): string {
  context.fillStyle = colour;
  const plain = String(context.fillStyle);
  return /^#[0-9a-f]{6}$/.test(plain) ? `${plain}00` : 'transparent';
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

function ring(context: Context, { x, y, radius }: PaintedMark, colour: string): void {
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius + 2.5, 0, 2 * Math.PI);
  context.stroke();
}

interface TextLook {
  readonly font: string;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
}

function writeText(context: Context, { x, y, text }: PlacedText, { font, colour, align = 'left' }: TextLook): void {
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(text, x, y);
  context.textAlign = 'left';
}

const HALO_PX = 5;

/** Paints a halo about a text. */
function strokeText(context: Context, { x, y, text }: PlacedText, { font, colour, align = 'left' }: TextLook): void {
  context.font = font;
  context.strokeStyle = colour;
  context.lineWidth = HALO_PX;
  context.textAlign = align;
  context.strokeText(text, x, y);
  context.textAlign = 'left';
}

function fill(context: Context, { x, y, width, height }: Box, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}
