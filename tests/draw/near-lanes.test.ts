import { expect, test } from 'vitest';
import { nearLanes } from '../../src/draw/near-lanes';
import { DAY_MS } from '../../src/time/span';
import { denseDossier } from '../layout/dense-dossiers';
import { planOf, sceneOf } from '../layout/crowded-dossiers';

const index = denseDossier({ seed: 7, count: 3000, days: 60, spread: 'bursty', tracks: 12 });
const plan = planOf(index, 1280);
const scene = sceneOf(index, plan);
const keysOf = ({ lanes }: typeof scene) => lanes.map(({ key }) => key);

/** The rows from the middle of one lane to the middle of another. */
function rowsFrom(first: number, last: number) {
  const [y0 = NaN, y1 = NaN] = [first, last].map((place) => {
    const { y, height } = scene.lanes[place]?.box ?? { y: NaN, height: NaN };
    return y + height / 2;
  });
  return { y0, y1 };
}

test('what lies in lanes about the rows is kept, all else is left out', () => {
  const near = nearLanes(scene, { index, rows: rowsFrom(2, 4), currentId: undefined });
  expect(keysOf(near)).toEqual(keysOf(scene).slice(2, 5));
  const top = scene.lanes[2]?.box.y ?? NaN;
  const bottom = scene.lanes[5]?.box.y ?? NaN;
  for (const what of ['marks', 'bins', 'labels'] as const) {
    const yOf = (each: (typeof scene)[typeof what][number]) => ('box' in each ? each.box.y : each.y);
    const kept = (scene[what] as readonly (typeof scene)[typeof what][number][]).filter(
      (each) => yOf(each) >= top && yOf(each) < bottom,
    );
    expect(kept.length, what).toBeGreaterThan(0);
    expect(near[what], what).toEqual(kept);
  }
  expect(near).toMatchObject({ heightPx: scene.heightPx, axis: scene.axis });
});

test.each(['a mark', 'a count', 'an edge'])('the lane of the current entry is kept, where it is at %s', (where) => {
  const days = where === 'an edge' ? 4 : 60;
  const start = Date.UTC(2001, 0, 20);
  const view = sceneOf(index, plan, { start, end: start + days * DAY_MS });
  const last = view.lanes.at(-1);
  const isIn = (y: number) => last !== undefined && y >= last.box.y;
  const [counted = -1] = view.bins.find(({ box }) => isIn(box.y))?.ordersOf(1) ?? [];
  const ids = new Map([
    ['a mark', view.marks.find(({ y }) => isIn(y))?.id],
    ['a count', counted < 0 ? undefined : index.entries.at(counted).id],
    ['an edge', last?.earlier?.others[0]?.id],
  ]);
  const currentId = ids.get(where);
  expect(currentId).toBeDefined();
  const near = nearLanes(view, { index, rows: { y0: 0, y1: 60 }, currentId });
  expect(keysOf(near)).toEqual([view.lanes[0]?.key, last?.key]);
});
