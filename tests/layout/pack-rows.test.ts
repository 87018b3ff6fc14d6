import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRows, type Stretch } from '../../src/layout/pack-rows';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

const MANY = 1000;

/** The rows of stretches for which there are always enough. */
function packed(stretches: readonly Stretch[], gapPx: number): readonly number[] {
  const rows = packRows(stretches, gapPx, MANY);
  if (!rows) throw new Error('too few rows');
  return rows;
}

const stretchesOf = (widestPx: number, maxLength: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: widestPx }))
      .map(([start, widthPx]): Stretch => ({ start, end: start + widthPx })),
    { maxLength, size: 'max' },
  );
// Both a few deep rows and long ones, since only the latest of a long row are compared one by one.
const stretches = fc.oneof(stretchesOf(60, 60), stretchesOf(4, 150));
const gap = fc.integer({ min: 0, max: 12 });

const rising = stretches.map((all) => all.toSorted((a, b) => a.start - b.start));

/** Reads stretches off lines, a column a px: `aa bbb`. The order is that of the letters. */
function drawn(picture: string): readonly Stretch[] {
  const lines = picture.split('\n');
  const letters = [...new Set(picture.replaceAll(/\s/g, ''))].sort();
  return letters.map((letter) => {
    const line = lines.find((each) => each.includes(letter)) ?? '';
    return { start: line.indexOf(letter), end: line.lastIndexOf(letter) + 1 };
  });
}

/** Gives how many stretches, each with its gap, lie over one another where most do. */
function depthOf(all: readonly Stretch[], gapPx: number): number {
  return Math.max(
    0,
    ...all.map(({ start }) => all.filter((other) => other.start <= start && start < other.end + gapPx).length),
  );
}

function overlapsIn(all: readonly Stretch[], rows: readonly number[], gapPx: number): readonly string[] {
  return all.flatMap((a, i) =>
    all
      .slice(0, i)
      .flatMap((b, k) =>
        rows[i] === rows[k] && a.start < b.end + gapPx && b.start < a.end + gapPx
          ? [`${k} and ${i} in row ${rows[i]}`]
          : [],
      ),
  );
}

describe('any stretches in any order', () => {
  test('keep their gap from all others in their row', () => {
    fc.assert(
      fc.property(stretches, gap, (all, gapPx) => {
        expect(overlapsIn(all, packed(all, gapPx), gapPx)).toEqual([]);
      }),
    );
  });

  test('take rows that are numbered from 0 without a hole', () => {
    fc.assert(
      fc.property(stretches, gap, (all, gapPx) => {
        const rows = packed(all, gapPx);
        expect(rows).toHaveLength(all.length);
        expect(new Set(rows).size).toBe(Math.max(-1, ...rows) + 1);
      }),
    );
  });

  test('take as many rows as there are, or none', () => {
    fc.assert(
      fc.property(stretches, gap, fc.integer({ min: 1, max: 5 }), (all, gapPx, maxRows) => {
        const rows = packed(all, gapPx);
        expect(packRows(all, gapPx, maxRows)).toEqual(rows.every((row) => row < maxRows) ? rows : undefined);
      }),
    );
  });

  test('take the same rows wherever they lie', () => {
    fc.assert(
      fc.property(stretches, gap, fc.integer({ min: -1000, max: 1000 }), (all, gapPx, by) => {
        const moved = all.map(({ start, end }) => ({ start: start + by, end: end + by }));
        expect(packed(moved, gapPx)).toEqual(packed(all, gapPx));
      }),
    );
  });

  test('keep their rows when more come after them', () => {
    fc.assert(
      fc.property(stretches, stretches, gap, (all, more, gapPx) => {
        expect(packed([...all, ...more], gapPx).slice(0, all.length)).toEqual(packed(all, gapPx));
      }),
    );
  });

  test('are not changed', () => {
    fc.assert(
      fc.property(stretches, gap, (all, gapPx) => {
        const before = structuredClone(all);
        packRows(all, gapPx, 3);
        expect(all).toEqual(before);
      }),
    );
  });
});

test('stretches whose starts rise take no more rows than lie over one another', () => {
  fc.assert(
    fc.property(rising, gap, (all, gapPx) => {
      expect(new Set(packed(all, gapPx)).size).toBe(depthOf(all, gapPx));
    }),
  );
});

test('a stretch that starts as another ends shares its row', () => {
  expect(packed(drawn('aaabb'), 0)).toEqual([0, 0]);
});

test('a stretch with less than the gap to its neighbour goes one row down', () => {
  expect(packed(drawn('aaa bb'), 2)).toEqual([0, 1]);
  expect(packed(drawn('aaa  bb'), 2)).toEqual([0, 0]);
});

test('what comes first lies higher, and what comes later fills the holes', () => {
  const picture = `
    aaaaaa   ccc  ddd
      bbbbbb   eeee
          ffff
  `;
  expect(packed(drawn(picture), 0)).toEqual([0, 1, 0, 0, 1, 2]);
});

test('where one more row than there are is needed, there are no rows', () => {
  const picture = `
    aaaaaaaaa
     bbbb
       ccccc
  `;
  expect(packRows(drawn(picture), 0, 2)).toBeUndefined();
  expect(packRows(drawn(picture), 0, 3)).toEqual([0, 1, 2]);
});
