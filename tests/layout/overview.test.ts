import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureByTable } from '../../src/layout/measure-text';
import { placeOverview, placeOverviewWindow } from '../../src/layout/overview';
import type { DossierIndex } from '../../src/model/dossier-index';
import type { Emphasis } from '../../src/view/view-state';
import { on, sketch } from '../panels/sketch-dossier';

const overviewOf = (index: DossierIndex, widthPx: number, emphasis: ReadonlyMap<string, Emphasis> = new Map()) =>
  placeOverview({ index, widthPx, x0: 0, emphasis, locale: 'en-GB', measure: measureByTable });

const index = sketch('', {
  events: ['2001-01-01', '2001-01-01', '2001-06-15', '2001-12-31'].map((date, number) => ({
    id: `event-${number}`,
    ...on(date),
  })),
});

test('each bin is as high as it has marks, and the strip holds all of them', () => {
  const { bars, x0, x1 } = overviewOf(index, 800);
  expect(bars.map(({ box }) => box.height)).toEqual([8, 4, 4]);
  for (const { box } of bars) {
    expect(box.x).toBeGreaterThanOrEqual(x0 - box.width - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(x1);
  }
});

test('a selection lies over the whole, and what is filtered out is not counted', () => {
  const all = overviewOf(index, 800);
  const selecting = overviewOf(index, 800, new Map([['event-1', 'selected']]));
  expect(all.selected).toBe(undefined);
  expect(selecting.bars).toEqual(all.bars);
  expect(selecting.selected?.map(({ box }) => box.x)).toEqual([all.bars[0]?.box.x]);
  const shown = new Uint8Array(index.entries.length).fill(1);
  shown[index.entries.orderOf('event-2') ?? -1] = 0;
  const filtered = overviewOf(index, 800, Object.assign(new Map<string, Emphasis>(), { shown }));
  expect(filtered.bars).toHaveLength(2);
  expect(filtered.selected).toBe(undefined);
});

test('wherever the window is, it can be seen and grasped: 12 px at least, and 24 for each end, all in the drawing', () => {
  const strip = overviewOf(index, 360);
  const { start, end } = strip.span;
  const length = end - start;
  const part = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(part, fc.double({ min: 1e-9, max: 4, noNaN: true }), (from, parts) => {
      const window = { start: start + from * length, end: start + (from + parts) * length };
      const { box, ...ends } = placeOverviewWindow(strip, window);
      expect(box.width).toBeGreaterThanOrEqual(12 - 1e-6);
      for (const { target } of [ends.start, ends.end]) {
        expect(target.width).toBe(24);
        expect(target.x).toBeGreaterThanOrEqual(-1e-6);
        expect(target.x + target.width).toBeLessThanOrEqual(360 + 1e-6);
      }
      expect(ends.end.target.x - (ends.start.target.x + 24)).toBeGreaterThanOrEqual(12 - 1e-6);
    }),
  );
});

test('all labels of the strip have one form, the longest that names more than one unit', () => {
  const years = sketch('', {
    events: ['1866-01-09', '1950-03-01', '2026-05-01'].map((date, number) => ({ id: `event-${number}`, ...on(date) })),
  });
  const labelsAt = (widthPx: number) =>
    overviewOf(years, widthPx).ticks.flatMap(({ label }) => label?.text.replaceAll(/\s/g, ' ') ?? []);
  expect(labelsAt(1200)).toEqual(['1800 – 1899', '1900 – 1999', '2000 – 2099']);
  expect(labelsAt(359)).toEqual(['1800', '1900', '2000']);
});
