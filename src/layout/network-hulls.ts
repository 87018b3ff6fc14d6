import { polygonHull } from 'd3-polygon';
import type { PlacedHull, PlacedSpot } from './network-scene';

type Corner = [number, number];

const PADDING_PX = 12;
// Twelve directions, without trigonometry, whose last digits differ between engines.
const HALF_ROOT_3 = Math.sqrt(3) / 2;
const QUARTER = [
  [1, 0],
  [HALF_ROOT_3, 0.5],
  [0.5, HALF_ROOT_3],
] as const;
const AROUND = QUARTER.flatMap(([x, y]) => [
  [x, y],
  [-y, x],
  [-x, -y],
  [y, -x],
]);

/** Gives each side of two actors or more a rounded ground that holds them all. */
export function placeHulls(
  nodes: readonly PlacedSpot[],
  frame: { widthPx: number; heightPx: number },
): readonly PlacedHull[] {
  const sides = [...new Set(nodes.map(({ side }) => side))].filter((side) => side > 0).sort((a, b) => a - b);
  return sides.flatMap((side) => {
    const members = nodes.filter((node) => node.side === side);
    if (members.length < 2) return [];
    const around = members.flatMap((node) => pointsAround(node, frame));
    return [{ side, path: roundedPath(polygonHull(around) ?? []) }];
  });
}

function pointsAround({ x, y, radius }: PlacedSpot, frame: { widthPx: number; heightPx: number }): Corner[] {
  const reach = radius + PADDING_PX;
  return AROUND.map(([right = 0, down = 0]) => [
    Math.min(frame.widthPx - 1, Math.max(1, x + reach * right)),
    Math.min(frame.heightPx - 1, Math.max(1, y + reach * down)),
  ]);
}

function roundedPath(corners: readonly Corner[]): string {
  const edges = corners.map(([x, y], place) => {
    const [endX, endY] = corners[(place + 1) % corners.length] ?? [x, y];
    return { middle: `${short((x + endX) / 2)} ${short((y + endY) / 2)}`, end: `${short(endX)} ${short(endY)}` };
  });
  const [first] = edges;
  if (!first) return '';
  return `M${first.middle}${edges.map(({ end }, place) => `Q${end} ${(edges[place + 1] ?? first).middle}`).join('')}Z`;
}

/** Writes a coordinate with one decimal. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
