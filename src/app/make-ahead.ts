import type { TimelinePlan } from '../layout/planned-lanes';
import { lengthMs, type Span } from '../time/span';

// What one lane takes at a level; with less left of a frame, the next one waits for another.
const LEAST_IDLE_MS = 4;

let waiting: { readonly steps: Iterator<unknown> } | undefined;

/**
 * Makes what the next level of zoom will show while the browser has nothing else to do, so that no frame of a zoom has to
 * make all of it: of what has been made, only what is closest to the last view is worth having.
 */
export function makeAhead(plan: TimelinePlan, from: Span, to: Span): void {
  if (typeof requestIdleCallback !== 'function' || lengthMs(from) === lengthMs(to)) return;
  const isWaiting = waiting !== undefined;
  waiting = { steps: nextLevel(plan, to, lengthMs(to) < lengthMs(from)) };
  if (!isWaiting) requestIdleCallback(workOn);
}

function workOn(deadline: IdleDeadline): void {
  while (waiting && deadline.timeRemaining() > LEAST_IDLE_MS) {
    if (waiting.steps.next().done) waiting = undefined;
  }
  if (waiting) requestIdleCallback(workOn);
}

function* nextLevel({ lanes, levels, plot }: TimelinePlan, { start, end }: Span, isCloser: boolean): Generator<void> {
  const level = levels.of((end - start) / (plot.x1 - plot.x0)) + (isCloser ? -1 : 1);
  // A view at that level is about so much longer or shorter, and lies about the same middle.
  const aside = (end - start) * (isCloser ? -0.1 : 0.25);
  for (const { rows } of lanes) {
    if (!rows.mayOverflow) continue;
    rows.unitsIn(level, { start: start - aside, end: end + aside });
    yield;
  }
}
