import { beforeEach, describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/app/words';
import { measureByTable } from '../../src/layout/measure-text';
import { Explorer } from '../../src/state/explorer.svelte';
import { nextEntry } from '../../src/state/next-entry';
import { openCount, openingOf } from '../../src/state/open-count';
import { stepWindow } from '../../src/state/step-window';
import { DAY_MS, lengthMs } from '../../src/time/span';
import { MAX_WINDOW_MS } from '../../src/view/camera';
import { DEFAULT_VIEW, NO_FILTER, exchangeBetween, type Selection, type ViewState } from '../../src/view/view-state';
import { on, sketch, sketchMeeting } from '../panels/sketch-dossier';

const index = sketchMeeting({
  id: 'vote',
  title: 'A vote',
  kind: 'vote',
  ...on('2001-02-05'),
  participants: [{ actor: 'cy', role: 'initiator' }],
});
const other = sketch('', { events: [{ id: 'elsewhere', title: 'Elsewhere', ...on('1990-05-06') }] });

/** A view in which nothing is as by default. */
const CHOSEN: ViewState = {
  window: { start: Date.UTC(2001, 1, 1), end: Date.UTC(2001, 2, 1) },
  lanes: 'side',
  actorsAs: 'matrix',
  level: 'bodies',
  selection: { kind: 'event', id: 'meeting' },
  inSteps: true,
  filter: { ...NO_FILTER, words: 'leave' },
};

let explorer: Explorer;
beforeEach(() => {
  explorer = new Explorer({ index, measure: measureByTable, wordsFor, widthPx: { timeline: 1280, actors: 600 } });
});

const idsInScene = () => explorer.scene.marks.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();

test.each<Selection>([
  { kind: 'event', id: 'meeting' },
  { kind: 'statement', id: 'a' },
  { kind: 'actor', id: 'north' },
  { kind: 'issue', id: 'border' },
  exchangeBetween('north', 'south'),
])('selecting %j lays nothing out again', (selection) => {
  const { plan, scene } = explorer;
  explorer.select(selection);
  expect(explorer.selection).toBe(selection);
  expect(explorer.plan).toBe(plan);
  expect(explorer.scene).toBe(scene);
});

test('selecting changes what stands out', () => {
  explorer.select({ kind: 'statement', id: 'b' });
  expect(explorer.emphasis.get('b')).toBe('selected');
  explorer.select(undefined);
  expect(explorer.emphasis.size).toBe(0);
});

test('selecting the same again is no change', () => {
  explorer.select({ kind: 'event', id: 'meeting' });
  const { selection, view } = explorer;
  explorer.select({ kind: 'event', id: 'meeting' });
  expect(explorer.selection).toBe(selection);
  expect(explorer.view).toBe(view);
});

test('a filter mutes, and lays nothing out again', async () => {
  const { scene } = explorer;
  explorer.setFilter({ ...NO_FILTER, words: 'leave' });
  await explorer.loadFinder();
  expect(['a', 'b', 'meeting', 'vote'].map((id) => explorer.matches?.has(id))).toEqual([true, true, true, false]);
  expect(explorer.shown).toBeUndefined();
  expect(explorer.emphasis.get('vote')).toBe('muted');
  expect(explorer.scene).toBe(scene);
  explorer.setFilter(NO_FILTER);
  expect(explorer.matches).toBeUndefined();
  expect(explorer.emphasis.size).toBe(0);
});

test('what a filter hides is not among the marks to draw', async () => {
  explorer.setFilter({ ...NO_FILTER, words: 'leave', rest: 'hide' });
  await explorer.loadFinder();
  const drawn = [...index.entries].filter(({ order }) => explorer.shown?.[order] === 1);
  expect(drawn.map(({ id }) => id)).toEqual(['meeting', 'b']);
  explorer.setFilter({ ...NO_FILTER, rest: 'hide' });
  expect(explorer.shown).toBeUndefined();
});

describe('the window', () => {
  test('is that of the story until one is chosen', () => {
    expect(explorer.window).toBeUndefined();
    expect(explorer.shownWindow).toBe(explorer.plan.storyWindow);
  });

  test('changes the scene, and not the plan', () => {
    const { plan, scene } = explorer;
    explorer.setWindow({ start: Date.UTC(2001, 1, 4, 6), end: Date.UTC(2001, 1, 6) });
    expect(explorer.scene).not.toBe(scene);
    expect(explorer.plan).toBe(plan);
    expect(idsInScene()).toEqual(['b', 'vote']);
  });

  test('stays within what can be shown', () => {
    explorer.setWindow({ start: -1e15, end: 1e15 });
    expect(lengthMs(explorer.shownWindow)).toBe(MAX_WINDOW_MS);
  });

  test('moves and zooms only when it is set: the reader’s intents give windows', () => {
    const { scene, shownWindow } = explorer;
    for (const window of [explorer.panned(0.5), explorer.zoomed(2), explorer.whole(), explorer.revealing('vote')]) {
      expect(lengthMs(window)).toBeGreaterThan(0);
    }
    expect(explorer.shownWindow).toBe(shownWindow);
    expect(explorer.scene).toBe(scene);
  });

  test('zooms in on the selected event where that is in view, and brings it half way to the middle', () => {
    explorer.select({ kind: 'event', id: 'vote' });
    const at = Date.UTC(2001, 1, 5, 12);
    const { shownWindow } = explorer;
    const zoomed = explorer.zoomed(4);
    const fromMiddle = ({ start, end }: typeof zoomed) => (at - (start + end) / 2) / (end - start);
    expect(fromMiddle(zoomed)).toBeCloseTo(fromMiddle(shownWindow) / 2, 6);
    expect(lengthMs(zoomed)).toBeCloseTo(lengthMs(shownWindow) / 4, -1);
    const out = explorer.zoomed(0.5);
    expect(fromMiddle(out)).toBeCloseTo(fromMiddle(shownWindow), 6);
  });

  test('zooms in on what there is, however often', () => {
    for (let press = 0; press < 6; press += 1) {
      explorer.setWindow(explorer.zoomed(2));
      expect(idsInScene().length).toBeGreaterThan(0);
    }
  });

  test('that reveals an entry is the shown one where the entry is well in view', () => {
    expect(explorer.revealing('b')).toBe(explorer.shownWindow);
    explorer.setWindow({ start: Date.UTC(1990), end: Date.UTC(1991) });
    const { start, end } = explorer.revealing('b');
    expect(start).toBeLessThan(Date.UTC(2001, 1, 4));
    expect(end).toBeGreaterThan(Date.UTC(2001, 1, 5));
    expect(() => explorer.revealing('nothing')).toThrow('missing date: nothing');
  });

  test('that opens a count tells its entries apart', () => {
    // Both of one day, hours apart: they need one row, and from afar one mark.
    explorer.open(
      sketch('', {
        events: [
          { id: 'early', title: 'Early', ...on('2001-02-03T08:00') },
          { id: 'late', title: 'Late', ...on('2001-02-03T20:00') },
        ],
      }),
    );
    explorer.setWindow({ start: Date.UTC(2001, 0, 1), end: Date.UTC(2001, 3, 1) });
    const [count, ...more] = explorer.scene.marks;
    expect(more).toEqual([]);
    expect(count?.entries).toHaveLength(2);
    for (let steps = 0; steps < 4 && explorer.scene.marks.length === 1; steps += 1) {
      const [mark] = explorer.scene.marks;
      if (mark)
        explorer.setWindow(
          openingOf(
            explorer,
            mark.entries.map(({ order }) => order),
          ),
        );
    }
    expect(idsInScene()).toEqual(['early', 'late']);
    expect(explorer.scene.marks).toHaveLength(2);
    expect(lengthMs(explorer.shownWindow)).toBeGreaterThan(DAY_MS / 2);
  });
});

test('other lanes make another plan, with the same entries', () => {
  const { plan } = explorer;
  explorer.lanes = 'kind';
  expect(explorer.plan).not.toBe(plan);
  expect(explorer.plan.lanes.map(({ group }) => group.title)).toEqual(['Talks', undefined, 'Votes']);
  expect(idsInScene()).toEqual(['b', 'meeting', 'vote']);
});

test('another width lays the timeline out again', () => {
  const { scene } = explorer;
  explorer.timelineWidthPx = 600;
  expect(explorer.scene).not.toBe(scene);
  expect(explorer.scene.widthPx).toBe(600);
});

test('a view that is shown is the view that stands', () => {
  explorer.show(CHOSEN);
  expect(explorer.view).toEqual(CHOSEN);
});

test('opening another dossier keeps nothing of the view before', () => {
  explorer.show(CHOSEN);
  expect(explorer.emphasis.get('meeting')).toBe('selected');
  explorer.open(other);
  expect(explorer.view).toEqual(DEFAULT_VIEW);
  expect(explorer.emphasis.size).toBe(0);
  expect(explorer.matches).toBeUndefined();
  expect(idsInScene()).toEqual(['elsewhere']);
  expect(explorer.overview).toBeDefined();
  expect(nextEntry(explorer, undefined, 'first')).toBe('elsewhere');
});

test('arrow keys lead through the record that is open', () => {
  expect(nextEntry(explorer, undefined, 'later')).toBe('meeting');
  expect(nextEntry(explorer, 'meeting', 'later')).toBe('b');
  expect(nextEntry(explorer, 'b', 'later')).toBe('vote');
});

describe('opening a count', () => {
  const events = [
    ...Array.from({ length: 5 }, (_, place) => ({ id: `same${place}`, ...on('2001-02-03') })),
    { id: 'far', ...on('2001-02-13') },
  ];
  const crowd = sketch('', { events });
  const ordersOf = (ids: readonly string[]) => ids.map((id) => crowd.entries.orderOf(id) ?? -1);

  beforeEach(() => {
    explorer.open(crowd);
    explorer.setWindow({ start: Date.UTC(1990, 0, 1), end: Date.UTC(2010, 0, 1) });
  });

  test('zooms to entries that a closer window tells apart', () => {
    const opening = openCount(explorer, ordersOf(['same0', 'far']));
    expect(opening.kind).toBe('window');
    if (opening.kind === 'window') expect(lengthMs(opening.window)).toBeLessThan(40 * DAY_MS);
  });

  test('lists entries that lie at one moment', () => {
    const opening = openCount(explorer, ordersOf(['same0', 'same1', 'same2']));
    expect(opening).toEqual({
      kind: 'list',
      selection: { kind: 'period', start: Date.UTC(2001, 1, 3), end: Date.UTC(2001, 1, 4), lane: undefined },
    });
  });

  test('ends in a list after a few times, whatever the count', () => {
    let opening = openCount(explorer, ordersOf(['same0', 'same1', 'far']));
    for (let times = 0; times < 8 && opening.kind === 'window'; times += 1) {
      explorer.setWindow(opening.window);
      opening = openCount(explorer, ordersOf(['same0', 'same1']));
    }
    expect(opening.kind).toBe('list');
  });

  test('names the lane where there are several', () => {
    explorer.open(index);
    explorer.lanes = 'kind';
    const order = index.entries.orderOf('vote') ?? -1;
    const opening = openCount(explorer, [order]);
    expect(opening).toMatchObject({ selection: { lane: { grouping: 'kind', key: 'vote' } } });
  });
});

describe('the story in steps', () => {
  test('a step in a crowd is shown from so near that few others are in view', () => {
    const events = Array.from({ length: 2000 }, (_, place) => ({
      id: `e${place}`,
      when: { edtf: new Date(Date.UTC(2001, 0, place)).toISOString().slice(0, 10), basis: 'stated' as const },
    }));
    explorer.open(sketch('', { events }));
    explorer.setWindow(explorer.whole());
    const window = stepWindow(explorer, 1000);
    explorer.setWindow(window);
    expect(explorer.countInView).toBeLessThan(100);
    expect(stepWindow(explorer, 1001)).toBe(explorer.shownWindow);
  });

  test('goes on where the reader was, whatever else has been read since', () => {
    explorer.select({ kind: 'event', id: 'meeting' });
    const { stepAt } = explorer;
    explorer.select({ kind: 'actor', id: 'north' });
    expect(explorer.stepAt).toBe(stepAt);
    explorer.open(other);
    expect(explorer.stepAt).toBeUndefined();
  });

  test('goes through what a filter lets through', async () => {
    await explorer.loadFinder();
    explorer.setFilter({ ...NO_FILTER, words: 'leave' });
    expect([...explorer.steps].map((order) => index.entries.at(order).id)).toEqual(['meeting', 'b']);
  });
});

test('brackets lead along replies', () => {
  expect(nextEntry(explorer, 'meeting', 'answer')).toBe('b');
  expect(nextEntry(explorer, 'b', 'answered')).toBe('meeting');
  expect(nextEntry(explorer, 'vote', 'answer')).toBe('vote');
});

describe('labels under their marks', () => {
  const boxOf = (id: string) => explorer.scene.labels.find((label) => label.id === id)?.box;
  const offsetOf = (id: string) =>
    (boxOf(id)?.x ?? NaN) - (explorer.scene.marks.find((each) => each.id === id)?.x ?? NaN);
  const pannedTo = (id: string, part: number) => {
    const { anchors, orderOf } = explorer.index.entries;
    const at = anchors[orderOf(id) ?? 0] ?? NaN;
    const length = lengthMs(explorer.shownWindow);
    return { start: at - part * length, end: at + (1 - part) * length };
  };

  test('stay with them while the view pans, and once it rests no edge cuts them', () => {
    explorer.timelineWidthPx = 360;
    explorer.setWindow(pannedTo('meeting', 0.5));
    const before = offsetOf('meeting');
    for (const part of [0.3, 0.1, 0.05]) {
      explorer.moveWindow(pannedTo('meeting', part));
      expect(offsetOf('meeting')).toBeCloseTo(before, 6);
    }
    expect(boxOf('meeting')?.x).toBeLessThan(0);
    explorer.rest();
    expect(boxOf('meeting')?.x).toBeGreaterThanOrEqual(0);
  });

  test('are placed anew as the view zooms', () => {
    explorer.timelineWidthPx = 360;
    explorer.setWindow(pannedTo('meeting', 0.05));
    const { start, end } = explorer.shownWindow;
    explorer.moveWindow({ start, end: end + DAY_MS });
    expect(boxOf('meeting')?.x).toBeGreaterThanOrEqual(0);
  });
});
