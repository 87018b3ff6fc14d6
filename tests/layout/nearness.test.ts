import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesCross, boxGrid } from '../../src/layout/box-grid';
import { nearPairs } from '../../src/layout/near-pairs';

fc.configureGlobal({ seed: 20_220_126, numRuns: 300 });

const along = fc.integer({ min: -300, max: 1200 });
const extent = fc.integer({ min: 0, max: 250 });
const boxes = fc.array(fc.record({ x: along, y: along, width: extent, height: extent }), {
  maxLength: 40,
  size: 'max',
});
const points = fc.array(fc.record({ x: along, y: along }), { maxLength: 40, size: 'max' });

test('a grid finds the same boxes as looking at each', () => {
  fc.assert(
    fc.property(boxes, boxes, (first, later) => {
      const grid = boxGrid(first);
      for (const box of later) {
        expect(grid.crossing(box)).toEqual(new Set(first.filter((other) => boxesCross(box, other))));
      }
    }),
  );
});

test('a box is found once it is added', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const grid = boxGrid([]);
      for (const [place, box] of all.entries()) {
        expect(grid.crossing(box)).toEqual(new Set(all.slice(0, place).filter((other) => boxesCross(box, other))));
        grid.add(box);
      }
    }),
  );
});

test('every two points as near as a cell are found, each pair once', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 10, max: 300 }), (all, cellPx) => {
      const nameOf = (pair: readonly (typeof all)[number][]) => pair.map((point) => all.indexOf(point)).join(' ');
      const found = nearPairs(all, cellPx).map(nameOf);
      expect(new Set(found).size).toBe(found.length);
      const near = all.flatMap((a, at) =>
        all.slice(at + 1).flatMap((b) => (Math.hypot(a.x - b.x, a.y - b.y) <= cellPx ? [nameOf([a, b])] : [])),
      );
      expect(near.filter((pair) => !found.includes(pair))).toEqual([]);
    }),
  );
});
