import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNetworkKey } from '../../src/layout/network-key';
import { placeLinks, strokeOf } from '../../src/layout/network-links';
import type { PlacedLink, PlacedSpot } from '../../src/layout/network-scene';
import { CLASSES_OF_ACTS, type ActsOneWay, type PairOfActors } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';

const spot = (id: string, x: number, y: number, radius: number): PlacedSpot => {
  return { id, answer: id, x, y, radius, kind: 'disc', side: id === 'a' ? 1 : 2, actCount: 1 };
};

const someSpots = fc
  .record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -600, max: 600 }),
    radius: fc.constantFrom(8, 14, 19),
  })
  .filter(({ x, y }) => x * x + y * y > 120 * 120)
  .map(({ x, y, radius }) => [spot('a', 700, 700, 19), spot('b', 700 + x, 700 + y, radius)]);

/** A pair in which any directions and classes occur, with one act or with hundreds. */
const somePairs: fc.Arbitrary<PairOfActors> = fc
  .uniqueArray(
    fc.record({
      direction: fc.nat(2),
      actClass: fc.constantFrom(...CLASSES_OF_ACTS),
      count: fc.constantFrom(1, 4, 60, 300),
      noneIsFact: fc.boolean(),
      isDisputed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8, selector: ({ direction, actClass }) => `${direction} ${actClass}` },
  )
  .map((ways) => ({
    a: 'a',
    b: 'b',
    count: 1,
    acts: [],
    ways: ways
      .sort((x, y) => x.direction - y.direction)
      .map(({ direction, ...way }): ActsOneWay => ({
        ...way,
        from: direction === 2 ? 'b' : 'a',
        to: direction === 2 ? 'a' : 'b',
        isMutual: direction === 1,
        acts: [],
      })),
  }));

type Place = readonly [x: number, y: number];

/** Points on a curve from `a` to `b`, whichever way its acts go. */
function pointsOn({ path, from, isMutual }: PlacedLink): readonly Place[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const points = Array.from({ length: 41 }, (_, step): Place => {
    const t = step / 40;
    const u = 1 - t;
    return [u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2];
  });
  return from === 'b' && !isMutual ? points.toReversed() : points;
}

test('links of one pair lie side by side and do not cover each other', () => {
  fc.assert(
    fc.property(someSpots, somePairs, (nodes, pair) => {
      const [{ links } = { links: [] }] = atOnce(placeLinks([pair], nodes));
      for (const [place, link] of links.entries()) {
        const next = links[place + 1];
        if (!next) continue;
        const others = pointsOn(next);
        const gaps = pointsOn(link).map(([x, y]) =>
          Math.min(...others.map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y))),
        );
        expect(Math.min(...gaps)).toBeGreaterThan((link.strokePx + next.strokePx) / 2);
      }
    }),
  );
});

test('a link is wider the more acts it has, and hollow links are wide enough to look hollow', () => {
  const stroke = (count: number, noneIsFact = false) => strokeOf({ count, noneIsFact });
  expect(stroke(300)).toBeGreaterThan(stroke(60));
  expect(stroke(60)).toBeGreaterThan(stroke(4));
  expect(stroke(4)).toBeGreaterThan(stroke(1));
  expect(stroke(1, true)).toBeGreaterThan(3);
  expect(stroke(100_000)).toBeLessThan(10);
});

test('the key has a link for each form that occurs, and for no other', () => {
  fc.assert(
    fc.property(someSpots, somePairs, (nodes, pair) => {
      const pairs = atOnce(placeLinks([pair], nodes));
      const forms = new Set<string>(placeNetworkKey({ pairs }).map(({ form }) => form));
      const { ways } = pair;
      for (const actClass of CLASSES_OF_ACTS) {
        expect(forms.has(actClass)).toBe(ways.some((way) => way.actClass === actClass));
      }
      expect(forms.has('noneIsFact')).toBe(ways.some(({ noneIsFact }) => noneIsFact));
      expect(forms.has('isDisputed')).toBe(ways.some(({ isDisputed }) => isDisputed));
      expect(forms.has('isMutual')).toBe(ways.some(({ isMutual }) => isMutual));
    }),
  );
});
