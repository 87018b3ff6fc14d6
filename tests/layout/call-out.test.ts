import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callOut } from '../../src/layout/call-out';
import type { PlacedLabel, PlacedMark, Scene } from '../../src/layout/scene';
import type { TimelinePlan } from '../../src/layout/planned-lanes';
import type { DossierIndex } from '../../src/model/dossier-index';
import { HOUR_MS, lengthMs, type Span } from '../../src/time/span';
import type { Emphasis } from '../../src/view/view-state';
import { wholeWindow } from '../../src/view/story-window';
import { evenly } from '../support/evenly';
import { crowdedDossiers, planOf, sceneOf } from './crowded-dossiers';
import { denseDossier, denseDossiers } from './dense-dossiers';
import { lostIn, offsetOf, overlapsIn, unboundedIn } from './scene-problems';

const SEED = 20_220_126;

interface Selecting {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  /** Places of what is selected in the order of the record. */
  readonly orders: readonly number[];
  readonly window: Span;
  /** By what part of the window the view pans. */
  readonly by: number;
}

/** Views about a selected entry, from beyond the whole record to an hour. */
const selectingIn = (dossiers: fc.Arbitrary<DossierIndex>): fc.Arbitrary<Selecting> =>
  fc
    .record({
      index: dossiers,
      widthPx: fc.constantFrom(320, 900, 1440),
      places: fc.array(evenly(0, 1), { minLength: 1, maxLength: 2 }),
      part: evenly(0, 1),
      depth: evenly(-0.2, 1),
      by: evenly(-1, 1),
    })
    .map(({ index, widthPx, places, part, depth, by }) => {
      const { length, anchors } = index.entries;
      const orders = places.map((place) => Math.min(Math.floor(place * length), length - 1));
      const whole = lengthMs(wholeWindow(index));
      const start = (anchors[orders[0] ?? 0] ?? 0) - part * whole * (HOUR_MS / whole) ** depth;
      const window = { start, end: start + whole * (HOUR_MS / whole) ** depth };
      return { index, plan: planOf(index, widthPx), orders: [...new Set(orders)], window, by };
    });

function calledOut({ index, plan, orders, window }: Selecting, at = window, settled?: Span): Scene {
  const emphasis = new Map<string, Emphasis>(orders.map((order) => [index.entries.at(order).id, 'selected']));
  return callOut(sceneOf(index, plan, at, settled), { index, plan, window: at, settled, emphasis });
}

/** The mark of an entry, and its label. */
function shownIn({ marks, labels }: Scene, order: number): { mark?: PlacedMark; label?: PlacedLabel } {
  const mark = marks.find(({ entries }) => entries.some((entry) => entry.order === order));
  const label = mark?.shape === 'count' ? undefined : labels.find(({ id }) => id === mark?.id);
  return { ...(mark && { mark }), ...(label && { label }) };
}

const sets = [
  { name: 'lanes with a row for each entry', dossiers: crowdedDossiers, numRuns: 400 },
  { name: 'lanes that are too full', dossiers: denseDossiers, numRuns: 120 },
];

describe.each(sets)('in $name', ({ dossiers, numRuns }) => {
  const selecting = selectingIn(dossiers);
  const holds = (check: (each: Selecting) => void) => {
    fc.assert(fc.property(selecting, check), { seed: SEED, numRuns, endOnFailure: true });
  };

  test('what is selected and in view has its mark and its title, the whole of it or with an ellipsis', () => {
    holds((each) => {
      const { plot, bins } = sceneOf(each.index, each.plan, each.window);
      const [order = 0] = each.orders;
      const { mark, label } = shownIn(calledOut({ ...each, orders: [order] }), order);
      const bin = bins.find(({ holds: counts }) => counts(order))?.box;
      const isCutBin = bin && (bin.x < plot.x || bin.x + bin.width > plot.x + plot.width);
      if (!mark) expect(bin === undefined || isCutBin).toBe(true);
      if (!mark || mark.x < plot.x || mark.x > plot.x + plot.width) return;
      expect(label).toBeDefined();
      const box = label?.box ?? { x: NaN, width: NaN };
      expect(box.x).toBeGreaterThanOrEqual(plot.x);
      expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width);
    });
  });

  test('nothing that is seen stands over anything else, and all of it can be drawn', () => {
    holds((each) => {
      const scene = calledOut(each);
      const seen = { ...scene, bins: scene.bins.filter(({ isCovered = false }) => !isCovered) };
      expect([...overlapsIn(seen), ...unboundedIn(scene)]).toEqual([]);
    });
  });

  test('each entry is shown once, also what makes way', () => {
    holds((each) => {
      const scene = calledOut(each);
      expect(lostIn({ ...each, scene })).toEqual([]);
      const plain = sceneOf(each.index, each.plan, each.window);
      expect(scene.bins.map(({ key, count }) => [key, count])).toEqual(
        plain.bins.map(({ key, count }) => [key, count]),
      );
    });
  });

  test('panning moves its label with its mark', () => {
    holds((each) => {
      const shift = each.by * lengthMs(each.window);
      const before = calledOut(each);
      const panned = { start: each.window.start + shift, end: each.window.end + shift };
      const after = calledOut(each, panned, each.window);
      for (const order of each.orders) {
        const [was, is] = [shownIn(before, order), shownIn(after, order)];
        const { plot } = before;
        const isInPlot = ({ mark }: typeof was) =>
          mark !== undefined && mark.x > plot.x + 15 && mark.x < plot.x + plot.width - 15;
        if (!isInPlot(was) || !isInPlot(is) || !was.mark || !is.mark) continue;
        expect(is.label?.lines).toEqual(was.label?.lines);
        if (was.label && is.label) expect(offsetOf(is.label, is.mark)).toBeCloseTo(offsetOf(was.label, was.mark), 2);
      }
    });
  });
});

const heaped = denseDossier({ seed: 7, count: 400, days: 400, spread: 'bursty', tracks: 1 });

test('where nothing is selected, or what is has its title, the scene stays the same', () => {
  const plan = planOf(heaped, 1440);
  const scene = sceneOf(heaped, plan);
  const titled = scene.labels.find(({ box }) => box.x > scene.plot.x + 20)?.id ?? '';
  for (const emphasis of [
    new Map(),
    new Map([[titled, 'selected' as const]]),
    new Map([['ada', 'selected' as const]]),
  ]) {
    expect(callOut(scene, { index: heaped, plan, window: plan.storyWindow, emphasis })).toBe(scene);
  }
});

test('a count below the rows gives its entry a mark of its own at its moment, and is covered', () => {
  const plan = planOf(heaped, 1440);
  const plain = sceneOf(heaped, plan);
  const order = plain.bins.flatMap(({ ordersOf }) => ordersOf(Infinity))[20] ?? 0;
  const scene = calledOut({ index: heaped, plan, orders: [order], window: plan.storyWindow, by: 0 });
  const { mark, label } = shownIn(scene, order);
  expect(mark?.entries).toHaveLength(1);
  expect(label?.isCalledOut).toBe(true);
  const [counts] = plain.bins.filter(({ holds }) => holds(order));
  const bin = scene.bins.find(({ key }) => key === counts?.key);
  expect([bin?.isCovered, bin?.holds(order), bin?.count]).toEqual([true, false, counts?.count]);
});
