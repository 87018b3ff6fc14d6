import type { Box } from './scene';

/** Boxes by their place, so that looking up what a box crosses costs no more where there are thousands. */
export interface BoxGrid {
  readonly add: (box: Box) => void;
  /** The boxes of the grid that a box shares more than an edge with. */
  readonly crossing: (box: Box) => ReadonlySet<Box>;
}

// About the width of a label.
const CELL_PX = 100;

/** Makes a grid of boxes. */
export function boxGrid(boxes: readonly Box[]): BoxGrid {
  const cells = new Map<string, Box[]>();
  const add = (box: Box): void => {
    for (const key of cellsOf(box)) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  };
  for (const box of boxes) add(box);
  return {
    add,
    crossing: (box) =>
      new Set(cellsOf(box).flatMap((key) => cells.get(key)?.filter((other) => boxesCross(box, other)) ?? [])),
  };
}

/** Tells whether two boxes share more than an edge. */
export function boxesCross(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function cellsOf({ x, y, width, height }: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / CELL_PX); column <= (x + width) / CELL_PX; column += 1) {
    for (let row = Math.floor(y / CELL_PX); row <= (y + height) / CELL_PX; row += 1) keys.push(`${column} ${row}`);
  }
  return keys;
}
