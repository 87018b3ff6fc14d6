import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placingMoments } from '../../src/layout/placing-moments';
import type { PlacedEdge, Scene } from '../../src/layout/scene';
import type { Id } from '../../src/model/dossier';
import type { Entry } from '../../src/model/entry';
import type { LaneGrouping } from '../../src/view/view-state';
import { idsOf, sketch } from '../panels/sketch-dossier';
import { crowdedDossiers, entriesOf, planOf, sceneOf, widths, windows } from './crowded-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

const groupings = fc.constantFrom<LaneGrouping>('track', 'side', 'actor', 'kind');
const views = fc
  .record({ index: crowdedDossiers, widthPx: widths, window: windows, grouping: groupings })
  .map(({ index, widthPx, window, grouping }) => {
    const plan = planOf(index, widthPx, grouping);
    return { index, plan, window, scene: sceneOf(index, plan, window) };
  });

const edgesOf = ({ lanes }: Scene): readonly PlacedEdge[] =>
  lanes.flatMap(({ earlier, later }) => [earlier, later].flatMap((edge) => edge ?? []));
const idsAt = ({ nearest, others }: PlacedEdge): readonly Id[] => [
  ...nearest.map(({ entry }) => entry.id),
  ...others.map(({ id }) => id),
];

describe('in any view of any dossier', () => {
  test('every entry is a mark, within a count, or told at an edge', () => {
    fc.assert(
      fc.property(views, ({ index, scene }) => {
        const reachable = new Set([
          ...scene.marks.flatMap(({ entries }) => entries.map(({ id }) => id)),
          ...edgesOf(scene).flatMap(idsAt),
        ]);
        const isCounted = (order: number) => scene.bins.some(({ holds }) => holds(order));
        const lost = [...index.entries].filter(({ id, order }) => !reachable.has(id) && !isCounted(order));
        expect(idsOf(lost)).toBe('');
      }),
    );
  });

  test('no entry is in two marks, or at both edges of its lane', () => {
    fc.assert(
      fc.property(views, ({ scene }) => {
        const inMarks = scene.marks.flatMap(({ entries }) => entries.map(({ id }) => id));
        const atEdges = edgesOf(scene).flatMap(idsAt);
        expect(new Set(inMarks).size).toBe(inMarks.length);
        expect(new Set(atEdges).size).toBe(atEdges.length);
      }),
    );
  });

  test('an edge counts all that it tells of, and its next is the nearest to the view in its lane', () => {
    fc.assert(
      fc.property(views, ({ index, scene }) => {
        const momentOf = ({ order }: Entry) => placingMoments(index)[order] ?? NaN;
        for (const { earlier, later } of scene.lanes) {
          for (const edge of [earlier, later]) if (edge) expect(edge.total).toBe(idsAt(edge).length);
          const before = earlier && [...earlier.others, ...earlier.nearest.map(({ entry }) => entry)];
          const after = later && [...later.others, ...later.nearest.map(({ entry }) => entry)];
          if (earlier && before) expect(momentOf(earlier.next)).toBe(Math.max(...before.map(momentOf)));
          if (later && after) expect(momentOf(later.next)).toBe(Math.min(...after.map(momentOf)));
        }
      }),
    );
  });

  test('the dates at an edge are those of the nearest, in the order of time, and the others follow from there on', () => {
    fc.assert(
      fc.property(views, ({ index, scene }) => {
        const momentOf = ({ order }: Entry) => placingMoments(index)[order] ?? NaN;
        for (const { earlier, later } of scene.lanes) {
          const towardsPast = earlier && [...earlier.nearest.map(({ entry }) => entry).toReversed(), ...earlier.others];
          const towardsFuture = later && [...later.nearest.map(({ entry }) => entry), ...later.others];
          const pasts = (towardsPast ?? []).map(momentOf);
          const futures = (towardsFuture ?? []).map(momentOf);
          expect(pasts).toEqual(pasts.toSorted((a, b) => b - a));
          expect(futures).toEqual(futures.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('an entry is told at an edge exactly where its own mark stands outside the plot', () => {
    fc.assert(
      fc.property(views, ({ scene: { plot, marks, lanes } }) => {
        const earlier = new Set(lanes.flatMap((lane) => (lane.earlier ? idsAt(lane.earlier) : [])));
        const later = new Set(lanes.flatMap((lane) => (lane.later ? idsAt(lane.later) : [])));
        for (const { id, x, entries } of marks) {
          if (entries.length > 1) continue;
          expect(earlier.has(id)).toBe(x < plot.x);
          expect(later.has(id)).toBe(x > plot.x + plot.width);
        }
      }),
    );
  });

  test('marks of one row stand at least two radii apart', () => {
    fc.assert(
      fc.property(views, ({ scene: { marks } }) => {
        for (const y of new Set(marks.map((mark) => mark.y))) {
          const row = marks.filter((mark) => mark.y === y);
          row.slice(1).forEach((mark, at) => {
            expect(mark.x - (row[at]?.x ?? -Infinity)).toBeGreaterThanOrEqual(2 * mark.radius);
          });
        }
      }),
    );
  });

  test('every mark lies in the lane of each of its entries', () => {
    fc.assert(
      fc.property(views, ({ index, plan, scene: { marks, lanes } }) => {
        for (const { x, y, radius, entries } of marks) {
          expect(Number.isFinite(x)).toBe(true);
          for (const entry of entries) {
            const at = plan.lanes.findIndex(({ group }) => entriesOf(index, group).includes(entry));
            const box = lanes[at]?.box;
            expect(y - radius).toBeGreaterThanOrEqual(box?.y ?? Infinity);
            expect(y + radius).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
          }
        }
      }),
    );
  });

  test('moving the window moves no entry to another row', () => {
    fc.assert(
      fc.property(views, windows, ({ index, plan, scene }, window) => {
        const rowOf = ({ marks }: Scene) =>
          new Map(marks.flatMap(({ entries, y }) => entries.map(({ id }) => [id, y])));
        const before = rowOf(scene);
        for (const [id, y] of rowOf(sceneOf(index, plan, window))) expect(before.get(id) ?? y).toBe(y);
      }),
    );
  });

  test('what is ahead is drawn on the ground of what is ahead', () => {
    fc.assert(
      fc.property(views, ({ scene: { asReported, ahead, plot } }) => {
        if (asReported) expect(ahead?.x).toBe(asReported.x);
        if (ahead) expect(ahead.x + ahead.width).toBe(plot.x + plot.width);
      }),
    );
  });
});

/** Draws an event on each of some days of February 2001; the window is the eighth to the sixteenth. */
function sceneOfDays(...days: readonly string[]): Scene {
  const index = sketch('', {
    events: days.map((day) => ({ id: `d${day}`, when: { edtf: `2001-02-${day}`, basis: 'stated' as const } })),
  });
  return sceneOf(index, planOf(index, 1280), { start: Date.UTC(2001, 1, 8), end: Date.UTC(2001, 1, 17) });
}

test('an edge counts what lies outside, names what lies nearest, and holds the others behind its count', () => {
  const [lane] = sceneOfDays('01', '02', '03', '04', '05', '12', '20', '21', '22', '23').lanes;
  expect(lane?.earlier?.count.text).toBe('‹ 5 earlier');
  expect(lane?.earlier?.next.id).toBe('d05');
  expect(lane?.later?.count.text).toBe('4 later ›');
  expect(lane?.later?.next.id).toBe('d20');
  expect(lane?.later?.nearest.map(({ entry }) => entry.id)).toEqual(['d20']);
  expect(idsOf(lane?.later?.others ?? [])).toBe('d21 d22 d23');
});

test('where few dates fit, the earlier edge leaves out the farthest', () => {
  const [lane] = sceneOfDays('01', '02', '03', '12').lanes;
  const edge = lane?.earlier;
  expect(edge?.nearest.map(({ entry }) => entry.id)).toEqual(['d03']);
  expect(idsOf(edge?.others ?? [])).toBe('d02 d01');
});

test('a lane of which all is in view has no edges', () => {
  const [lane] = sceneOfDays('09', '12', '14').lanes;
  expect([lane?.earlier, lane?.later]).toEqual([undefined, undefined]);
});

test('an entry whose mark is before the view and whose extent reaches into it is both told and drawn', () => {
  const scene = sceneOfDays('01/2001-02-12');
  expect(scene.lanes[0]?.earlier?.total).toBe(1);
  expect(scene.marks.map(({ id }) => id)).toEqual(['d01/2001-02-12']);
});
