import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeExtent } from '../../src/layout/extent';
import { footprintOf, stretchAt } from '../../src/layout/footprint';
import { labelSpot, reach, type LabelSide } from '../../src/layout/label-spot';
import { timeScale } from '../../src/layout/time-scale';
import type { EventStatus } from '../../src/model/dossier';
import { EVENT_STATUSES } from '../../src/model/vocabulary';
import { lengthMs } from '../../src/time/span';
import { sketch } from '../panels/sketch-dossier';
import { nearDates, windows } from './crowded-dossiers';

const RADIUS_PX = 9;
const EVERYWHERE = { x0: -Infinity, x1: Infinity };

const statuses = fc.constantFrom(...(Object.keys(EVENT_STATUSES) as EventStatus[]));
const sides = fc.oneof(
  fc.constantFrom<LabelSide>('left', 'right', 'on_left', 'on_right'),
  fc.integer({ min: 0, max: 300 }).map((underFromPx) => ({ underFromPx })),
);
const drawn = fc
  .record({
    edtf: nearDates,
    status: statuses,
    side: sides,
    widthPx: fc.integer({ min: 20, max: 350 }),
    asReported: fc.integer({ min: 0, max: 90 }).map((days) => Date.UTC(2001, 0, 1 + days)),
  })
  .map(({ edtf, status, side, widthPx, asReported }) => {
    const { entries } = sketch('', { events: [{ id: 'x', status, when: { edtf, basis: 'stated' } }] });
    const options = { asReported, radiusPx: RADIUS_PX };
    return { entry: entries.at(0), options, side, widthPx };
  });

fc.configureGlobal({ seed: 20_220_126, numRuns: 3000 });

test('a footprint holds all that is drawn of an entry and its label, at every zoom', () => {
  fc.assert(
    fc.property(drawn, windows, ({ entry, options, side, widthPx }, window) => {
      const scale = timeScale(window, 0, 1000);
      const extent = placeExtent(entry, scale, { ...options, plot: EVERYWHERE });
      const own = reach(extent, RADIUS_PX, Infinity);
      const { x } = labelSpot(side, extent, { radiusPx: RADIUS_PX, widthPx });
      const { start, end } = stretchAt(footprintOf(entry, { ...options, widthPx, side }), scale.msPerPx);
      const slackPx = 1e-6 * Math.max(1, Math.abs(own.start), Math.abs(own.end));
      expect(scale.xOf(start)).toBeLessThanOrEqual(Math.min(own.start, x) + slackPx);
      expect(scale.xOf(end)).toBeGreaterThanOrEqual(Math.max(own.end, x + widthPx) - slackPx);
    }),
  );
});

test('a footprint takes no more time the closer the zoom', () => {
  fc.assert(
    fc.property(drawn, windows, windows, ({ entry, options, side, widthPx }, ...two) => {
      const [closer = 1, farther = 1] = two.map((window) => lengthMs(window) / 1000).sort((a, b) => a - b);
      const footprint = footprintOf(entry, { ...options, widthPx, side });
      const [inner, outer] = [stretchAt(footprint, closer), stretchAt(footprint, farther)];
      expect(inner.start).toBeGreaterThanOrEqual(outer.start);
      expect(inner.end).toBeLessThanOrEqual(outer.end);
    }),
  );
});
