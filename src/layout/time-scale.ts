import { lengthMs, type EpochMs, type Span } from '../time/span';

/** Turns moments into pixels and back. */
export interface TimeScale {
  readonly msPerPx: number;
  readonly xOf: (at: EpochMs) => number;
  readonly timeAt: (x: number) => EpochMs;
}

/**
 * Makes the linear scale that shows a window between two pixels.
 *
 * @throws RangeError on an empty window or plot: "empty window", "empty plot"
 */
export function timeScale(window: Span, x0: number, x1: number): TimeScale {
  if (!(lengthMs(window) > 0)) throw new RangeError('empty window');
  if (!(x1 > x0)) throw new RangeError('empty plot');
  const msPerPx = lengthMs(window) / (x1 - x0);
  return {
    msPerPx,
    xOf: (at) => x0 + (at - window.start) / msPerPx,
    timeAt: (x) => window.start + (x - x0) * msPerPx,
  };
}
