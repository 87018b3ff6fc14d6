import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS } from '../../src/time/span';
import { sketch } from '../panels/sketch-dossier';
import { evenly } from '../support/evenly';
import { planOf, sceneOf } from './crowded-dossiers';
import { denseDossier } from './dense-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const DAYS = 40;
const spreads = fc.constantFrom('even' as const, 'bursty' as const, 'heaped' as const);

/**
 * Full lanes of which some events stand twice, but for their weights: the lighter comes first in the file. The view is
 * anywhere in them.
 */
const views = (isTwice: (place: number) => boolean) =>
  fc
    .record({
      seed: fc.integer(),
      spread: spreads,
      widthPx: fc.constantFrom(320, 900, 1440),
      part: evenly(0, 1),
      depth: evenly(0, 6),
    })
    .map(({ seed, spread, widthPx, part, depth }) => {
      const { dossier } = denseDossier({ seed, count: 400, days: DAYS, spread, tracks: 1 });
      const events = dossier.events.flatMap((event, place) =>
        isTwice(place)
          ? [
              { ...event, id: `${event.id}-light`, weight: 1 as const },
              { ...event, id: `${event.id}-heavy`, weight: 2 as const },
            ]
          : [{ ...event, weight: 1 as const }],
      );
      const index = sketch('', { dossier: { asOf: dossier.asOf, tracks: dossier.tracks }, events });
      const plan = planOf(index, widthPx);
      expect(plan.lanes.map(({ rows }) => rows.mayOverflow)).toEqual([true]);
      const at = Date.UTC(2001, 0, 1) + part * DAYS * DAY_MS;
      const length = (2 * DAYS * DAY_MS) / 2 ** depth;
      const { marks } = sceneOf(index, plan, { start: at - length / 2, end: at + length / 2 });
      const alone = new Set(marks.map(({ id }) => id));
      const light = [...alone].filter((id) => id.endsWith('-light'));
      return { light, heavy: [...alone].filter((id) => id.endsWith('-heavy')), alone };
    });

const twinOf = (id: string) => id.replace('-light', '-heavy');

test('of two alike at one moment, the heavier stands alone first', () => {
  let all = 0;
  fc.assert(
    fc.property(
      views((place) => place % 50 === 0),
      ({ light, heavy, alone }) => {
        expect(light.filter((id) => !alone.has(twinOf(id)))).toEqual([]);
        all += heavy.length;
      },
    ),
  );
  expect(all).toBeGreaterThan(100);
});

test('where many of one weight are at one time, and not all are tried, hardly a lighter stands alone before the heavier', () => {
  let all = 0;
  let early = 0;
  fc.assert(
    fc.property(
      views(() => true),
      ({ light, heavy, alone }) => {
        all += heavy.length;
        early += light.filter((id) => !alone.has(twinOf(id))).length;
      },
    ),
  );
  expect(all).toBeGreaterThan(500);
  expect(early / all).toBeLessThan(0.03);
});
