import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureByTable } from '../../src/layout/measure-text';
import { placeAxis } from '../../src/layout/place-axis';
import type { PlacedTick } from '../../src/layout/scene';
import { timeScale } from '../../src/layout/time-scale';
import { SMALL, STRONG } from '../../src/layout/timeline-metrics';
import { DAY_MS, HOUR_MS, type Span } from '../../src/time/span';
import { evenly } from '../support/evenly';
import { dateOf } from '../support/sketch-dates';

fc.configureGlobal({ seed: 20_220_126, numRuns: 1000 });

const YEAR_MS = 365.2425 * DAY_MS;
const X0 = 184;

const views = fc
  .record({
    magnitude: evenly(0, 1),
    widthPx: fc.integer({ min: 120, max: 2000 }),
    hours: fc.integer({ min: -200 * 365 * 24, max: 200 * 365 * 24 }),
    locale: fc.constantFrom('en-GB', 'en-GB', 'fr', 'de', 'uk'),
  })
  .map(({ magnitude, widthPx, hours, locale }) => {
    const lengthMs = (HOUR_MS / 6) * ((400 * YEAR_MS) / (HOUR_MS / 6)) ** magnitude;
    const start = hours * HOUR_MS;
    return { window: { start, end: start + lengthMs }, plot: { x0: X0, x1: X0 + widthPx }, locale };
  });
type View = typeof views extends fc.Arbitrary<infer V> ? V : never;

function tiersOf({ window, plot, locale }: View) {
  const scale = timeScale(window, plot.x0, plot.x1);
  const { major, minor } = placeAxis({ window, scale, plot, locale, measure: measureByTable });
  return [
    { ticks: major, style: STRONG },
    { ticks: minor, style: SMALL },
  ] as const;
}

describe('in any view', () => {
  test('no two neighbours of a tier have the same label', () => {
    fc.assert(
      fc.property(views, (view) => {
        for (const { ticks } of tiersOf(view)) {
          const texts = ticks.map(({ label }) => label?.text);
          const equal = texts.filter((text, at) => text !== undefined && at > 0 && texts[at - 1] === text);
          expect(equal).toEqual([]);
        }
      }),
    );
  });

  test('no label runs into the next unit or over an edge of the plot', () => {
    fc.assert(
      fc.property(views, (view) => {
        for (const { ticks, style } of tiersOf(view)) {
          ticks.forEach(({ x, label }, at) => {
            if (!label) return;
            const end = label.x + measureByTable(label.text, style);
            expect(label.x).toBeGreaterThanOrEqual(Math.max(x, view.plot.x0));
            expect(end).toBeLessThan(Math.min(ticks[at + 1]?.x ?? Infinity, view.plot.x1));
          });
        }
      }),
    );
  });

  test('ticks lie from left to right under keys of their own, and reach from edge to edge', () => {
    fc.assert(
      fc.property(views, (view) => {
        for (const { ticks } of tiersOf(view)) {
          expect(new Set(ticks.map(({ key }) => key)).size).toBe(ticks.length);
          expect(ticks[0]?.x).toBeLessThanOrEqual(view.plot.x0);
          ticks.slice(1).forEach(({ x }, at) => {
            expect(x).toBeGreaterThan(ticks[at]?.x ?? Infinity);
            expect(x).toBeLessThan(view.plot.x1);
          });
        }
      }),
    );
  });

  test('a plot of usual width says in words where in time it is', () => {
    fc.assert(
      fc.property(views, (view) => {
        fc.pre(view.plot.x1 - view.plot.x0 >= 320);
        const labels = tiersOf(view).flatMap(({ ticks }) => ticks.flatMap(({ label }) => label ?? []));
        expect(labels.length).toBeGreaterThan(0);
      }),
    );
  });
});

const inText = (ticks: readonly PlacedTick[]) => ticks.map(({ label }) => label?.text ?? '·').join(' | ');

test.each([
  ['ten days', '2001-01-28', 10, 900, 'January 2001 | February 2001', 'Sun 28 | Mon 29 | Tue 30 | Wed 31 | Thu 1'],
  ['a year', '2001', 365, 900, '2001', 'January | February'],
  ['a year and a half', '2001', 550, 900, '2001 | 2002', 'Jan | Feb | Mar'],
  ['a year on a narrow screen', '2001', 365, 320, '2001', 'January | April | July | October'],
])('%s', (_, first, days, widthPx, major, minor) => {
  const { start } = dateOf(first).may;
  const window: Span = { start, end: start + days * DAY_MS };
  const [upper, lower] = tiersOf({ window, plot: { x0: 0, x1: widthPx }, locale: 'en-GB' });
  expect(inText(upper.ticks)).toBe(major);
  expect(inText(lower.ticks)).toContain(minor);
});

test('a unit that starts before the plot has its label at the edge', () => {
  const window = { start: Date.UTC(2001, 0, 20), end: Date.UTC(2001, 1, 10) };
  const [{ ticks }] = tiersOf({ window, plot: { x0: 100, x1: 1000 }, locale: 'en-GB' });
  expect(ticks[0]?.x).toBeLessThan(100);
  expect(ticks[0]?.label).toEqual({ x: 104, y: 34, text: 'January 2001' });
});
