import fc from 'fast-check';

/**
 * Makes numbers spread evenly between two.
 *
 * fc.double spreads over all that a double can hold, half of which is smaller than 1e-154.
 */
export function evenly(least: number, most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => least + ((most - least) * millionths) / 1_000_000);
}
