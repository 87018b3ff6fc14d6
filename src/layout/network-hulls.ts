import { polygonHull } from 'd3-polygon';
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
    const inside = around.map(({ x, y }): [number, number] => [
      Math.min(frame.widthPx - 1, Math.max(1, x)),
      Math.min(frame.heightPx - 1, Math.max(1, y)),
    ]);
    const corners = polygonHull(inside) ?? [];
    return [{ side, path: roundedPath(corners.map(([x, y]) => ({ x, y }))) }];
  });
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
