import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actsAtInSteps } from '../../src/model/acts-between';
import { pairActs } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';
import { inMatrixOrder, matrixOf, pageAt, sideOf } from '../../src/view/matrix';
import { sketchActors } from '../layout/sketch-actors';

const index = sketchActors(40, 3);
const acts = atOnce(actsAtInSteps(index, 'states'));
const matrix = matrixOf(atOnce(pairActs(acts)));
const nameOf = (id: string) => index.actors.get(id)?.name ?? id;

test('every directed act is counted in one cell, every mutual one in two', () => {
  const cells = matrix.ranked.flatMap((from) => matrix.ranked.flatMap((to) => matrix.cellOf(from, to) ?? []));
  const counted = cells.flatMap(({ ways }) => ways.flatMap((way) => way.acts)).length;
  expect(counted).toBe(acts.length + acts.filter(({ isMutual }) => isMutual).length);
});

test('in the order of sides, no side stands in two places, and those of none come last', () => {
  const sides = inMatrixOrder(index, matrix.ranked, { order: 'side', nameOf }).map((id) => sideOf(index, id));
  const runs = sides.filter((side, place) => side !== sides[place - 1]);
  expect(new Set(runs).size).toBe(runs.length);
  expect(runs.indexOf(0)).toBe(runs.length - 1);
});

test('every order holds every actor once', () => {
  for (const order of ['side', 'acts', 'name'] as const) {
    const ordered = inMatrixOrder(index, matrix.ranked, { order, nameOf });
    expect([...ordered].sort()).toEqual([...matrix.ranked].sort());
  }
});

test('the order does not depend on that of the file', () => {
  const turned = sketchActors(40, 3, true);
  const other = matrixOf(atOnce(pairActs(atOnce(actsAtInSteps(turned, 'states')))));
  expect(other.ranked).toEqual(matrix.ranked);
});

test('pages hold every place of a list once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 90 }), fc.nat(600), (length, size, at) => {
      const page = pageAt(length, at, size);
      expect(page.from % size).toBe(0);
      expect(page.to - page.from).toBe(Math.min(size, length - page.from));
      if (at < length) expect(page.from <= at && at < page.to).toBe(true);
    }),
    { seed: 1 },
  );
});
