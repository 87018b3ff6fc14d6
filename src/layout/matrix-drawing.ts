import type { Matrix, MatrixCell, MatrixHead } from '../view/matrix';
import { fitText } from './fit-text';
import { placeSigns, type PlacedSign } from './matrix-signs';
import type { TextMeasurer, TextStyle } from './measure-text';

/** A matrix as one picture, in px from the top left. */
export interface PlacedMatrix {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rows: readonly PlacedHead[];
  readonly columns: readonly PlacedHead[];
  readonly cells: readonly PlacedCell[];
  /** Where the cells begin. */
  readonly x0: number;
  readonly y0: number;
}

/** The head of a row or column: its name, and from where to where its cells reach. */
export interface PlacedHead extends Pick<MatrixHead, 'id' | 'side' | 'beginsSide'> {
  /** Shortened where it has no room. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface PlacedCell {
  readonly id: string;
  readonly side: number;
  /** Where its signs begin. */
  readonly x: number;
  readonly y: number;
  readonly signs: readonly PlacedSign[];
}

interface MatrixOptions {
  readonly matrix: Matrix;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  readonly measure: TextMeasurer;
}

export const HEAD_STYLE: TextStyle = { sizePx: 12, weight: 600 };
const LEAST_CELL_PX = 28;
const MOST_HEAD_PX = 200;
// Room for what the corner says.
const LEAST_HEAD_PX = 100;
const HEAD_PADDING_PX = 8;
// Where the file is opened, another font may stand in for the page's own.
const FONT_SLACK = 1.15;
const CELL_PADDING_PX = 2;

/** Places a matrix for a picture that stands alone: rows and columns are as wide as what is in them. */
export function placeMatrix({ matrix, rows, columns, measure }: MatrixOptions): PlacedMatrix {
  const setting = { style: HEAD_STYLE, measure };
  const headPx = (heads: readonly MatrixHead[]): number =>
    FONT_SLACK *
      Math.min(MOST_HEAD_PX, Math.max(LEAST_HEAD_PX, ...heads.map(({ name }) => measure(name, HEAD_STYLE)))) +
    2 * HEAD_PADDING_PX;
  const filled = rows.flatMap((row, rowAt) =>
    columns.flatMap((column, columnAt) => {
      const cell = matrix.cellOf(row.id, column.id);
      return cell ? [{ cell, rowAt, columnAt, side: row.side, placed: placeSigns(cell.ways) }] : [];
    }),
  );
  const sizeOf = (sizes: readonly number[]): number => Math.max(LEAST_CELL_PX, ...sizes) + CELL_PADDING_PX;
  const placedHeads = (heads: readonly MatrixHead[], from: number, sizesAt: (at: number) => readonly number[]) => {
    let end = from;
    return heads.map(({ id, name, side, beginsSide }, at): PlacedHead => {
      const start = end;
      end += sizeOf(sizesAt(at));
      return { id, side, beginsSide, text: fitText(name, MOST_HEAD_PX, setting), start, end };
    });
  };
  const x0 = headPx(rows);
  const y0 = headPx(columns);
  const placedRows = placedHeads(rows, y0, (at) =>
    filled.filter(({ rowAt }) => rowAt === at).map(({ placed }) => placed.heightPx),
  );
  const placedColumns = placedHeads(columns, x0, (at) =>
    filled.filter(({ columnAt }) => columnAt === at).map(({ placed }) => placed.widthPx),
  );
  return {
    widthPx: placedColumns.at(-1)?.end ?? x0,
    heightPx: placedRows.at(-1)?.end ?? y0,
    rows: placedRows,
    columns: placedColumns,
    cells: filled.flatMap(({ cell, rowAt, columnAt, side, placed }) => {
      const row = placedRows[rowAt];
      const column = placedColumns[columnAt];
      if (!row || !column) return [];
      const x = (column.start + column.end - placed.widthPx) / 2;
      const y = (row.start + row.end - placed.heightPx) / 2;
      return [{ id: keyOf(cell), side, x, y, signs: placed.signs }];
    }),
    x0,
    y0,
  };
}

function keyOf({ from, to }: MatrixCell): string {
  return `${from} ${to}`;
}
