import { lengthMs, type EpochMs, type Span } from '../time/span';

export type WindowEnd = 'start' | 'end';

/** Moves one end of a window to a moment; where that lies beyond the other end, the two change places. */
export function withEnd(window: Span, end: WindowEnd, at: EpochMs): Span {
  const other = end === 'start' ? window.end : window.start;
  return { start: Math.min(at, other), end: Math.max(at, other) };
}

/**
 * Moves one end of a window as a slider's keys ask: arrows by a tenth of its length, Page Up and Page Down by half of it,
 * Home and End as far as the whole or the other end lets it.
 *
 * @returns undefined for any other key
 */
export function resizedByKey(
  key: string,
  end: WindowEnd,
  { window, whole }: { window: Span; whole: Span },
): Span | undefined {
  const length = lengthMs(window);
  const parts = STEPS[key];
  if (parts !== undefined) return withEnd(window, end, window[end] + parts * length);
  if (key !== 'Home' && key !== 'End') return undefined;
  const isOutward = (key === 'Home') === (end === 'start');
  if (isOutward) return withEnd(window, end, whole[end]);
  return withEnd(window, end, end === 'start' ? window.end - length / 10 : window.start + length / 10);
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  PageUp: -0.5,
  PageDown: 0.5,
};
