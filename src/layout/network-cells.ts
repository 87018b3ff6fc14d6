import type { Box } from './scene';

/** How much room the nodes of a side need, in square px. */
export interface SideNeed {
  /** The number of the side, 0 for none. */
  readonly side: number;
  readonly areaSqPx: number;
}

const NARROW_PX = 480;
const MOST_IN_ROW = 4;
const LEAST_ROW_PX = 110;
const LEAST_SHARE = 0.2;

/**
 * Gives each side a part of the frame for itself: the first two left and right with what has no side between them, and
 * the others in rows below. A frame without any or with one side is one part.
 *
 * @param needs  by the number of the side
 */
export function placeCells(needs: readonly SideNeed[], widthPx: number): ReadonlyMap<number, Box> {
  const cells = new Map<number, Box>();
  let y = 0;
  for (const row of rowsOf(needs, widthPx)) {
    const areaSqPx = row.reduce((sum, need) => sum + need.areaSqPx, 0);
    const height = Math.max(LEAST_ROW_PX, areaSqPx / widthPx);
    const shares = row.map((need) => Math.max(LEAST_SHARE, need.areaSqPx / areaSqPx));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    let x = 0;
    for (const [place, { side }] of row.entries()) {
      const width = ((shares[place] ?? 0) / whole) * widthPx;
      cells.set(side, { x, y, width, height });
      x += width;
    }
    y += height;
  }
  return cells;
}

function rowsOf(needs: readonly SideNeed[], widthPx: number): readonly (readonly SideNeed[])[] {
  const isNarrow = widthPx < NARROW_PX;
  const none = needs.filter(({ side }) => side === 0);
  const [first, second, ...others] = needs.filter(({ side }) => side > 0);
  const pair = [first, second].flatMap((need) => need ?? []);
  const top = isNarrow ? [pair, none] : [[...pair.slice(0, 1), ...none, ...pair.slice(1)]];
  const perRow = isNarrow ? 2 : MOST_IN_ROW;
  const rows = Array.from({ length: Math.ceil(others.length / perRow) }, (_, row) =>
    others.slice(row * perRow, (row + 1) * perRow),
  );
  return [...top, ...rows].filter((row) => row.length > 0);
}
