import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../../src/time/lower-bound';

fc.configureGlobal({ seed: 20_220_126, numRuns: 2000 });

const rising = fc.array(fc.integer({ min: -9, max: 9 })).map((all) => all.toSorted((a, b) => a - b));

test('all before the place are below the number, and none from it on', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: -10, max: 10 }), (all, number) => {
      const place = lowerBound(all, number);
      expect(all.slice(0, place).every((each) => each < number)).toBe(true);
      expect(all.slice(place).every((each) => each >= number)).toBe(true);
      expect(lowerBound(Float64Array.from(all), number)).toBe(place);
    }),
  );
});

test('looked for from a place on, it is that place or the same as from the first', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: -10, max: 10 }), fc.nat(20), (all, number, from) => {
      const first = Math.min(from, all.length);
      expect(lowerBound(all, number, first)).toBe(Math.max(first, lowerBound(all, number)));
    }),
  );
});

test.each([
  [[], 3, 0],
  [[1, 2, 2, 4], 2, 1],
  [[1, 2, 2, 4], 3, 3],
  [[1, 2, 2, 4], 9, 4],
  [[1, 2], -Infinity, 0],
  [[1, 2], Infinity, 2],
])('in %j the first that is not below %d is at %d', (all, number, place) => {
  expect(lowerBound(all, number)).toBe(place);
});
