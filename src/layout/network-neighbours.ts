import type { Point } from './network-scene';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Gives the nearest item in a direction; what lies off to the side counts as farther.
 *
 * @returns undefined at the edge; of equally near items, the first
 */
export function neighbourInDirection<T extends Point>(
  items: readonly T[],
  from: Point,
  direction: Direction,
): T | undefined {
  let nearest: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const { ahead, aside } = offset(from, item, direction);
    // Within 60 degrees to either side, so that every item can be reached from some other.
    if (ahead <= 0 || aside > ahead * 1.74) continue;
    const distance = ahead + aside * 2;
    if (distance < least) {
      least = distance;
      nearest = item;
    }
  }
  return nearest;
}

function offset(from: Point, to: Point, direction: Direction): { readonly ahead: number; readonly aside: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (direction === 'left' || direction === 'right') {
    return { ahead: direction === 'right' ? dx : -dx, aside: Math.abs(dy) };
  }
  return { ahead: direction === 'down' ? dy : -dy, aside: Math.abs(dx) };
}
