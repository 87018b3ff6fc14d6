import type { Look } from './look';
import { paintPicture, type Context } from './paint-picture';
import type { Picture } from './picture';

/** A picture, and what of it a canvas shows. */
export interface Frame {
  readonly picture: Picture;
  /** Where the canvas begins in the picture, and its height, in CSS px. */
  readonly y0: number;
  readonly heightPx: number;
  /** Device px for each CSS px. */
  readonly ratio: number;
  readonly look: Look;
}

/** Shows frames on a canvas, here or elsewhere. */
export interface Painter {
  /** Settles when the frame has been painted, or a later one in its stead; rejects when nothing can be painted any more. */
  readonly show: (frame: Frame) => Promise<void>;
  readonly end: () => void;
}

/** Starts a painter elsewhere that takes over a canvas; gives undefined where there is none to be had. Never rejects. */
export type StartPainter = (canvas: HTMLCanvasElement) => Promise<Painter | undefined>;

/** Paints a frame on the canvas of a context, which gets its size. */
export function paintFrame(context: Context, { picture, y0, heightPx, ratio, look }: Frame): void {
  const { canvas } = context;
  const [width, height] = [Math.round(picture.widthPx * ratio), Math.round(heightPx * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, 0, -y0 * ratio);
  paintPicture(picture, { context, look });
}
