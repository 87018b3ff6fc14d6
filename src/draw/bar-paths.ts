import type { OverviewBar } from '../layout/overview';

/** Draws all bars of a side as one path, since there may be thousands; by the number of the side. */
export function barPaths(bars: readonly OverviewBar[]): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const { side, box } of bars) {
    const path = `M${box.x} ${box.y.toFixed(1)}h${box.width}v${box.height.toFixed(1)}h-${box.width}z`;
    paths.set(side, (paths.get(side) ?? '') + path);
  }
  return paths;
}
