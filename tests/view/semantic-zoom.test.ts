import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../src/time/span';
import { UNIT_MS } from '../../src/time/ticks';
import { zoomLevelAt } from '../../src/view/semantic-zoom';
import { evenly } from '../support/evenly';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

/** From a minute on 1000 px to ten thousand years on 100. */
const zooms = evenly(0, 1).map((magnitude) => (MINUTE_MS / 1000) * 5e12 ** magnitude);

test('the closer the view, the finer are both tiers, and the more of an event is shown', () => {
  fc.assert(
    fc.property(zooms, evenly(1, 50), (msPerPx, times) => {
      const [near, far] = [zoomLevelAt(msPerPx), zoomLevelAt(msPerPx * times)];
      for (const tier of ['major', 'minor'] as const) {
        const [nearMs, farMs] = [near, far].map((level) => UNIT_MS[level[tier].unit] * level[tier].step);
        expect(nearMs).toBeLessThanOrEqual(farMs ?? 0);
      }
      if (far.detail === 'card') expect(near.detail).toBe('card');
    }),
  );
});

test('the upper tier is the coarser one, and whole units of the lower one fill it', () => {
  fc.assert(
    fc.property(zooms, (msPerPx) => {
      const { major, minor } = zoomLevelAt(msPerPx);
      expect(UNIT_MS[major.unit] * major.step).toBeGreaterThan(UNIT_MS[minor.unit] * minor.step);
      if (major.unit === minor.unit) expect(major.step % minor.step).toBe(0);
    }),
  );
});

test('at a zoom of some days titles stand alone, at one of hours cards do', () => {
  expect([DAY_MS / 100, DAY_MS / 240].map((msPerPx) => zoomLevelAt(msPerPx).detail)).toEqual(['title', 'card']);
});
