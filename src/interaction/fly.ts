import { flightAt } from '../view/flight';
import type { Span } from '../time/span';

const FLIGHT_MS = 260;

/**
 * Moves a window to another in a short flight, or at once where the reader asks for less motion.
 *
 * @returns a function that ends the flight where it is
 */
export function fly(from: Span, to: Span, onwindow: (window: Span) => void): () => void {
  const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
  if (still) {
    onwindow(to);
    return () => undefined;
  }
  const began = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const part = Math.min(1, (now - began) / FLIGHT_MS);
    onwindow(part < 1 ? flightAt(from, to, part) : to);
    if (part < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
