import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchangeBetween, sameSelection, type Selection } from '../../src/view/view-state';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

const ids = fc.constantFrom('a', 'b', 'c');
const selections: fc.Arbitrary<Selection | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({
    kind: fc.constantFrom('event' as const, 'statement' as const, 'actor' as const, 'issue' as const),
    id: ids,
  }),
  fc.tuple(ids, ids).map(([a, b]) => exchangeBetween(a, b)),
);

test('what passed between two actors is the same whichever is named first', () => {
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      expect(exchangeBetween(a, b)).toEqual(exchangeBetween(b, a));
    }),
  );
});

test('two selections are the same exactly when all of them is', () => {
  fc.assert(
    fc.property(selections, selections, (a, b) => {
      expect(sameSelection(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(sameSelection(b, a)).toBe(sameSelection(a, b));
      expect(sameSelection(a, a && { ...a })).toBe(true);
    }),
  );
});
