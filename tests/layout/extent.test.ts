import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeExtent, TAIL_PX, type PlacedExtent } from '../../src/layout/extent';
import type { Extent } from '../../src/layout/scene';
import { timeScale, type TimeScale } from '../../src/layout/time-scale';
import type { EventStatus } from '../../src/model/dossier';
import type { Entry } from '../../src/model/entry';
import { EVENT_STATUSES } from '../../src/model/vocabulary';
import { anchorOf } from '../../src/time/date-moments';
import { DAY_MS, type Span } from '../../src/time/span';
import { sketch } from '../panels/sketch-dossier';
import { dateOf } from '../support/sketch-dates';
import { nearDates, windows } from './crowded-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 1000 });

const RADIUS_PX = 9;
const PLOT = { x0: 100, x1: 1100 };
// No bar reaches the edges of a plot as wide as this.
const ENDLESS = { x0: -1e12, x1: 1e12 };
const LONG_AGO = Date.UTC(-3000);
const TO_COME = Date.UTC(6000);

const statuses = fc.constantFrom(...(Object.keys(EVENT_STATUSES) as EventStatus[]));
const facts = statuses.filter((status) => !EVENT_STATUSES[status].isAhead);
const scales = windows.map((window) => timeScale(window, PLOT.x0, PLOT.x1));
const asReporteds = fc.integer({ min: 0, max: 90 }).map((days) => Date.UTC(2001, 0, 1 + days));

function entryOf(edtf: string, status: EventStatus = 'happened'): Entry {
  const [entry] = sketch('', { events: [{ id: 'x', status, when: { edtf, basis: 'stated' } }] }).entries;
  if (!entry) throw new Error('no entry');
  return entry;
}

function place(
  entry: Entry,
  scale: TimeScale,
  { asReported = TO_COME, plot = ENDLESS }: { asReported?: number; plot?: typeof PLOT } = {},
): PlacedExtent {
  return placeExtent(entry, scale, { asReported, radiusPx: RADIUS_PX, plot });
}

/** A scale with a day a hundred px wide, from 1 February 2001 at 0. */
const hundredPxDays = timeScale({ start: Date.UTC(2001, 1, 1), end: Date.UTC(2001, 1, 11) }, 0, 1000);

/** Writes the parts for an expectation: "possible 0..100, sure 100..200". */
const inText = ({ parts }: PlacedExtent) => parts.map(({ kind, x0, x1 }) => `${kind} ${x0}..${x1}`).join(', ');

function lies({ x0, x1 }: Extent, { start, end }: Span, scale: TimeScale): boolean {
  const slackPx = 1e-6 * Math.max(1, Math.abs(x0), Math.abs(x1));
  return x0 >= scale.xOf(start) - slackPx && x1 <= scale.xOf(end) + slackPx;
}

describe('an extent of any date at any zoom', () => {
  test('is sure only where the date is sure, and possible only where it is possible', () => {
    fc.assert(
      fc.property(nearDates, facts, scales, (edtf, status, scale) => {
        const { may, surely } = dateOf(edtf);
        for (const part of place(entryOf(edtf, status), scale).parts) {
          if (part.kind === 'sure') expect(surely && lies(part, surely, scale)).toBe(true);
          if (part.kind === 'possible') expect(lies(part, may, scale)).toBe(true);
        }
      }),
    );
  });

  test('covers all that is sure', () => {
    fc.assert(
      fc.property(nearDates, facts, scales, (edtf, status, scale) => {
        const { surely } = dateOf(edtf);
        const sure = place(entryOf(edtf, status), scale).parts.filter(({ kind }) => kind === 'sure');
        expect(sure).toEqual(surely ? [{ kind: 'sure', x0: scale.xOf(surely.start), x1: scale.xOf(surely.end) }] : []);
      }),
    );
  });

  test('fades over a fixed length towards each end that nobody knows, and nowhere else', () => {
    fc.assert(
      fc.property(nearDates, facts, scales, (edtf, status, scale) => {
        const { may } = dateOf(edtf);
        const { parts } = place(entryOf(edtf, status), scale);
        const tails = parts.filter(({ kind }) => kind.startsWith('fades'));
        expect(tails.map(({ kind }) => kind)).toEqual([
          ...(may.start === -Infinity ? ['fades_to_left'] : []),
          ...(may.end === Infinity ? ['fades_to_right'] : []),
        ]);
        for (const { x0, x1 } of tails) expect(x1 - x0).toBeCloseTo(TAIL_PX, 3);
      }),
    );
  });

  test('runs from left to right without a hole', () => {
    fc.assert(
      fc.property(nearDates, statuses, scales, asReporteds, (edtf, status, scale, asReported) => {
        const { parts } = place(entryOf(edtf, status), scale, { asReported });
        parts.forEach(({ x0, x1 }, at) => {
          expect(x1).toBeGreaterThan(x0);
          const before = parts.slice(0, at);
          if (before.length === 0) return;
          expect(x0).toBeGreaterThanOrEqual(Math.max(...before.map((part) => part.x0)));
          expect(x0).toBeLessThanOrEqual(Math.max(...before.map((part) => part.x1)) + 1e-3);
        });
      }),
    );
  });

  test('and its mark have no coordinate that grows with the zoom', () => {
    fc.assert(
      fc.property(nearDates, statuses, scales, asReporteds, (edtf, status, scale, asReported) => {
        const { x, parts } = place(entryOf(edtf, status), scale, { asReported, plot: PLOT });
        expect(Number.isFinite(x)).toBe(true);
        for (const { x0, x1 } of parts) {
          expect(x0).toBeGreaterThanOrEqual(PLOT.x0 - 400);
          expect(x1).toBeLessThanOrEqual(PLOT.x1 + 400);
        }
      }),
    );
  });
});

test('a fact with two known ends stands at its anchor', () => {
  fc.assert(
    fc.property(nearDates, facts, scales, (edtf, status, scale) => {
      const date = dateOf(edtf);
      fc.pre(Number.isFinite(date.may.start) && Number.isFinite(date.may.end));
      expect(place(entryOf(edtf, status), scale).x).toBe(scale.xOf(anchorOf(date)));
    }),
  );
});

test('what is ahead, and may still be, lies wholly after the as-reported line', () => {
  fc.assert(
    fc.property(nearDates, statuses, scales, asReporteds, (edtf, status, scale, asReported) => {
      fc.pre(EVENT_STATUSES[status].isAhead && dateOf(edtf).may.end > asReported);
      const { x, parts } = place(entryOf(edtf, status), scale, { asReported });
      const hinge = scale.xOf(asReported) - 1e-3;
      expect(x).toBeGreaterThanOrEqual(hinge);
      for (const { x0 } of parts) expect(x0).toBeGreaterThanOrEqual(hinge);
    }),
  );
});

test('the as-reported line makes no difference to a fact', () => {
  fc.assert(
    fc.property(nearDates, facts, scales, asReporteds, (edtf, status, scale, asReported) => {
      const entry = entryOf(edtf, status);
      expect(place(entry, scale, { asReported })).toEqual(place(entry, scale, { asReported: LONG_AGO }));
    }),
  );
});

test('an event of a day is a day wide at every zoom', () => {
  fc.assert(
    fc.property(scales, (scale) => {
      const [part, ...more] = place(entryOf('2001-02-03'), scale).parts;
      expect(more).toEqual([]);
      expect(part?.kind).toBe('sure');
      expect((part?.x1 ?? 0) - (part?.x0 ?? 0)).toBeCloseTo(DAY_MS / scale.msPerPx, 3);
    }),
  );
});

test.each([
  ['2001-02-03', 250, 'sure 200..300'],
  ['2001-02-03T12:00', 250, 'sure 250..250.06944444444446'],
  ['2001-02', 1400, 'possible 0..2800'],
  ['2001-02-03/2001-02-05', 200, 'sure 200..500'],
  ['2001-02-03?', 250, 'possible 200..300'],
  ['2001-02-03/..', 211, 'possible 200..211, sure 200..300, fades_to_right 300..356'],
  ['2001-02-03/', 211, 'possible 200..211, fades_to_right 211..267'],
  ['../2001-02-03', 289, 'fades_to_left 233..289, possible 289..300'],
])('%s stands at %i with %s', (edtf, x, parts) => {
  const placed = place(entryOf(edtf), hundredPxDays);
  expect(Math.round(placed.x)).toBe(x);
  expect(inText(placed)).toBe(parts);
});

test('what is expected in a month of which some days are over is drawn over the days that are left', () => {
  const asReported = Date.UTC(2001, 1, 6);
  const drawn = place(entryOf('2001-02', 'expected'), hundredPxDays, { asReported });
  expect(inText(drawn)).toBe('possible 500..2800');
});

test('what was planned for a day that is over stays at that day', () => {
  const asReported = Date.UTC(2001, 1, 6);
  const drawn = place(entryOf('2001-02-03', 'planned'), hundredPxDays, { asReported });
  expect(inText(drawn)).toBe('sure 200..300');
  expect(drawn.x).toBe(250);
});
