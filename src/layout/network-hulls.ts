import type { PlacedHull, PlacedSpot, Point } from './network-scene';

const PADDING_PX = 12;
const POINTS_PER_NODE = 12;

/** Gives each side of two actors or more a rounded ground that holds them all. */
export function placeHulls(
  nodes: readonly PlacedSpot[],
  frame: { widthPx: number; heightPx: number },
): readonly PlacedHull[] {
  const sides = [...new Set(nodes.map(({ side }) => side))].filter((side) => side > 0).sort((a, b) => a - b);
  return sides.flatMap((side) => {
    const members = nodes.filter((node) => node.side === side);
    if (members.length < 2) return [];
    const around = members.flatMap((node) => circle(node, node.radius + PADDING_PX));
    const inside = around.map(({ x, y }) => ({
      x: Math.min(frame.widthPx - 1, Math.max(1, x)),
      y: Math.min(frame.heightPx - 1, Math.max(1, y)),
    }));
    return [{ side, path: roundedPath(convexHull(inside)) }];
  });
}

/**
 * Gives the corners of the smallest convex polygon that holds all points, in order around it.
 *
 * @see Andrew 1979, monotone chain
 */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(sorted: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    while (kept.length >= 2 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (!a || !b) return 0;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function circle(centre: Point, radius: number): readonly Point[] {
  return Array.from({ length: POINTS_PER_NODE }, (_, step) => {
    const angle = (step / POINTS_PER_NODE) * 2 * Math.PI;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

function roundedPath(corners: readonly Point[]): string {
  const middles = corners.map((corner, place) => {
    const next = corners[(place + 1) % corners.length] ?? corner;
    return { corner: next, x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
  });
  const [first] = middles;
  if (!first) return '';
  const curves = middles.map(({ corner }, place) => {
    const to = middles[(place + 1) % middles.length] ?? first;
    return `Q${short(corner.x)} ${short(corner.y)} ${short(to.x)} ${short(to.y)}`;
  });
  return `M${short(first.x)} ${short(first.y)}${curves.join('')}Z`;
}

/** Writes a coordinate with one decimal. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
