import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laneMoments, type LaneMoments } from '../../src/layout/lane-moments';
import { makeUpBetween } from '../../src/layout/make-up';
import { placingMoments } from '../../src/layout/placing-moments';
import type { DossierIndex } from '../../src/model/dossier-index';
import { groupIntoLanes } from '../../src/view/lane-grouping';
import { crowdedDossiers } from './crowded-dossiers';
import { denseDossiers } from './dense-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 200 });

interface Lane {
  readonly index: DossierIndex;
  readonly orders: Uint32Array;
  readonly lane: LaneMoments;
}

const lanes: fc.Arbitrary<readonly Lane[]> = fc
  .oneof(crowdedDossiers, denseDossiers)
  .map((index) =>
    groupIntoLanes(index, 'track').map(({ orders }) => ({ index, orders, lane: laneMoments(index, orders) })),
  );
const ends = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

describe('the moments of any lane', () => {
  test('are those of its entries, rising, and keep the order of the record where they are one', () => {
    fc.assert(
      fc.property(lanes, (all) => {
        for (const { index, orders, lane } of all) {
          const moments = placingMoments(index);
          expect(lane.length).toBe(orders.length);
          expect(lane.orders.toSorted()).toEqual(orders);
          expect([...lane.moments]).toEqual(Array.from(lane.orders, (order) => moments[order]));
          const isRising = lane.orders.every((order, place) => {
            const before = lane.orders[place - 1] ?? -1;
            const [then, now] = [lane.moments[place - 1] ?? -Infinity, lane.moments[place] ?? NaN];
            return then < now || (then === now && before < order);
          });
          expect(isRising).toBe(true);
        }
      }),
    );
  });

  test('tell how many lie before any moment', () => {
    fc.assert(
      fc.property(lanes, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        for (const { lane } of all) {
          const moment = lane.moments[Math.floor(part * (lane.length - 1))] ?? 0;
          for (const at of [moment - 1, moment, moment + 1, -Infinity, Infinity]) {
            expect(lane.before(at)).toBe(lane.moments.filter((each) => each < at).length);
          }
        }
      }),
    );
  });

  test('are made up of what one counts one by one', () => {
    fc.assert(
      fc.property(lanes, ends, (all, parts) => {
        for (const { index, lane } of all) {
          const [from = 0, to = 0] = parts.map((part) => Math.round(part * lane.length)).sort((a, b) => a - b);
          const { sides, kinds } = makeUpBetween(index, lane, { from, to });
          const counted = { sides: new Uint32Array(sides.length), kinds: new Uint32Array(kinds.length) };
          for (const order of lane.orders.subarray(from, to)) {
            const [side, kind] = [index.entries.sides[order] ?? 0, index.entries.kinds[order] ?? 0];
            counted.sides[side] = (counted.sides[side] ?? 0) + 1;
            counted.kinds[kind] = (counted.kinds[kind] ?? 0) + 1;
          }
          expect({ sides, kinds }).toEqual(counted);
        }
      }),
    );
  });
});

test('what is ahead, and may still be, is counted after the as-reported line', () => {
  fc.assert(
    fc.property(crowdedDossiers, (index) => {
      const moments = placingMoments(index);
      for (const { order, status, date } of index.entries) {
        const isAhead = ['planned', 'expected', 'conditional', 'postponed'].includes(status);
        if (isAhead && date.may.end > index.asReported) {
          expect(moments[order]).toBeGreaterThanOrEqual(index.asReported);
        } else expect(moments[order]).toBe(index.entries.anchors[order]);
      }
    }),
  );
});
