import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooDense } from '../../src/layout/network-density';

const actorCount = fc.integer({ min: 0, max: 10_000 });
const linkCount = fc.integer({ min: 0, max: 100_000 });
const widthPx = fc.integer({ min: 0, max: 3000 });

test.each([
  ['a dossier of an article', { actorCount: 13, linkCount: 27, widthPx: 700 }, false],
  ['the same on a phone', { actorCount: 13, linkCount: 27, widthPx: 296 }, false],
  ['forty actors with two links each', { actorCount: 40, linkCount: 80, widthPx: 680 }, false],
  ['forty actors with three links each', { actorCount: 40, linkCount: 120, widthPx: 680 }, true],
  ['the same in a wide picture', { actorCount: 40, linkCount: 120, widthPx: 1300 }, false],
  ['few actors who all deal with each other', { actorCount: 20, linkCount: 190, widthPx: 296 }, false],
  ['sixty actors with a few links each', { actorCount: 60, linkCount: 90, widthPx: 700 }, false],
  ['sixty actors with many links each', { actorCount: 60, linkCount: 400, widthPx: 700 }, true],
  ['an archive', { actorCount: 5804, linkCount: 40_000, widthPx: 700 }, true],
])('%s', (_, size, expected) => {
  expect(isTooDense(size)).toBe(expected);
});

test('what is too dense is too dense with more links, and in less room', () => {
  fc.assert(
    fc.property(actorCount, linkCount, widthPx, (actors, pairs, width) => {
      fc.pre(isTooDense({ actorCount: actors, linkCount: pairs, widthPx: width }));
      expect(isTooDense({ actorCount: actors, linkCount: pairs + 1, widthPx: width })).toBe(true);
      expect(isTooDense({ actorCount: actors, linkCount: pairs, widthPx: width / 2 })).toBe(true);
    }),
    { seed: 1 },
  );
});
