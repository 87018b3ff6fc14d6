import type { TimelinePlan } from '../layout/planned-lanes';
import { lengthMs, type Span } from '../time/span';

// What one lane takes at a level; with less left of a frame, the next one waits for another.
const LEAST_IDLE_MS = 4;

let waiting: { readonly steps: Iterator<unknown> } | undefined;

/**
 * Makes what the view will show next while the browser has nothing else to do, so that no frame of a movement has to make
 * all of it: the next level where it zooms, and what lies ahead where it pans. Of what is asked for, only the last counts.
 */
export function makeAhead(plan: TimelinePlan, from: Span, to: Span): void {
  if (typeof requestIdleCallback !== 'function') return;
  const isWaiting = waiting !== undefined;
  waiting = { steps: nextTiles(plan, from, to) };
  if (!isWaiting) requestIdleCallback(workOn);
}

function workOn(deadline: IdleDeadline): void {
  while (waiting && deadline.timeRemaining() > LEAST_IDLE_MS) {
    if (waiting.steps.next().done) waiting = undefined;
  }
  if (waiting) requestIdleCallback(workOn);
}

function* nextTiles({ lanes, levels, plot }: TimelinePlan, from: Span, to: Span): Generator<void> {
  const { level, span } = nextOf(from, to);
  for (const { rows } of lanes) {
    if (!rows.mayOverflow) continue;
    rows.unitsIn(levels.of(lengthMs(to) / (plot.x1 - plot.x0)) + level, span);
    yield;
  }
}

// Panning keeps the length but for the last digits.
const SAME_PART = 1e-6;

/** How many levels on, and where: a view at the next level is about so much longer or shorter, about the same middle. */
function nextOf(from: Span, to: Span): { readonly level: number; readonly span: Span } {
  const { start, end } = to;
  const length = lengthMs(to);
  if (Math.abs(lengthMs(from) - length) < SAME_PART * length) {
    const ahead = start < from.start ? -length / 2 : length / 2;
    return { level: 0, span: { start: start + ahead, end: end + ahead } };
  }
  return length < lengthMs(from)
    ? { level: -1, span: { start: start + length / 10, end: end - length / 10 } }
    : { level: 1, span: { start: start - length / 4, end: end + length / 4 } };
}
