import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resizedByKey, withEnd } from '../../src/view/resize-window';

const window = { start: 100, end: 200 };
const whole = { start: 0, end: 1000 };

test('an end moves alone, and past the other end the two change places', () => {
  expect(withEnd(window, 'start', 50)).toEqual({ start: 50, end: 200 });
  expect(withEnd(window, 'end', 150)).toEqual({ start: 100, end: 150 });
  expect(withEnd(window, 'start', 250)).toEqual({ start: 200, end: 250 });
});

test('arrows and Page keys move one end by parts of the length, Home and End as far as it goes', () => {
  const byKey = (key: string, end: 'start' | 'end') => resizedByKey(key, end, { window, whole });
  expect(byKey('ArrowLeft', 'start')).toEqual({ start: 90, end: 200 });
  expect(byKey('ArrowUp', 'end')).toEqual({ start: 100, end: 210 });
  expect(byKey('PageUp', 'end')).toEqual({ start: 100, end: 150 });
  expect(byKey('Home', 'start')).toEqual({ start: 0, end: 200 });
  expect(byKey('End', 'end')).toEqual({ start: 100, end: 1000 });
  expect(byKey('End', 'start')).toEqual({ start: 190, end: 200 });
  expect(byKey('Home', 'end')).toEqual({ start: 100, end: 110 });
  expect(byKey('a', 'start')).toBe(undefined);
});

test('no key makes a window empty', () => {
  const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.constantFrom('start' as const, 'end' as const))), (presses) => {
      let now = window;
      for (const [key, end] of presses) {
        now = resizedByKey(key, end, { window: now, whole }) ?? now;
        if (now.end - now.start < 1e-6) return;
        expect(now.start).toBeLessThan(now.end);
      }
    }),
  );
});
