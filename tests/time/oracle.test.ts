import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdtf, mutatedEdtf } from './arbitrary-edtf';
import { agree, KNOWN_FAULTS, ours, REFUSED_ON_PURPOSE, theirs } from './oracle';

const DATES = 10_000;

describe('against the edtf package', () => {
  test('valid dates have the same first and last moment, but for its known faults and what is refused on purpose', () => {
    const dates = fc.sample(anyEdtf, { numRuns: DATES, seed: 20_220_126 });
    const agreed = dates.filter((date) => agree(ours(date), theirs(date)));
    const differing = dates.filter((date) => !agree(ours(date), theirs(date)));
    expect(differing.filter((date) => !isExplained(date)).map(compared)).toEqual([]);
    expect(agreed.length).toBeGreaterThan(5000);
  });

  test('dates with one letter wrong are read or refused alike, but for its known faults and what is refused on purpose', () => {
    const dates = fc.sample(mutatedEdtf, { numRuns: DATES, seed: 20_220_127 });
    const differing = dates.filter((date) => !agree(ours(date), theirs(date)));
    expect(differing.filter((date) => !isExplained(date)).map(compared)).toEqual([]);
    expect(dates.length - differing.length).toBeGreaterThan(5000);
  });

  test.each(KNOWN_FAULTS)('its fault "$name" is still one', ({ example, theirs: expected, isIn }) => {
    const reading = theirs(example);
    expect('refused' in reading ? 'refused' : reading).toEqual(expected);
    expect(agree(ours(example), reading)).toBe(false);
    expect(isIn(example)).toBe(true);
  });

  test.each(REFUSED_ON_PURPOSE)('"$name" is read there and refused here', ({ example, theirs: expected, isIn }) => {
    expect(theirs(example)).toEqual(expected);
    expect(ours(example)).toHaveProperty('refused');
    expect(isIn(example)).toBe(true);
  });
});

function isExplained(date: string): boolean {
  if (KNOWN_FAULTS.some(({ isIn }) => isIn(date))) return true;
  return 'refused' in ours(date) && REFUSED_ON_PURPOSE.some(({ isIn }) => isIn(date));
}

function compared(date: string) {
  return { date, ours: ours(date), theirs: theirs(date) };
}
