import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../src/panels/in-slices';
import type { Steps } from '../../src/model/steps';

let now = 0;

beforeEach(() => {
  now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

function* countTo(most: number, onstep: (count: number) => void): Steps<number> {
  for (let count = 1; count <= most; count += 1) {
    onstep(count);
    now += 3;
    yield;
  }
  return most;
}

test('long work is done to its end, a slice at a time', async () => {
  let reached = 0;
  const work = inSlices(
    countTo(40, (count) => {
      reached = count;
    }),
    () => true,
  );
  expect(reached).toBeGreaterThan(0);
  expect(reached).toBeLessThan(10);
  expect(await work).toBe(40);
});

test('short work is done at once', async () => {
  let reached = 0;
  const work = inSlices(
    countTo(2, (count) => {
      reached = count;
    }),
    () => true,
  );
  expect(reached).toBe(2);
  expect(await work).toBe(2);
});

test('work that is wanted no more ends, and nothing comes of it', async () => {
  let reached = 0;
  const nothing = inSlices(
    countTo(1000, (count) => {
      reached = count;
    }),
    () => reached < 30,
  );
  await inSlices(
    countTo(1000, () => undefined),
    () => true,
  );
  expect(reached).toBe(30);
  expect(await Promise.race([nothing, Promise.resolve('nothing yet')])).toBe('nothing yet');
});

test('what goes wrong in a step is told', async () => {
  const wrong = function* (): Steps<void> {
    yield;
    throw new Error('no such step');
  };
  await expect(inSlices(wrong(), () => true)).rejects.toThrow('no such step');
});
