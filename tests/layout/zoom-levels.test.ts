import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoomLevels } from '../../src/layout/zoom-levels';
import { evenly } from '../support/evenly';

fc.configureGlobal({ seed: 20_220_126, numRuns: 1000 });

// From a minute to ten thousand years across a screen.
const zooms = evenly(1, 12).map((magnitude) => 10 ** magnitude);
const level = fc.integer({ min: -40, max: 40 });

describe('the levels of any story and record', () => {
  test('rise with the zoom, and two of them double it, or nearly so between the story and the whole', () => {
    fc.assert(
      fc.property(zooms, zooms, level, (story, whole, at) => {
        const levels = zoomLevels(story, whole);
        const step = levels.msPerPx(at + 1) / levels.msPerPx(at);
        expect(step).toBeGreaterThan(1);
        expect(step).toBeLessThan(1.75);
        if (levels.msPerPx(at + 1) <= story) expect(step).toBeCloseTo(Math.SQRT2, 9);
      }),
    );
  });

  test('hold the zooms after that at which the one before ends, up to their own end', () => {
    fc.assert(
      fc.property(zooms, zooms, level, evenly(0.001, 1), (story, whole, at, part) => {
        const levels = zoomLevels(story, whole);
        const [from, to] = [levels.msPerPx(at - 1), levels.msPerPx(at)];
        expect(levels.of(from * (to / from) ** part) === at).toBe(true);
        expect(levels.of(to) === at).toBe(true);
      }),
    );
  });

  test('end at the story, and where the whole record is farther out, at that', () => {
    fc.assert(
      fc.property(zooms, zooms, (story, whole) => {
        const levels = zoomLevels(story, whole);
        expect(levels.of(story) === 0).toBe(true);
        expect(levels.msPerPx(0)).toBe(story);
        const end = levels.msPerPx(levels.of(whole));
        if (whole > story) expect(end / whole).toBeCloseTo(1, 6);
        else expect(end).toBeGreaterThanOrEqual(whole * (1 - 1e-6));
      }),
    );
  });
});
