import { lengthMs, type Span } from '../time/span';

/**
 * Gives the window at a part of the way between two windows: the zoom changes at an even pace in octaves, and the
 * centre moves so that a pure zoom keeps its fixed point still.
 *
 * @param part  from 0 to 1; slowed down at both ends
 */
export function flightAt(from: Span, to: Span, part: number): Span {
  const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2;
  const length = Math.exp(Math.log(lengthMs(from)) * (1 - eased) + Math.log(lengthMs(to)) * eased);
  const grown = lengthMs(to) - lengthMs(from);
  const way = Math.abs(grown) < 1 ? eased : (length - lengthMs(from)) / grown;
  const middle = middleOf(from) * (1 - way) + middleOf(to) * way;
  return { start: middle - length / 2, end: middle + length / 2 };
}

function middleOf(span: Span): number {
  return (span.start + span.end) / 2;
}
