import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelSpot } from '../../src/layout/label-spot';
import type { PlacedMark, Scene } from '../../src/layout/scene';
import { timeScale } from '../../src/layout/time-scale';
import type { TimelinePlan } from '../../src/layout/planned-lanes';
import type { DossierIndex } from '../../src/model/dossier-index';
import { HOUR_MS, lengthMs, type Span } from '../../src/time/span';
import { MAX_WINDOW_MS } from '../../src/view/camera';
import { isInLane } from '../../src/view/lane-grouping';
import { wholeWindow } from '../../src/view/story-window';
import { evenly } from '../support/evenly';
import { crowdedDossiers, planOf, sceneOf } from './crowded-dossiers';
import { denseDossiers } from './dense-dossiers';
import { inWords, lostIn, offsetOf, overlapsIn, unboundedIn, wrongCountsIn } from './scene-problems';

const SEED = 20_220_126;
const widths = fc.constantFrom(320, 900, 1440);

// A disc and its gap to a label.
const EDGE_PX = 15;

interface Planned {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
}

const planned = (dossiers: fc.Arbitrary<DossierIndex>): fc.Arbitrary<Planned> =>
  fc
    .record({ index: dossiers, widthPx: widths })
    .map(({ index, widthPx }) => ({ index, plan: planOf(index, widthPx) }));

/** Places from 0 to 1 in the record's time, most of them about what there is. */
const middles = evenly(-0.05, 1.05);
/** How far in: from beyond the whole record to an hour. */
const depths = evenly(-0.1, 1);

function windowAt({ index }: Planned, middle: number, depth: number): Span {
  const whole = wholeWindow(index);
  // About an entry, so that there is something to see.
  const { anchors } = index.entries;
  const order = Math.min(Math.max(Math.floor(middle * anchors.length), 0), anchors.length - 1);
  const at = (anchors[order] ?? 0) + (middle * anchors.length - order - 0.5) * HOUR_MS;
  const length = lengthMs(whole) * (HOUR_MS / lengthMs(whole)) ** depth;
  return { start: at - length / 2, end: at + length / 2 };
}

const sets = [
  { name: 'lanes with a row for each entry', dossiers: crowdedDossiers, numRuns: 250 },
  { name: 'lanes that are too full', dossiers: denseDossiers, numRuns: 40 },
];

describe.each(sets)('in $name', ({ dossiers, numRuns }) => {
  const holds = <T>(cases: fc.Arbitrary<T>, check: (each: T) => void, share = 1) => {
    fc.assert(fc.property(cases, check), { seed: SEED, numRuns: numRuns * share, endOnFailure: numRuns < 100 });
  };
  const plans = planned(dossiers);

  const views = fc
    .record({ at: plans, places: fc.array(fc.tuple(middles, depths), { minLength: 4, maxLength: 4 }) })
    .map(({ at, places }) => places.map((place) => viewAt(at, windowAt(at, ...place))));

  test('nothing stands over anything else, and all of it can be drawn', () => {
    holds(views, (all) => {
      for (const { scene } of all) expect([...overlapsIn(scene), ...unboundedIn(scene)]).toEqual([]);
    });
  });

  test('each entry is shown once, by itself or in a count, or told at an edge', () => {
    holds(views, (all) => {
      for (const view of all) expect(lostIn(view)).toEqual([]);
    });
  });

  test('what a count says of its entries is true', () => {
    holds(views, (all) => {
      for (const view of all) expect(wrongCountsIn(view)).toEqual([]);
    });
  });

  test('zooming in loses no mark that stays in view, and no label but past the edge of the plot', () => {
    holds(
      fc.record({ at: plans, middle: middles }),
      ({ at, middle }) => {
        const known = { labels: new Set<string>(), marks: new Set<string>() };
        for (let depth = -0.1; depth <= 1; depth += 0.035) {
          const view = viewAt(at, windowAt(at, middle, depth));
          const { scene } = view;
          const shown = shownBy(scene);
          const single = new Set(scene.marks.filter(({ entries }) => entries.length === 1).map(({ id }) => id));
          const left = [...known.labels].filter(
            (id) => isInPlot(shown.get(id), scene) && !labelled(scene).includes(id),
          );
          expect(left.filter((id) => !isLabelOutside(shown.get(id), view, 'in part'))).toEqual([]);
          expect([...known.marks].filter((id) => isInPlot(shown.get(id), scene) && !single.has(id))).toEqual([]);
          for (const id of labelled(scene)) known.labels.add(id);
          for (const id of single) known.marks.add(id);
        }
      },
      0.5,
    );
  });

  test('what has stood alone is never counted closer in', () => {
    holds(
      fc.record({ at: plans, middle: middles }),
      ({ at, middle }) => {
        const alone = new Set<number>();
        for (let depth = -0.1; depth <= 1; depth += 0.035) {
          const { scene } = viewAt(at, windowAt(at, middle, depth));
          for (const { entries } of scene.marks) for (const { order } of entries) alone.add(order);
          const counted = scene.bins.flatMap(({ ordersOf }) => ordersOf(Infinity));
          expect(counted.filter((order) => alone.has(order))).toEqual([]);
        }
      },
      0.5,
    );
  });

  test('an entry has one row at every zoom and wherever the view is', () => {
    holds(
      fc.record({ at: plans, places: fc.array(fc.tuple(middles, depths), { minLength: 6, maxLength: 6 }) }),
      (each) => {
        const rows = new Map<string, number>();
        for (const place of each.places) {
          for (const { entries, y } of viewAt(each.at, windowAt(each.at, ...place)).scene.marks) {
            for (const { id } of entries) expect(rows.get(id) ?? y).toBe(y);
            for (const { id } of entries) rows.set(id, y);
          }
        }
      },
    );
  });

  const pans = fc
    .record({ at: plans, middle: middles, depth: depths, by: evenly(-1, 1) })
    .map(({ at, middle, depth, by }) => {
      const window = windowAt(at, middle, depth);
      const shift = by * lengthMs(window);
      const panned = { start: window.start + shift, end: window.end + shift };
      return { before: viewAt(at, window), after: viewAt(at, panned, window) };
    });

  test('panning moves no label against its mark, and adds or takes none but at the edges', () => {
    holds(pans, ({ before, after }) => {
      for (const [from, to] of [
        [before.scene, after],
        [after.scene, before],
      ] as const) {
        const marks = { before: shownBy(from), now: shownBy(to.scene) };
        for (const label of from.labels) {
          const was = marks.before.get(label.id);
          const mark = marks.now.get(label.id);
          // At the very edge a label that has gone may stand on its extent instead.
          if (!was || !isInPlot(was, from, EDGE_PX) || !isInPlot(mark, to.scene, EDGE_PX)) continue;
          const now = to.scene.labels.find(({ id }) => id === label.id);
          if (!now)
            expect(`${label.id} ${isLabelOutside(mark, to) ? 'is outside' : 'has gone'}`).toBe(
              `${label.id} is outside`,
            );
          else if (mark) expect(offsetOf(now, mark)).toBeCloseTo(offsetOf(label, was), 2);
        }
      }
    });
  });

  test('at rest no edge cuts a label: it is whole, or ends in an ellipsis where it has no room', () => {
    holds(views, (all) => {
      for (const { index, plan, scene } of all) {
        const { labels, plot } = scene;
        for (const { id, lines, box } of labels) {
          expect(box.x).toBeGreaterThanOrEqual(plot.x);
          expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width);
          const order = index.entries.orderOf(id) ?? -1;
          const whole = [plan.labelOf(order), plan.lineOf(order)].map((label) => label.lines.join(' '));
          const words = lines.join(' ');
          expect(whole.includes(words) || words.includes('…') ? words : `${id}: ${words}`).toBe(words);
        }
      }
    });
  });

  test('at rest a label under its mark is whole where it has room', () => {
    holds(views, (all) => {
      for (const { index, plan, window, scene } of all.filter((view) => view.plan.metrics.labels === 'under')) {
        const { labels, marks, plot } = scene;
        const about = [-0.5, 0.5].flatMap((part) => {
          const shift = part * lengthMs(window);
          return sceneOf(index, plan, { start: window.start + shift, end: window.end + shift }, window).labels;
        });
        for (const { id, y, lines, box } of labels) {
          const { x = NaN } = marks.find((each) => each.id === id) ?? {};
          const lane = plan.lanes.find(({ group }) => isInLane(group, index.entries.orderOf(id) ?? -1));
          const isWhole = lines.join() === lane?.labelOf(index.entries.orderOf(id) ?? -1).lines.join();
          // It is at the end of its mark, or beside another label, or held on its extent.
          const isAtEnd = box.x > x - 5 || box.x + box.width < x + 5;
          const isBeside = [...labels, ...about].some((other) => other.id !== id && other.y === y);
          const isHeld = x < plot.x || x > plot.x + plot.width;
          if (!isWhole && !isAtEnd && !isBeside && !isHeld)
            expect(`${id} at ${box.x} of ${plan.widthPx}`).toBe('whole');
        }
      }
    });
  });

  test('counts are the same wherever the view is', () => {
    holds(pans, ({ before, after }) => {
      const there = new Map(after.scene.bins.map((bin) => [bin.key, inWords(bin)]));
      for (const bin of before.scene.bins) expect(there.get(bin.key) ?? inWords(bin)).toBe(inWords(bin));
    });
  });
});

test('farther out than the whole record a lane that is too full still has titles', () => {
  const cases = fc.record({ at: planned(denseDossiers), share: evenly(0, 1) });
  const check = ({ at, share }: { readonly at: Planned; readonly share: number }) => {
    const { start, end } = at.plan.wholeWindow;
    const length = (end - start) * (MAX_WINDOW_MS / (end - start)) ** share;
    const middle = (start + end) / 2;
    const { scene } = viewAt(at, { start: middle - length / 2, end: middle + length / 2 });
    for (const [place, lane] of at.plan.lanes.entries()) {
      if (!lane.rows.mayOverflow) continue;
      const box = scene.lanes[place]?.box ?? { y: NaN, height: NaN };
      expect(scene.labels.filter(({ y }) => y > box.y && y < box.y + box.height).length).toBeGreaterThan(0);
    }
  };
  fc.assert(fc.property(cases, check), { seed: SEED, numRuns: 60, endOnFailure: true });
});

type View = ReturnType<typeof viewAt>;

function viewAt({ index, plan }: Planned, window: Span, settled?: Span) {
  return { index, plan, window, scene: sceneOf(index, plan, window, settled) };
}

function labelled({ labels }: Scene): readonly string[] {
  return labels.map(({ id }) => id);
}

/** The mark that shows each entry, by itself or among others. */
function shownBy({ marks }: Scene): ReadonlyMap<string, PlacedMark> {
  return new Map(marks.flatMap((mark) => mark.entries.map(({ id }) => [id, mark] as const)));
}

function isInPlot(mark: PlacedMark | undefined, { plot }: Scene, sparePx = 0): boolean {
  return mark !== undefined && mark.x >= plot.x + sparePx && mark.x <= plot.x + plot.width - sparePx;
}

/** Tells whether a mark has its label at this zoom, where it is seen only when one pans, or not all of it. */
function isLabelOutside(
  mark: PlacedMark | undefined,
  { plan, window, scene: { plot } }: View,
  how: 'wholly' | 'in part' = 'wholly',
): boolean {
  const [entry] = mark?.entries ?? [];
  if (!mark || !entry) return false;
  const level = plan.levels.of(timeScale(window, plan.plot.x0, plan.plot.x1).msPerPx);
  const units = plan.lanes.flatMap(({ rows }) => rows.unitsIn(level, window));
  const label = units.find(({ orders: [order] }) => order === entry.order)?.label;
  if (!label) return false;
  const { widthPx } = plan.labelOf(entry.order);
  const { x } = labelSpot(label, { x: mark.x, parts: mark.extents }, { radiusPx: mark.radius, widthPx });
  const spare = how === 'wholly' ? 0 : widthPx;
  return x + spare >= plot.x + plot.width || x + widthPx <= plot.x + spare;
}
