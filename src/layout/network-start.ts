import type { Steps } from '../model/steps';
import { APART, distancesFrom, type Neighbours } from './network-distances';
import type { Positions } from './network-stress';
import { FULL_MARK } from './node-mark';

const MOST_PIVOTS = 48;
const TURNS = 60;

/**
 * Gives each node a place from its distances to some of the nodes, the longest way of the net along x.
 *
 * The pivots are those with the least marks, so that they stay the same when others come or go; so does the whole
 * picture, which the marks also keep from being turned over.
 *
 * Work grows with the nodes and ties, 48 times, and 48² times with the nodes.
 *
 * @see Brandes & Pich, Eigensolver methods for progressive multidimensional scaling of large data (2006)
 */
export function* startPositions(neighbours: Neighbours, marks: Uint32Array): Steps<Positions> {
  const count = marks.length;
  const pivots = Uint32Array.from(marks.keys())
    .sort((a, b) => at(marks, a) - at(marks, b) || a - b)
    .slice(0, MOST_PIVOTS);
  const rows = centred(connected(yield* distancesFrom(pivots, neighbours)), count);
  const products = productsOf(rows);
  yield;
  const first = mainDirection(products, []);
  const second = mainDirection(products, [first]);
  return { xs: projected(rows, first, marks), ys: projected(rows, second, marks) };
}

/** Sets those that no way leads to a little beyond the farthest that one leads to. @returns the same list, changed */
export function connected(distances: Uint8Array): Uint8Array {
  let farthest = 0;
  for (const far of distances) if (far !== APART && far > farthest) farthest = far;
  const beyond = Math.min(APART - 1, farthest + BEYOND);
  for (let place = 0; place < distances.length; place += 1) if (distances[place] === APART) distances[place] = beyond;
  return distances;
}

const BEYOND = 1;

/** Squares of the distances, with the mean of each row and of each column taken away; a row for each pivot. */
function centred(distances: Uint8Array, count: number): readonly Float64Array[] {
  const pivotCount = distances.length / count;
  const columnSums = new Float64Array(count);
  const rows = Array.from({ length: pivotCount }, (_, pivot) => {
    const row = Float64Array.from(distances.subarray(pivot * count, (pivot + 1) * count), (far) => far * far);
    row.forEach((value, node) => (columnSums[node] = at(columnSums, node) + value));
    return row;
  });
  const whole = columnSums.reduce((sum, value) => sum + value, 0) / (pivotCount * count);
  for (const row of rows) {
    const mean = row.reduce((sum, value) => sum + value, 0) / count;
    row.forEach((value, node) => {
      row[node] = -0.5 * (value - mean - at(columnSums, node) / pivotCount + whole);
    });
  }
  return rows;
}

function productsOf(rows: readonly Float64Array[]): readonly Float64Array[] {
  return rows.map((row) =>
    Float64Array.from(rows, (other) => {
      let sum = 0;
      for (let node = 0; node < row.length; node += 1) sum += at(row, node) * at(other, node);
      return sum;
    }),
  );
}

/** The direction in which the nodes lie farthest apart, at right angles to those before; by power iteration. */
function mainDirection(products: readonly Float64Array[], before: readonly Float64Array[]): Float64Array {
  let direction = Float64Array.from(products, (_, pivot) => 1 + ((pivot * 7) % 11));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const next = Float64Array.from(products, (row) => dot(row, direction));
    for (const other of before) {
      const share = dot(next, other);
      next.forEach((value, pivot) => (next[pivot] = value - share * at(other, pivot)));
    }
    const length = Math.sqrt(dot(next, next));
    if (length === 0) return next;
    direction = next.map((value) => value / length);
  }
  return direction;
}

/** Places along a direction, on the scale of the distances, and always the same way round. */
function projected(rows: readonly Float64Array[], direction: Float64Array, marks: Uint32Array): Float64Array {
  const places = new Float64Array(marks.length);
  for (const [pivot, row] of rows.entries()) {
    const share = at(direction, pivot);
    for (let node = 0; node < places.length; node += 1) places[node] = at(places, node) + at(row, node) * share;
  }
  let squares = 0;
  let lean = 0;
  for (let node = 0; node < places.length; node += 1) {
    squares += at(places, node) * at(places, node);
    lean += at(places, node) * (at(marks, node) / FULL_MARK - 0.5);
  }
  // The square root of what the direction is worth makes distances of the products.
  const worth = Math.sqrt(Math.sqrt(squares)) || 1;
  const scale = (lean < 0 ? -1 : 1) / worth;
  // Twins lie in one place and are told apart by their marks.
  return places.map((value, node) => value * scale + (at(marks, node) / FULL_MARK) * 0.02);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += at(a, place) * at(b, place);
  return sum;
}

function at(list: { readonly [place: number]: number }, place: number): number {
  return list[place] ?? 0;
}
