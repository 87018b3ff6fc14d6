/** A stretch of a row in px, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// How many stretches of a row are compared one by one; of those before them only the furthest end counts.
const COMPARED = 32;

interface Row {
  readonly recent: Stretch[];
  olderEnd: number;
}

/**
 * Gives each stretch the highest row where it overlaps nothing, in the order given, so that what comes first lies higher.
 *
 * First fit in the order of the record keeps the reading order from top to bottom; where starts rise it needs the
 * fewest rows. Work grows with the number of stretches times the number of rows.
 *
 * @param stretches  in the order in which they take their rows; asked for only as long as there are rows
 * @param gapPx      smallest gap between neighbours in a row
 * @returns          row numbers from 0, same length and order as `stretches`; undefined where more rows are needed
 * @see              Kleinberg & Tardos, Algorithm Design, 4.1 (interval partitioning)
 */
export function packRows(stretches: Iterable<Stretch>, gapPx: number, maxRows: number): readonly number[] | undefined {
  const rows: Row[] = [];
  const taken: number[] = [];
  for (const stretch of stretches) {
    const free = rows.findIndex((row) => hasRoom(row, stretch, gapPx));
    if (free < 0 && rows.length === maxRows) return undefined;
    const number = free < 0 ? rows.push({ recent: [], olderEnd: -Infinity }) - 1 : free;
    taken.push(take(rows, number, stretch));
  }
  return taken;
}

function hasRoom(row: Row, stretch: Stretch, gapPx: number): boolean {
  if (stretch.start < row.olderEnd + gapPx) return false;
  return row.recent.every((other) => stretch.start >= other.end + gapPx || other.start >= stretch.end + gapPx);
}

function take(rows: readonly Row[], number: number, stretch: Stretch): number {
  const row = rows[number];
  if (!row) throw new Error(`missing row: ${number}`);
  row.recent.push(stretch);
  if (row.recent.length > COMPARED) row.olderEnd = Math.max(row.olderEnd, row.recent.shift()?.end ?? -Infinity);
  return number;
}
