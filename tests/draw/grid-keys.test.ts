import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAfterKey } from '../../src/draw/grid-keys';

const LAST = { row: 30, column: 12 };
const at = fc.record({ row: fc.nat(LAST.row), column: fc.nat(LAST.column) });
const after = (from: { row: number; column: number }, key: string, ctrlKey = false) =>
  cellAfterKey(from, LAST, { key, ctrlKey });

test.each([
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 12 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 30, column: 12 }],
  ['PageDown', false, { row: 15, column: 3 }],
  ['PageUp', false, { row: 0, column: 3 }],
  ['a', false, undefined],
  ['Enter', false, undefined],
])('%s, with Ctrl %s', (key, ctrlKey, expected) => {
  expect(after({ row: 5, column: 3 }, key, ctrlKey)).toEqual(expected);
});

test('no arrow leads out of the grid, and the opposite one leads back', () => {
  const PAIRS = [
    ['ArrowUp', 'ArrowDown'],
    ['ArrowLeft', 'ArrowRight'],
    ['ArrowDown', 'ArrowUp'],
    ['ArrowRight', 'ArrowLeft'],
  ] as const;
  fc.assert(
    fc.property(at, fc.constantFrom(...PAIRS), (from, [there, back]) => {
      const next = after(from, there);
      if (!next) throw new Error('an arrow leads somewhere');
      expect(next.row >= 0 && next.row <= LAST.row && next.column >= 0 && next.column <= LAST.column).toBe(true);
      const isEdge = next.row === from.row && next.column === from.column;
      expect(after(next, back)).toEqual(isEdge ? expect.anything() : from);
    }),
    { seed: 1 },
  );
});
