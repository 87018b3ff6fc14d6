import type { FlatDrawing, FlatShape } from '../formats/svg-file';

// What browsers still give an image of.
const MOST_PX = 8192;

/**
 * Paints a drawing as a PNG image, twice as fine as on the page, or as fine as a very large one can be.
 *
 * It paints with the fonts of the page, which an image made of an SVG file could not use.
 *
 * @throws Error where the browser gives no image
 */
export async function pngOf(drawing: FlatDrawing): Promise<Blob> {
  const { widthPx, heightPx, ground, shapes } = drawing;
  const scale = Math.min(2, MOST_PX / Math.max(widthPx, heightPx));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(widthPx * scale);
  canvas.height = Math.ceil(heightPx * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, widthPx, heightPx);
  for (const shape of shapes) {
    context.save();
    paintShape(context, shape);
    context.restore();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png');
  });
}

function paintShape(context: CanvasRenderingContext2D, { tag, geometry, text, look, opacity }: FlatShape): void {
  const { fill, fillOpacity, stroke, strokeWidth, dashes } = look;
  const at = (name: string): number => Number(geometry[name] ?? 0);
  const turn = /^rotate\(([-\d.]+) ([-\d.]+) ([-\d.]+)\)$/.exec(String(geometry['transform'] ?? ''));
  if (turn) {
    const [angle = 0, x = 0, y = 0] = turn.slice(1).map(Number);
    context.translate(x, y);
    context.rotate((angle * Math.PI) / 180);
    context.translate(-x, -y);
  }
  const strokes = stroke !== 'none' && strokeWidth > 0;
  context.lineWidth = strokeWidth;
  context.lineJoin = 'round';
  context.setLineDash([...dashes]);
  context.strokeStyle = stroke;
  context.fillStyle = fill;
  if (tag === 'text') {
    const { fontWeight, fontSize, fontFamily, anchor, isOutlined } = look;
    context.font = `${fontWeight} ${fontSize}px ${fontFamily}`;
    context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
    context.globalAlpha = opacity;
    if (strokes && isOutlined) context.strokeText(text, at('x'), at('y'));
    context.globalAlpha = opacity * fillOpacity;
    if (fill !== 'none') context.fillText(text, at('x'), at('y'));
    return;
  }
  const path = pathOf(tag, geometry, at);
  context.globalAlpha = opacity * fillOpacity;
  if (fill !== 'none' && tag !== 'line') context.fill(path);
  context.globalAlpha = opacity;
  if (strokes) context.stroke(path);
}

function pathOf(
  tag: Exclude<FlatShape['tag'], 'text'>,
  geometry: FlatShape['geometry'],
  at: (name: string) => number,
): Path2D {
  if (tag === 'path') return new Path2D(String(geometry['d'] ?? ''));
  const path = new Path2D();
  if (tag === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  else if (tag === 'rect') path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  else {
    path.moveTo(at('x1'), at('y1'));
    path.lineTo(at('x2'), at('y2'));
  }
  return path;
}
