import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureByTable } from '../../src/layout/measure-text';
import { STRONG } from '../../src/layout/timeline-metrics';
import type { PlannedLane, TimelinePlan } from '../../src/layout/planned-lanes';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { EVENT_STATUSES } from '../../src/model/vocabulary';
import type { Span } from '../../src/time/span';
import type { LaneGrouping } from '../../src/view/view-state';
import { sketch } from '../panels/sketch-dossier';
import { firstDossier } from '../support/first-dossier';
import { crowdedDossiers, entriesOf, planOf, sceneOf, widths } from './crowded-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 300 });

const groupings = fc.constantFrom<LaneGrouping>('track', 'side', 'actor', 'kind');
const plans = fc
  .record({ index: crowdedDossiers, widthPx: widths, grouping: groupings })
  .map(({ index, widthPx, grouping }) => ({ index, plan: planOf(index, widthPx, grouping) }));

// Closer than the story every entry stands alone, where there are rows for all.
const CLOSE = -1;
const EVER = { start: -Infinity, end: Infinity };

/** The row of each entry of a lane, by its place in the order of the record. */
function rowsOf({ rows }: PlannedLane, story: Span): ReadonlyMap<number, number> {
  const units = rows.unitsIn(CLOSE, rows.mayOverflow ? story : EVER);
  return new Map(units.flatMap(({ row, orders }) => orders.map((order) => [order, row] as const)));
}

/** Gives the lane and row of each entry: `e3 in first, row 2`. */
function rowsIn(index: DossierIndex, { lanes, storyWindow }: TimelinePlan): readonly string[] {
  return lanes.flatMap((lane) => {
    const rows = rowsOf(lane, storyWindow);
    return entriesOf(index, lane.group).map(({ id, order }) => `${id} in ${lane.group.key}, row ${rows.get(order)}`);
  });
}

describe('in the plan of any dossier', () => {
  test('every entry has one row in one lane', () => {
    fc.assert(
      fc.property(plans, ({ index, plan }) => {
        const planned = plan.lanes.flatMap(({ group }) => entriesOf(index, group).map(({ id }) => id));
        expect(planned.toSorted()).toEqual([...index.entries].map(({ id }) => id).toSorted());
        for (const lane of plan.lanes) {
          const { group, rows } = lane;
          const rowOf = rowsOf(lane, plan.storyWindow);
          if (!rows.mayOverflow) expect([...rowOf.keys()].toSorted((a, b) => a - b)).toEqual([...group.orders]);
          expect([...rowOf.values()].every((row) => Number.isInteger(row) && row >= 0 && row < rows.rowCount)).toBe(
            true,
          );
          expect(rows.rowCount).toBeLessThanOrEqual(plan.metrics.maxRows);
        }
      }),
    );
  });

  test('lanes lie one below another, from the axis to the bottom, and hold all their rows', () => {
    fc.assert(
      fc.property(plans, ({ plan: { lanes, metrics, heightPx } }) => {
        let y = metrics.axisHeight;
        for (const lane of lanes) {
          expect(lane.y).toBe(y);
          y += lane.heightPx;
          const { rowCount, mayOverflow } = lane.rows;
          // Counts of what has no place have a row of their own below, and the last is where the lowest row ends.
          expect(lane.rowTops).toHaveLength(rowCount + (mayOverflow ? 1 : 0) + 1);
          expect(lane.rowTops[0]).toBeGreaterThanOrEqual(lane.y);
          expect(lane.rowTops.at(-1)).toBeLessThanOrEqual(y);
          const heights = lane.rowTops.slice(1).map((top, row) => top - (lane.rowTops[row] ?? 0));
          for (const height of heights)
            expect([metrics.rowHeight, metrics.highRowHeight]).toContain(Math.round(height));
        }
        expect(heightPx).toBe(y);
      }),
    );
  });

  test('a label fits its room in the strong weight in which it is selected', () => {
    fc.assert(
      fc.property(plans, ({ index, plan: { labelOf, metrics } }) => {
        for (const { order } of index.entries) {
          const { lines, widthPx } = labelOf(order);
          expect(widthPx).toBeLessThanOrEqual(metrics.maxLabelWidth);
          expect(widthPx).toBe(Math.max(...lines.map((line = '') => measureByTable(line, STRONG))));
        }
      }),
    );
  });

  test('the titles of lanes fit the heads', () => {
    fc.assert(
      fc.property(plans, ({ plan: { lanes, metrics, widthPx } }) => {
        const room = metrics.headWidth > 0 ? metrics.headWidth : widthPx;
        for (const line of lanes.flatMap(({ title }) => title)) {
          expect(measureByTable(line, STRONG)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });
});

/** Gives a dossier with its events in another order of the file. */
function turnedRound({ dossier }: DossierIndex): DossierIndex {
  return indexDossier({ ...dossier, events: dossier.events.toReversed() });
}

test('where dates differ, the order of the file does not show', () => {
  const dates = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(dates, widths, (days, widthPx) => {
      const index = sketch('', {
        events: days.map((day) => ({
          id: `day-${day}`,
          when: { edtf: new Date(Date.UTC(2001, 0, 1 + day)).toISOString().slice(0, 10), basis: 'stated' },
        })),
      });
      const turned = turnedRound(index);
      expect(rowsIn(turned, planOf(turned, widthPx))).toEqual(rowsIn(index, planOf(index, widthPx)));
    }),
  );
});

/** Gives the marks that stand in the view of the story without a title, and how many stand there. */
function titlesIn(index: DossierIndex, plan: TimelinePlan) {
  const { marks, labels, plot } = sceneOf(index, plan);
  // A lane that has more at one time than rows is full.
  fc.pre(plan.lanes.every(({ rows }) => !rows.mayOverflow));
  const inView = marks.filter(({ x }) => x > plot.x && x < plot.x + plot.width);
  const titled = new Set(labels.map(({ id }) => id));
  return { untitled: inView.flatMap(({ id }) => (titled.has(id) ? [] : [id])), count: inView.length };
}

test('on a narrow screen every mark of the story has its title', () => {
  fc.assert(
    fc.property(crowdedDossiers, fc.constantFrom(320, 600, 859), (index, widthPx) => {
      expect(titlesIn(index, planOf(index, widthPx)).untitled).toEqual([]);
    }),
  );
});

test('on a wide screen hardly a mark of the story lacks its title, for want of room at an edge', () => {
  let all = 0;
  let missing = 0;
  fc.assert(
    fc.property(crowdedDossiers, fc.constantFrom(900, 1280, 1920), (index, widthPx) => {
      const { untitled, count } = titlesIn(index, planOf(index, widthPx));
      all += count;
      missing += untitled.length;
    }),
  );
  expect(missing / all).toBeLessThan(0.03);
});

test('a title too long for its lane is shortened', () => {
  const index = sketch('', { events: [{ id: 'x', title: 'Talks about the dam '.repeat(20) }] });
  expect(planOf(index, 320).labelOf(0).lines.join(' ')).toMatch(/^Talks about the dam .*…$/);
});

test('an entry that overlaps another goes to a row below, and one that does not shares its row', () => {
  const index = sketch('', {
    events: ['2001-02-01/2001-02-04', '2001-02-03/2001-02-20', '2001-02-21/2001-02-28'].map((edtf, place) => ({
      id: `e${place}`,
      title: 'x',
      when: { edtf, basis: 'stated' as const },
    })),
  });
  expect(rowsIn(index, planOf(index, 1280))).toEqual(['e0 in all, row 0', 'e1 in all, row 1', 'e2 in all, row 0']);
});

test.each([860, 900, 910, 1000, 1059, 1060, 1100, 1200, 1440])(
  'at %i px all that the first dossier reports has its title left of its mark, whatever the words need',
  (widthPx) => {
    const index = indexDossier(firstDossier());
    const { marks, labels, plot } = sceneOf(index, planOf(index, widthPx));
    const turned = marks.filter(({ id, x, entries: [entry] }) => {
      const label = labels.find((each) => each.id === id);
      return !EVENT_STATUSES[entry.status].isAhead && x > plot.x && label?.anchor !== 'end';
    });
    expect(turned.map(({ id }) => id)).toEqual([]);
  },
);
