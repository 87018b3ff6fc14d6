import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Span } from '../../src/time/span';
import { axisTiers, type AxisTiers, type Tick } from '../../src/time/ticks';
import { zoomLevelAt } from '../../src/view/semantic-zoom';
import { evenly } from '../support/evenly';
import { dateOf } from '../support/sketch-dates';

fc.configureGlobal({ seed: 20_220_126, numRuns: 1000 });

const YEAR_MS = 365.2425 * DAY_MS;

// From one hour to ten thousand years, evenly by order of magnitude, on 300 to 2000 px, around the years -8000 to 12000.
const view = fc
  .record({
    magnitude: evenly(0, 1),
    widthPx: fc.integer({ min: 300, max: 2000 }),
    middle: fc.oneof(
      fc.integer({ min: -10_000, max: 10_000 }).map((years) => 2000 * YEAR_MS - 1970 * YEAR_MS + years * YEAR_MS),
      fc.integer({ min: 0, max: 60 * 365 * 24 }).map((hours) => hours * HOUR_MS),
    ),
  })
  .map(({ magnitude, widthPx, middle }) => {
    const lengthMs = HOUR_MS * ((10_000 * YEAR_MS) / HOUR_MS) ** magnitude;
    const window = { start: middle - lengthMs / 2, end: middle + lengthMs / 2 };
    return { window, msPerPx: lengthMs / widthPx };
  });

describe('in any view', () => {
  test('the ticks of a tier follow on one another and cover the window', () => {
    fc.assert(
      fc.property(view, ({ window, msPerPx }) => {
        for (const ticks of Object.values(tiersAt(window, msPerPx)) as readonly (readonly Tick[])[]) {
          expect(ticks[0]?.at).toBeLessThanOrEqual(window.start);
          expect(ticks.at(-1)?.end).toBeGreaterThanOrEqual(window.end);
          ticks.forEach((tick, place) => {
            expect(tick.end).toBeGreaterThan(tick.at);
            if (place > 0) expect(tick.at).toBe(ticks[place - 1]?.end);
          });
        }
      }),
    );
  });

  test('neighbours in a tier differ in their longest label, and every label says something', () => {
    fc.assert(
      fc.property(view, fc.constantFrom('en-GB', 'fr', 'uk', 'de'), ({ window, msPerPx }, locale) => {
        for (const ticks of Object.values(tiersAt(window, msPerPx, locale)) as readonly (readonly Tick[])[]) {
          ticks.forEach(({ labels }, place) => {
            expect(labels[0]).not.toBe(ticks[place - 1]?.labels[0]);
            expect(labels.every((label) => label.trim() !== '')).toBe(true);
          });
        }
      }),
    );
  });

  test('minor ticks are wide enough to be labelled, and few', () => {
    fc.assert(
      fc.property(view, ({ window, msPerPx }) => {
        const { minor, major } = tiersAt(window, msPerPx);
        // The first five years of the calendar are four: 1 to 4.
        for (const { at, end } of minor) expect((end - at) / msPerPx).toBeGreaterThan(28 * 0.79);
        expect(minor.length).toBeLessThan(100);
        expect(major.length).toBeLessThanOrEqual(minor.length + 1);
      }),
    );
  });

  test('a tick that stays in view while the window moves stays the same', () => {
    fc.assert(
      fc.property(view, evenly(-0.5, 0.5), ({ window, msPerPx }, parts) => {
        const by = (window.end - window.start) * parts;
        const before = tiersAt(window, msPerPx).minor;
        const after = tiersAt({ start: window.start + by, end: window.end + by }, msPerPx).minor;
        const seen = new Map(before.map((tick) => [tick.at, tick]));
        const both = after.filter(({ at }) => seen.has(at));
        expect(both.length).toBeGreaterThan(0);
        for (const tick of both) expect(tick).toEqual(seen.get(tick.at));
      }),
    );
  });
});

describe('the tiers of a view', () => {
  test.each([
    ['an hour', '2022-01-26T10:00', HOUR_MS, '10:00 10:15 10:30 10:45', '26 January 2022 at 10:00'],
    ['a day', '2022-01-26', DAY_MS, '00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00', 'Wednesday, 26 January 2022'],
    ['a week', '2022-01-28', 7 * DAY_MS, 'Fri 28|Sat 29|Sun 30|Mon 31|Tue 1|Wed 2|Thu 3', 'January 2022|February 2022'],
    ['five weeks', '2022-01-20', 35 * DAY_MS, '15|22|1|8|15|22', 'January 2022|February 2022'],
    [
      'a year',
      '2022',
      365 * DAY_MS,
      'January|February|March|April|May|June|July|August|September|October|November|December',
      '2022',
    ],
    [
      'three years',
      '2019',
      1095 * DAY_MS,
      'January|April|July|October|January|April|July|October|January|April|July|October',
      '2019|2020|2021',
    ],
    [
      'twelve years',
      '2012-06',
      12 * YEAR_MS,
      '2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024',
      '2010 – 2019|2020 – 2029',
    ],
    [
      'three hundred years',
      '1730',
      300 * YEAR_MS,
      '1700|1750|1800|1850|1900|1950|2000',
      '1700 – 1799|1800 – 1899|1900 – 1999|2000 – 2099',
    ],
    [
      'two thousand years',
      '-0700',
      2000 * YEAR_MS,
      '800 BC|600 BC|400 BC|200 BC|1|200|400|600|800|1000|1200',
      '1000 – 1 BC|1 – 999|1000 – 1999',
    ],
  ])('of %s', (_, first, lengthMs, minor, major) => {
    const window = windowFrom(first, lengthMs);
    const tiers = tiersAt(window, lengthMs / 640);
    expect(longest(tiers.minor)).toBe(minor.includes('|') ? minor : minor.replaceAll(' ', '|'));
    expect(longest(tiers.major).replaceAll('\u2009', ' ')).toBe(major);
  });

  test('a month in days of two ends with a tick of three, not of one', () => {
    // ... 27 29    |1 3
    const { minor } = tiersAt(windowFrom('2022-01-25', 10 * DAY_MS), DAY_MS / 24);
    expect(longest(minor)).toBe('25|27|29|1|3');
    expect(minor.map(({ at, end }) => (end - at) / DAY_MS)).toEqual([2, 2, 3, 2, 2]);
  });

  test('a month has shorter forms for narrow ticks', () => {
    const { major } = tiersAt(windowFrom('2022-01-10', 10 * DAY_MS), DAY_MS / 30);
    expect(major[0]?.labels).toEqual(['January 2022', 'Jan 2022', 'Jan']);
  });

  test('a window without bounds is our fault', () => {
    expect(() => tiersAt({ start: -Infinity, end: 0 }, 1)).toThrow('unbounded window: -Infinity to 0');
  });

  test('no view is too fine', () => {
    const { minor } = tiersAt(windowFrom('2022-01-26T10:00', 10 * MINUTE_MS), (10 * MINUTE_MS) / 2000);
    expect(minor).toHaveLength(10);
  });
});

/** The tiers that a view has at a zoom. */
function tiersAt(window: Span, msPerPx: number, locale?: string): AxisTiers {
  return axisTiers(window, zoomLevelAt(msPerPx), locale);
}

function windowFrom(first: string, lengthMs: number): Span {
  const { start } = dateOf(first).may;
  return { start, end: start + lengthMs };
}

function longest(ticks: readonly Tick[]): string {
  return ticks.map(({ labels }) => labels[0]).join('|');
}
