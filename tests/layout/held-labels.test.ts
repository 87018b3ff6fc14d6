import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '../../src/layout/scene';
import type { EventStatus } from '../../src/model/dossier';
import { DAY_MS, lengthMs, type Span } from '../../src/time/span';
import { sketch } from '../panels/sketch-dossier';
import { evenly } from '../support/evenly';
import { planOf, sceneOf } from './crowded-dossiers';
import { overlapsIn } from './scene-problems';

fc.configureGlobal({ seed: 20_220_126, numRuns: 300 });

const wide = fc.constantFrom(320, 900, 1440);
const long = { id: 'long', title: 'Talks go on', kind: 'talks' as const };

/** A dossier of a long event and two others about it. */
function drawn(edtf: string, widthPx: number, status: EventStatus = 'happened') {
  const index = sketch('', {
    dossier: { asOf: '2010-01-01' },
    events: [
      { ...long, status, when: { edtf, basis: 'stated' } },
      ...['1999-11-12', '2003-05-06'].map((date, place) => ({
        id: `other-${place}`,
        title: 'A round',
        when: { edtf: date, basis: 'stated' as const },
      })),
    ],
  });
  const plan = planOf(index, widthPx);
  return (window: Span, settled?: Span): Scene => sceneOf(index, plan, window, settled);
}

/** The part of a scene in which the label of the long event stands, if it has one. */
function boxIn({ labels }: Scene) {
  return labels.find(({ id }) => id === 'long')?.box;
}

const within = (edtf: { readonly start: number; readonly end: number }) =>
  fc.tuple(evenly(0.1, 0.9), evenly(2, 20)).map(([part, days]) => {
    const at = edtf.start + part * lengthMs(edtf);
    return { start: at - (days / 2) * DAY_MS, end: at + (days / 2) * DAY_MS };
  });

test.each([
  ['an interval', '2000-02/2002-12', { start: Date.UTC(2000, 2, 1), end: Date.UTC(2002, 11, 1) }],
  ['a year', '2001', { start: Date.UTC(2001, 0, 1), end: Date.UTC(2002, 0, 1) }],
])('%s that covers the view has its label in the view, on its extent', (_, edtf, span) => {
  fc.assert(
    fc.property(within(span), wide, (window, widthPx) => {
      const scene = drawn(edtf, widthPx)(window);
      const mark = scene.marks.find(({ id }) => id === 'long');
      if (!mark) throw new Error('it has no mark');
      const { x, width } = scene.plot;
      // Where the mark itself is in view, its label is beside it.
      if (mark.x > x + 15 && mark.x < x + width - 15) return;
      const box = boxIn(scene);
      expect(box?.x).toBeGreaterThanOrEqual(x);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(x + width);
      const start = Math.min(...mark.extents.map(({ x0 }) => x0));
      const end = Math.max(...mark.extents.map(({ x1 }) => x1));
      expect(box?.x).toBeGreaterThanOrEqual(start);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(end);
      expect(overlapsIn(scene)).toEqual([]);
    }),
  );
});

/** Windows of 400 days, a day further each time, until after the end of the long event. */
function daily(): readonly Span[] {
  const windows: Span[] = [];
  for (let start = Date.UTC(2000, 4, 1); start < Date.UTC(2003, 1, 1); start += DAY_MS) {
    windows.push({ start, end: start + 400 * DAY_MS });
  }
  return windows;
}

test('while panning, a label held at the edge is pushed out as its extent ends, by small steps', () => {
  const sceneAt = drawn('2000-02/2002-12', 900);
  const [settled] = daily();
  let before: number | undefined;
  const seen = new Set<string>();
  for (const window of daily()) {
    const box = boxIn(sceneAt(window, settled));
    if (box && before !== undefined) expect(Math.abs(box.x - before)).toBeLessThan(10);
    if (before !== undefined && before > 0) expect(box).toBeDefined();
    before = box?.x;
    seen.add(box ? (box.x < 0 ? 'cut' : 'whole') : 'gone');
  }
  expect([...seen]).toEqual(['whole', 'cut', 'gone']);
});

test('at rest, a label held at the edge is shortened as its extent ends, and never cut', () => {
  const sceneAt = drawn('2000-02/2002-12', 900);
  const seen = new Set<string>();
  for (const window of daily()) {
    const label = sceneAt(window).labels.find(({ id }) => id === 'long');
    if (label) expect(label.box.x).toBeGreaterThanOrEqual(0);
    seen.add(label ? (label.lines[0].endsWith('…') ? 'shortened' : label.lines[0]) : 'gone');
  }
  expect([...seen]).toEqual(['Talks go on', 'shortened', 'gone']);
});
