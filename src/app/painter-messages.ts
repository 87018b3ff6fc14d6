import type { Frame } from '../draw/paint-frame';
import type { FontSource } from './font-sources';

/** What the page tells the worker that paints: its canvas, once, and then frame by frame. */
export type ToPainter =
  | { readonly kind: 'canvas'; readonly canvas: OffscreenCanvas; readonly fonts: readonly FontSource[] }
  | { readonly kind: 'frame'; readonly frame: Frame };

/** What the worker tells the page: that it has its fonts and can begin, and each time that a frame is painted. */
export type FromPainter = { readonly kind: 'ready' } | { readonly kind: 'painted' };
