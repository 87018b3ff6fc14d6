/** A cell of a grid: row 0 and column 0 hold the heads. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const PAGE_ROWS = 10;

/**
 * Gives the cell to which a key leads, as grids have it: arrows, Home and End in the row, with Ctrl in the whole grid,
 * Page Up and Page Down by ten rows.
 *
 * @param last  the last row and the last column
 * @returns     undefined for a key that leads nowhere in a grid
 * @see         https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function cellAfterKey(
  at: GridCell,
  last: GridCell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
): GridCell | undefined {
  const { row, column } = at;
  const to = (next: GridCell): GridCell => ({
    row: Math.min(last.row, Math.max(0, next.row)),
    column: Math.min(last.column, Math.max(0, next.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return to({ row: row - 1, column });
    case 'ArrowDown':
      return to({ row: row + 1, column });
    case 'ArrowLeft':
      return to({ row, column: column - 1 });
    case 'ArrowRight':
      return to({ row, column: column + 1 });
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    case 'PageUp':
      return to({ row: row - PAGE_ROWS, column });
    case 'PageDown':
      return to({ row: row + PAGE_ROWS, column });
    default:
      return undefined;
  }
}
