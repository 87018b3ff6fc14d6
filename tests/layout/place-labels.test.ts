import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesCross } from '../../src/layout/box-grid';
import type { Box, PlacedLabel, PlacedMark } from '../../src/layout/scene';
import type { EventStatus } from '../../src/model/dossier';
import type { Span } from '../../src/time/span';
import { wholeWindow } from '../../src/view/story-window';
import { sketch } from '../panels/sketch-dossier';
import { crowdedDossiers, planOf, sceneOf, widths, windows } from './crowded-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

const WIDE_PX = 1280;
const NARROW_PX = 600;

const views = fc
  .record({ index: crowdedDossiers, widthPx: widths, window: windows })
  .map(({ index, widthPx, window }) => {
    const plan = planOf(index, widthPx);
    return { plan, scene: sceneOf(index, plan, window) };
  });

function discOf({ x, y, radius }: PlacedMark): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

describe('in any view of any dossier', () => {
  test('no label overlaps another', () => {
    fc.assert(
      fc.property(views, ({ scene: { labels } }) => {
        const crossings = labels.flatMap((a, at) =>
          labels.slice(at + 1).flatMap((b) => (boxesCross(a.box, b.box) ? [`${a.id} ${b.id}`] : [])),
        );
        expect(crossings).toEqual([]);
      }),
    );
  });

  test('no label overlaps a mark, its own or another', () => {
    fc.assert(
      fc.property(views, ({ scene: { labels, marks } }) => {
        const crossings = labels.flatMap((label) =>
          marks.flatMap((mark) => (boxesCross(label.box, discOf(mark)) ? [`${label.id} ${mark.id}`] : [])),
        );
        expect(crossings).toEqual([]);
      }),
    );
  });

  test('no label lies wholly outside the plot, whose edge cuts it', () => {
    fc.assert(
      fc.property(views, ({ scene: { labels, plot } }) => {
        for (const { box } of labels) {
          expect(box.x + box.width).toBeGreaterThan(plot.x);
          expect(box.x).toBeLessThan(plot.x + plot.width);
        }
      }),
    );
  });

  test('a label belongs to one mark of one entry, and stands in its row', () => {
    fc.assert(
      fc.property(views, ({ plan, scene: { labels, marks } }) => {
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
        for (const { id, y, lines } of labels) {
          const mark = marks.find((each) => each.id === id);
          expect(mark?.entries).toHaveLength(1);
          const offset = lines.length > 1 ? plan.metrics.firstOfTwoY : plan.metrics.labelY;
          expect(y - (mark?.y ?? 0)).toBeCloseTo(offset, 6);
        }
      }),
    );
  });
});

/** Places events on one day each in February 2001, all in one lane: `3 happened` on the third. */
function placed(widthPx: number, ...events: readonly (readonly [day: number, status: EventStatus, title?: string])[]) {
  const index = sketch('', {
    events: events.map(([day, status, title = 'Talks'], place) => ({
      id: `e${place}`,
      title,
      status,
      when: { edtf: `2001-02-${String(day).padStart(2, '0')}`, basis: 'stated' },
    })),
    dossier: { asOf: '2001-02-10' },
  });
  const plan = planOf(index, widthPx);
  const scene = sceneOf(index, plan, { start: Date.UTC(2001, 1, 1), end: Date.UTC(2001, 1, 21) });
  return { index, plan, scene };
}

test('the as-reported line is the hinge: what is reported has its title to the left, what is ahead to the right', () => {
  const { scene } = placed(WIDE_PX, [8, 'happened'], [14, 'planned']);
  expect(scene.labels.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
  const [reported, ahead] = scene.labels;
  expect(reported?.x).toBeLessThan(scene.marks[0]?.x ?? 0);
  expect(ahead?.x).toBeGreaterThan(scene.marks[1]?.x ?? 0);
});

test('what is ahead and has no room to its right has its title to the left, but on the ground of what is ahead', () => {
  const { index, plan } = placed(WIDE_PX, [1, 'happened'], [20, 'planned', 'Talks about the dam and the river']);
  const { labels, asReported } = sceneOf(index, plan);
  expect(labels.find(({ id }) => id === 'e1')?.anchor).toBe('end');
  expect(boxOf(labels, 'e1').x).toBeGreaterThan(asReported?.x ?? Infinity);
});

test('seen from so far that what is ahead has no room for its title, it has none on the ground of what is reported', () => {
  const index = sketch('', {
    events: (
      [
        ['1991-05-06', 'happened'],
        ['2001-02-08', 'happened'],
        ['2001-02-12', 'planned'],
      ] as const
    ).map(([edtf, status], place) => ({ id: `e${place}`, title: LONG_TITLE, status, when: { edtf, basis: 'stated' } })),
    dossier: { asOf: '2001-02-10' },
  });
  const plan = planOf(index, WIDE_PX);
  const titled = (window: Span) => sceneOf(index, plan, window).labels.some(({ id }) => id === 'e2');
  expect([plan.storyWindow, wholeWindow(index)].map(titled)).toEqual([true, false]);
});

const boxOf = (labels: readonly PlacedLabel[], of: string) =>
  labels.find(({ id }) => id === of)?.box ?? { x: 0, width: 0 };

const LONG_TITLE = 'Talks about the dam, the river and the border';

test('details stand only where the view has room for the whole of them', () => {
  const { index, plan } = placed(WIDE_PX, [3, 'happened']);
  const at = (start: number) =>
    sceneOf(index, plan, { start: Date.UTC(2001, 1, 1, start), end: Date.UTC(2001, 1, 3, start) }).labels[0];
  expect([at(24), at(45)].map((label) => [label?.lines[0], label?.detail])).toEqual([
    ['Talks', '3 Feb 2001'],
    ['Talks', undefined],
  ]);
});

test('in a narrow picture a title is centred under its mark, or kept within the plot of the story', () => {
  const { index, plan } = placed(NARROW_PX, [1, 'happened', LONG_TITLE], [4, 'happened'], [9, 'happened']);
  const { labels, marks } = sceneOf(index, plan);
  expect(boxOf(labels, 'e0').x).toBe(2);
  const markX = marks.find(({ id }) => id === 'e1')?.x ?? 0;
  expect(boxOf(labels, 'e1').x + boxOf(labels, 'e1').width / 2).toBeCloseTo(markX, 6);
});

test('in a narrow picture what is ahead has its title right of the as-reported line where it has room, what is reported under its mark', () => {
  const { index, plan } = placed(
    NARROW_PX,
    [6, 'happened'],
    [10, 'happened', LONG_TITLE],
    [11, 'planned'],
    [14, 'planned'],
  );
  const { labels, marks, asReported } = sceneOf(index, plan);
  const markX = marks.find(({ id }) => id === 'e1')?.x ?? 0;
  expect(boxOf(labels, 'e1').x + boxOf(labels, 'e1').width / 2).toBeCloseTo(markX, 6);
  expect(boxOf(labels, 'e2').x).toBeGreaterThan(asReported?.x ?? 0);
});

test('where two titles do not fit, the heavier event keeps its title', () => {
  // Rows are packed for the story; seen from afar, two marks of one row leave room for one title.
  for (const heavy of ['e0', 'e1']) {
    const index = sketch('', {
      events: ['2001-02-03', '2001-02-09'].map((edtf, place) => ({
        id: `e${place}`,
        title: 'Talks about the dam',
        when: { edtf, basis: 'stated' as const },
        weight: `e${place}` === heavy ? 3 : 1,
      })),
      dossier: { asOf: '2001-02-10' },
    });
    const plan = planOf(index, NARROW_PX);
    const scene = sceneOf(index, plan, { start: Date.UTC(2000, 11, 1), end: Date.UTC(2001, 3, 1) });
    expect(scene.marks).toHaveLength(2);
    expect(scene.labels.map(({ id }) => id)).toEqual([heavy]);
  }
});

test('a card shows date and actors beside the title; from afar the title stands alone', () => {
  const { index, plan, scene } = placed(WIDE_PX, [3, 'happened']);
  expect(scene.labels[0]?.detail).toBeUndefined();
  const near = sceneOf(index, plan, { start: Date.UTC(2001, 1, 2), end: Date.UTC(2001, 1, 5) });
  expect(near.labels[0]?.detail).toBe('3 Feb 2001');
});
