import { MINUTE_MS, lengthMs, type EpochMs, type Span } from '../time/span';

/** The shortest window: ten minutes. */
export const MIN_WINDOW_MS = 10 * MINUTE_MS;
/** The longest window: four hundred years. */
export const MAX_WINDOW_MS = 400 * 365.2425 * 24 * 60 * MINUTE_MS;

/**
 * Moves a window in time by a part of its own length.
 *
 * @param parts  1 moves it by its whole length to later, -0.5 by half of it to earlier
 */
export function panByParts(window: Span, parts: number): Span {
  return panByMs(window, lengthMs(window) * parts);
}

/** Moves a window in time; positive is later. */
export function panByMs(window: Span, ms: number): Span {
  return { start: window.start + ms, end: window.end + ms };
}

/**
 * Zooms a window so that one moment stays where it is on the screen.
 *
 * @param factor  above 1 shows less time (closer), below 1 more; stops at the shortest and the longest window
 */
export function zoomAround(window: Span, factor: number, at: EpochMs): Span {
  const length = clampLength(lengthMs(window) / factor);
  const part = (at - window.start) / lengthMs(window);
  const start = at - part * length;
  return { start, end: start + length };
}

/**
 * Moves a window, without zooming, by as little as shows a moment with room to spare.
 *
 * @param sparePart  of the window, at each of its ends
 */
export function reveal(window: Span, at: EpochMs, sparePart = 0.1): Span {
  const spare = lengthMs(window) * sparePart;
  if (at < window.start + spare) return panByMs(window, at - (window.start + spare));
  if (at > window.end - spare) return panByMs(window, at - (window.end - spare));
  return window;
}

/** Centres a window on a moment without zooming. */
export function centreOn(window: Span, at: EpochMs): Span {
  return panByMs(window, at - (window.start + window.end) / 2);
}

/**
 * Keeps a window within what a camera can show.
 *
 * @returns the window, lengthened or shortened about its middle, and never further than 10,000 years from year 0
 */
export function clampWindow(window: Span): Span {
  const length = clampLength(lengthMs(window));
  const middle = Math.min(Math.max((window.start + window.end) / 2, -FARTHEST_MS), FARTHEST_MS);
  return { start: middle - length / 2, end: middle + length / 2 };
}

const FARTHEST_MS = 8.64e15 / 2;

function clampLength(ms: number): number {
  return Math.min(Math.max(ms, MIN_WINDOW_MS), MAX_WINDOW_MS);
}
