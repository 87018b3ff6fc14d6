import { describe, expect, test } from 'vitest';
import { buildScene } from '../../src/layout/build-scene';
import { boxesCross } from '../../src/layout/box-grid';
import { measureByTable } from '../../src/layout/measure-text';
import { planTimeline } from '../../src/layout/timeline-plan';
import type { Event } from '../../src/model/dossier';
import type { Span } from '../../src/time/span';
import { sketch } from '../panels/sketch-dossier';

type Sketched = Partial<Event> & { readonly id: string };

const on = (id: string, edtf: string, rest: Partial<Event> = {}): Sketched => ({
  id,
  title: `What came to pass on ${id}`,
  when: { edtf, basis: 'stated' },
  ...rest,
});

function timelineOf(events: readonly Sketched[], widthPx: number) {
  const index = sketch('', { events });
  const words = {
    locale: 'en-GB',
    asReported: 'As reported',
    ahead: 'Ahead',
    otherLanes: { track: 'No track', side: 'No side', actor: 'No one actor', kind: 'No event' },
    labelOf: ({ id }: { readonly id: string }) => index.events.get(id)?.title ?? id,
    detailOf: () => 'Detail',
    dateOf: () => 'Date',
    earlier: String,
    later: String,
    countOf: String,
    more: String,
    fewer: 'Fewer',
  };
  const plan = planTimeline({ index, grouping: 'track', widthPx, measure: measureByTable, words });
  const sceneOf = (window: Span, settled?: Span) =>
    buildScene({ index, plan, window, settled, replies: new Map(), measure: measureByTable, words });
  return { index, plan, sceneOf, story: sceneOf(plan.storyWindow) };
}

const STORY = [
  on('first', '2001-02-01'),
  on('second', '/2001-02-03'),
  on('third', '2001-02-04'),
  on('fourth', '2001-02-05'),
  on('later', '2001-02-20', { status: 'planned' }),
];
const LONG_AGO = ['1991-03-01', '1991-03-01', '1995-07'].map((edtf, place) => on(`old-${place}`, edtf));

describe.each([360, 700, 1200])('at %i px', (widthPx) => {
  test('what lies far outside the story takes no row from what it shows', () => {
    const rowsOf = (events: readonly Sketched[]) => {
      const { index, plan } = timelineOf(events, widthPx);
      const units = plan.lanes[0]?.rows.unitsIn(0, plan.storyWindow) ?? [];
      return STORY.map(({ id }) => units.find(({ orders: [order] }) => order === index.entries.orderOf(id))?.row);
    };
    expect(rowsOf([...LONG_AGO, ...STORY])).toEqual(rowsOf(STORY));
  });

  test('the as-reported line makes way for words', () => {
    const { story } = timelineOf(STORY, widthPx);
    const pieces = story.asReported?.pieces ?? [];
    expect(pieces.length).toBeGreaterThan(0);
    const line = pieces.map(({ y0, y1 }) => ({ x: story.asReported?.x ?? 0, y: y0, width: 1, height: y1 - y0 }));
    expect(story.labels.filter(({ box }) => line.some((piece) => boxesCross(piece, box)))).toEqual([]);
  });

  test('a label stays with its mark while the view pans', () => {
    const { plan, sceneOf } = timelineOf([...LONG_AGO, ...STORY], widthPx);
    const { start, end } = plan.storyWindow;
    const placesOf = new Map<string, Set<number>>();
    for (let step = -40; step <= 40; step += 1) {
      const panned = (step / 40) * (end - start);
      const { labels, marks } = sceneOf({ start: start + panned, end: end + panned }, plan.storyWindow);
      for (const { id, x } of labels) {
        const mark = marks.find((each) => each.id === id);
        placesOf.set(id, (placesOf.get(id) ?? new Set()).add(Math.round((x - (mark?.x ?? 0)) * 100)));
      }
    }
    expect(placesOf.size).toBe(STORY.length);
    expect([...placesOf].filter(([, places]) => places.size > 1)).toEqual([]);
  });

  test('what is known only to be by a day is nowhere drawn as sure', () => {
    const { marks } = timelineOf(STORY, widthPx).story;
    const sure = marks.filter(({ extents }) => extents.some(({ kind }) => kind === 'sure')).map(({ id }) => id);
    expect(sure.sort()).toEqual(['first', 'fourth', 'later', 'third']);
  });

  test('every entry of the story has its label', () => {
    expect(
      timelineOf(STORY, widthPx)
        .story.labels.map(({ id }) => id)
        .sort(),
    ).toEqual(STORY.map(({ id }) => id).sort());
  });
});
