import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, contains, lengthMs, type Span } from '../../src/time/span';
import {
  MAX_WINDOW_MS,
  MIN_WINDOW_MS,
  centreOn,
  clampWindow,
  panByMs,
  panByParts,
  reveal,
  zoomAround,
} from '../../src/view/camera';
import { flightAt } from '../../src/view/flight';
import { evenly } from '../support/evenly';

fc.configureGlobal({ seed: 20_220_126, numRuns: 1000 });

// A millisecond of a window of four hundred years is lost to rounding before the zoom shows it.
const NEARLY = -1;

const windowOf = (shortestMs: number, longestMs: number): fc.Arbitrary<Span> =>
  fc.tuple(evenly(0, 1), fc.integer({ min: -500_000, max: 500_000 })).map(([magnitude, hours]) => {
    const start = hours * HOUR_MS;
    return { start, end: start + shortestMs * (longestMs / shortestMs) ** magnitude };
  });
const windows = windowOf(MIN_WINDOW_MS, MAX_WINDOW_MS);
// With room to zoom by ten in or out.
const roomy = windowOf(MIN_WINDOW_MS * 10, MAX_WINDOW_MS / 10);
const factors = evenly(0.1, 10);
const parts = evenly(0, 1);
const moments = fc.integer({ min: -600_000, max: 600_000 }).map((hours) => hours * HOUR_MS);

const momentAt = (window: Span, part: number) => window.start + lengthMs(window) * part;
const partAt = (window: Span, at: number) => (at - window.start) / lengthMs(window);

function expectSame(window: Span, other: Span): void {
  expect(window.start).toBeCloseTo(other.start, NEARLY);
  expect(window.end).toBeCloseTo(other.end, NEARLY);
}

describe('zooming', () => {
  test('about a moment keeps the moment where it is', () => {
    fc.assert(
      fc.property(windows, factors, parts, (window, factor, part) => {
        const zoomed = zoomAround(window, factor, momentAt(window, part));
        expect(partAt(zoomed, momentAt(window, part))).toBeCloseTo(part, 6);
      }),
    );
  });

  test('in and out again gives the window back', () => {
    fc.assert(
      fc.property(roomy, factors, parts, (window, factor, part) => {
        const at = momentAt(window, part);
        expectSame(zoomAround(zoomAround(window, factor, at), 1 / factor, at), window);
      }),
    );
  });

  test('twice is zooming once by both factors', () => {
    fc.assert(
      fc.property(windowOf(DAY_MS, MAX_WINDOW_MS / 1000), factors, factors, parts, (window, first, second, part) => {
        const at = momentAt(window, part);
        expectSame(zoomAround(zoomAround(window, first, at), second, at), zoomAround(window, first * second, at));
      }),
    );
  });

  test('divides the length by the factor, between the shortest window and the longest', () => {
    fc.assert(
      fc.property(windows, evenly(1e-6, 1e6), parts, (window, factor, part) => {
        const length = lengthMs(zoomAround(window, factor, momentAt(window, part)));
        const wanted = Math.min(Math.max(lengthMs(window) / factor, MIN_WINDOW_MS), MAX_WINDOW_MS);
        expect(length / wanted).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('moving', () => {
  test('there and back gives the window back', () => {
    fc.assert(
      fc.property(windows, evenly(-3, 3), (window, by) => {
        expectSame(panByParts(panByParts(window, by), -by), window);
        expectSame(panByMs(panByMs(window, by * DAY_MS), -by * DAY_MS), window);
      }),
    );
  });

  test('keeps the length', () => {
    fc.assert(
      fc.property(windows, evenly(-3, 3), moments, (window, by, at) => {
        for (const moved of [panByParts(window, by), reveal(window, at), centreOn(window, at)]) {
          expect(lengthMs(moved)).toBeCloseTo(lengthMs(window), NEARLY);
        }
      }),
    );
  });

  test('by one part shows what follows', () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(panByParts(window, 1).start).toBeCloseTo(window.end, NEARLY);
        expect(panByParts(window, -1).end).toBeCloseTo(window.start, NEARLY);
      }),
    );
  });
});

describe('revealing a moment', () => {
  test('shows it with a tenth of the window to spare', () => {
    fc.assert(
      fc.property(windows, evenly(-1, 2), (window, from) => {
        const at = momentAt(window, from);
        const part = partAt(reveal(window, at), at);
        expect(part).toBeGreaterThanOrEqual(0.1 - 1e-6);
        expect(part).toBeLessThanOrEqual(0.9 + 1e-6);
      }),
    );
  });

  test('moves nothing where it is well in view, and never twice', () => {
    fc.assert(
      fc.property(windows, evenly(0.11, 0.89), moments, (window, part, at) => {
        expect(reveal(window, momentAt(window, part))).toBe(window);
        expectSame(reveal(reveal(window, at), at), reveal(window, at));
      }),
    );
  });

  test('moves no further than centring on it', () => {
    fc.assert(
      fc.property(windows, moments, (window, at) => {
        const distance = (other: Span) => Math.abs(other.start - window.start);
        fc.pre(!contains(window, at));
        expect(distance(reveal(window, at))).toBeLessThanOrEqual(distance(centreOn(window, at)));
      }),
    );
  });
});

describe('clamping', () => {
  const any = fc.tuple(evenly(-1e18, 1e18), evenly(1, 1e18)).map(([start, length]) => ({ start, end: start + length }));

  test('gives a window that a camera can show, whatever comes', () => {
    fc.assert(
      fc.property(any, (window) => {
        const clamped = clampWindow(window);
        expect(lengthMs(clamped)).toBeGreaterThanOrEqual(MIN_WINDOW_MS * (1 - 1e-6));
        expect(lengthMs(clamped)).toBeLessThanOrEqual(MAX_WINDOW_MS * (1 + 1e-6));
        expect(Number.isNaN(new Date(clamped.start).getTime())).toBe(false);
        expect(Number.isNaN(new Date(clamped.end).getTime())).toBe(false);
      }),
    );
  });

  test('changes nothing that a camera can show', () => {
    fc.assert(
      fc.property(windows, (window) => {
        expectSame(clampWindow(window), window);
      }),
    );
  });
});

describe('a flight', () => {
  test('begins at one window and ends at the other', () => {
    fc.assert(
      fc.property(windows, windows, (from, to) => {
        // To less than a pixel: between far windows of almost one length, rounding shows in milliseconds.
        for (const edge of ['start', 'end'] as const) {
          expect(partAt(from, flightAt(from, to, 0)[edge])).toBeCloseTo(partAt(from, from[edge]), 2);
          expect(partAt(to, flightAt(from, to, 1)[edge])).toBeCloseTo(partAt(to, to[edge]), 2);
        }
      }),
    );
  });

  test('never shows less than the shorter window or more than the longer', () => {
    fc.assert(
      fc.property(windows, windows, parts, (from, to, part) => {
        const length = lengthMs(flightAt(from, to, part));
        expect(length).toBeGreaterThanOrEqual(Math.min(lengthMs(from), lengthMs(to)) * (1 - 1e-6));
        expect(length).toBeLessThanOrEqual(Math.max(lengthMs(from), lengthMs(to)) * (1 + 1e-6));
      }),
    );
  });

  test('that only zooms keeps its fixed point still', () => {
    fc.assert(
      fc.property(roomy, factors, parts, parts, (from, factor, fixed, part) => {
        const at = momentAt(from, fixed);
        const between = flightAt(from, zoomAround(from, factor, at), part);
        expect(partAt(between, at)).toBeCloseTo(fixed, 4);
      }),
    );
  });
});
