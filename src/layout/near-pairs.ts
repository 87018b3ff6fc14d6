import type { Point } from './network-scene';

// A cell has one number: its column times more rows than there are, and its row.
const MOST_ROWS = 1 << 20;
// A cell and those that touch it, as steps of that number.
const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => right * MOST_ROWS + down));

/**
 * Gives every two nodes in the same cell or in cells that touch, each pair once, in the order of the nodes.
 *
 * @param cellPx  the side of a cell: nodes that are as near to each other as this are found
 */
export function nearPairs<T extends Point>(nodes: readonly T[], cellPx: number): readonly (readonly [T, T])[] {
  const cells = new Map<number, T[]>();
  const pairs: (readonly [T, T])[] = [];
  for (const node of nodes) {
    const cell = Math.floor(node.x / cellPx) * MOST_ROWS + Math.floor(node.y / cellPx);
    for (const step of AROUND) for (const other of cells.get(cell + step) ?? []) pairs.push([other, node]);
    const own = cells.get(cell);
    if (own) own.push(node);
    else cells.set(cell, [node]);
  }
  return pairs;
}
