import { expect, test } from 'vitest';
import { matrixHeads } from '../../src/draw/matrix-heads';
import { placeMatrix } from '../../src/layout/matrix-drawing';
import { halfWidthOf, placeSigns, SIGN_HALF_PX } from '../../src/layout/matrix-signs';
import { measureByTable } from '../../src/layout/measure-text';
import { actsAtInSteps } from '../../src/model/acts-between';
import { pairActs, type ActsOneWay } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';
import { matrixOf } from '../../src/view/matrix';
import { sketchActors } from './sketch-actors';

const index = sketchActors(80, 3);
const matrix = matrixOf(atOnce(pairActs(atOnce(actsAtInSteps(index, 'states')))));
const heads = matrixHeads(index, matrix.ranked, 'side');
const placed = placeMatrix({ matrix, rows: heads, columns: heads, measure: measureByTable });

test('rows and columns lie side by side, without gap or overlap, to the end of the picture', () => {
  for (const [list, from, to] of [
    [placed.rows, placed.y0, placed.heightPx],
    [placed.columns, placed.x0, placed.widthPx],
  ] as const) {
    expect(list[0]?.start).toBe(from);
    expect(list.at(-1)?.end).toBe(to);
    for (const [place, head] of list.slice(1).entries()) expect(head.start).toBe(list[place]?.end);
  }
});

test('every cell lies within its row and its column', () => {
  for (const { id, x, y, signs } of placed.cells) {
    const [from, to] = id.split(' ');
    const row = placed.rows.find((each) => each.id === from);
    const column = placed.columns.find((each) => each.id === to);
    if (!row || !column) throw new Error(`no place: ${id}`);
    for (const sign of signs) {
      expect(x + sign.x - SIGN_HALF_PX).toBeGreaterThanOrEqual(column.start);
      expect(x + sign.x + SIGN_HALF_PX).toBeLessThanOrEqual(column.end);
      expect(y + sign.y - SIGN_HALF_PX).toBeGreaterThanOrEqual(row.start);
      expect(y + sign.y + SIGN_HALF_PX).toBeLessThanOrEqual(row.end);
    }
  }
});

test('no two signs of a cell overlap, however large their counts', () => {
  const ways = [3, 41, 1234, 100_000, 7].map(
    (count, place) => ({ count, actClass: 'neutral', isMutual: place % 2 === 1 }) as ActsOneWay,
  );
  const { signs, widthPx } = placeSigns(ways);
  const boxes = signs.map(({ x, y, way }) => {
    const half = halfWidthOf(way.count);
    return { left: x - half, right: x + half, y };
  });
  for (const [place, box] of boxes.entries()) {
    expect(box.left >= 0 && box.right <= widthPx).toBe(true);
    for (const other of boxes.slice(place + 1)) {
      expect(other.y > box.y || other.left > box.right || box.left > other.right).toBe(true);
    }
  }
});
