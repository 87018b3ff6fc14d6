import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import Network from '../../src/draw/Network.svelte';
import Timeline from '../../src/draw/Timeline.svelte';
import { placeActors } from '../../src/layout/network';
import { nextMark, type Direction } from '../../src/layout/next-mark';
import type { Id } from '../../src/model/dossier';
import type { Entry } from '../../src/model/entry';
import type { Emphasis, Selection } from '../../src/view/view-state';
import { planOf, sceneOf } from '../layout/crowded-dossiers';
import { on, sketch, sketchMeeting } from '../panels/sketch-dossier';

const index = sketchMeeting({ id: 'dam', title: 'A dam is built', status: 'planned', ...on('2001-02-06') });
const plan = planOf(index, 1280);

beforeAll(() => {
  // jsdom has none; the ids of a dossier need no escape.
  window.CSS ??= {} as typeof CSS;
  window.CSS.escape ??= (text) => text;
});

let mounted: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.innerHTML = '';
});

/** Shows the timeline, and gives what it asks for as text: "select meeting". */
function showTimeline(window = plan.storyWindow, emphasis: ReadonlyMap<string, Emphasis> = new Map()) {
  const asked: string[] = [];
  mounted = mount(Timeline, {
    target: document.body,
    props: {
      index,
      scene: sceneOf(index, plan, window),
      emphasis,
      summary: 'A quarrel in three marks.',
      onselect: ({ id }: Entry) => asked.push(`select ${id}`),
      onopen: (orders: readonly number[]) => asked.push(`open ${orders.length}`),
      onfold: (lane: string, fold: string) => asked.push(`fold ${lane} ${fold}`),
      onreveal: (id: Id) => asked.push(`reveal ${id}`),
      nextOf: (from: Id | undefined, direction: Direction) =>
        Promise.resolve(nextMark({ index, plan }, from, direction)),
      onviewkey: (key: string) => asked.push(`view ${key}`) > 0,
      onescape: () => asked.push('escape'),
    },
  });
  flushSync();
  return asked;
}

function showNetwork() {
  const asked: string[] = [];
  mounted = mount(Network, {
    target: document.body,
    props: {
      index,
      network: placeActors({ index, widthPx: 600 }),
      emphasis: new Map(),
      selection: undefined,
      onselect: (selection: Selection | undefined) => asked.push(JSON.stringify(selection ?? 'nothing')),
      onmore: () => asked.push('more'),
    },
  });
  flushSync();
  return asked;
}

/** All buttons but those that fold lanes. */
const buttons = () => [...document.querySelectorAll<SVGElement>('[role="button"]:not([aria-expanded])')];
const names = () => buttons().map((button) => button.getAttribute('aria-label') ?? '');
const tabStops = () => buttons().filter((button) => button.getAttribute('tabindex') === '0');
const focused = () =>
  document.activeElement?.getAttribute('data-entry') ?? document.activeElement?.getAttribute('data-key');

async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  // Where the key leads may be answered by a promise: it and what follows from it come before the next task.
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
}

function focusOnly(): void {
  const [stop, ...more] = tabStops();
  expect(more).toEqual([]);
  stop?.focus();
  flushSync();
}

describe('the timeline', () => {
  test('has a button for every event and statement, whose name begins with the title', () => {
    showTimeline();
    expect(names()).toEqual([
      expect.stringMatching(/^Envoys meet, 3 February 2001/),
      expect.stringMatching(/^A dam is built, 6 February 2001.*planned/),
      expect.stringMatching(/^Cy Marsh refused: To leave, 4 February 2001/),
    ]);
  });

  test('folds a lane, which is no tab stop', () => {
    const asked = showTimeline();
    const fold = document.querySelector('[aria-expanded]');
    expect([fold?.getAttribute('aria-label'), fold?.getAttribute('tabindex')]).toEqual(['Rows of All', '-1']);
    fold?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(asked).toEqual(['fold all folded']);
  });

  test('is a group that says in a sentence what it shows', () => {
    showTimeline();
    expect(document.querySelector('svg[role="group"]')?.getAttribute('aria-label')).toBe('A quarrel in three marks.');
  });

  test('has a button for every entry outside the view too', () => {
    showTimeline({ start: Date.UTC(1990), end: Date.UTC(1991) });
    expect(names().filter((name) => /^(Envoys meet|Cy Marsh refused|A dam is built)/.test(name))).toHaveLength(3);
  });

  test('has one tab stop: its first mark, or what is selected', async () => {
    showTimeline();
    expect(tabStops().map((stop) => stop.getAttribute('data-entry'))).toEqual(['meeting']);
    if (mounted) await unmount(mounted);
    showTimeline(undefined, new Map([['dam', 'selected']]));
    expect(tabStops().map((stop) => stop.getAttribute('data-entry'))).toEqual(['dam']);
    expect(tabStops()[0]?.getAttribute('aria-pressed')).toBe('true');
  });

  test('has a tab stop where no mark is in view: what lies outside', () => {
    showTimeline({ start: Date.UTC(1990), end: Date.UTC(1991) });
    expect(tabStops()).toHaveLength(1);
  });

  test('moves focus and tab stop with the arrow keys, and reveals where they lead', async () => {
    const asked = showTimeline();
    focusOnly();
    for (const [key, id] of [
      ['ArrowRight', 'b'],
      ['ArrowRight', 'dam'],
      ['ArrowRight', 'dam'],
      ['Home', 'meeting'],
      ['End', 'dam'],
      ['ArrowLeft', 'b'],
    ] as const) {
      await press(key);
      expect(focused()).toBe(id);
      expect(tabStops().map((stop) => stop.getAttribute('data-entry'))).toEqual([id]);
      expect(asked.at(-1)).toBe(`reveal ${id}`);
    }
  });

  test('selects with Enter, the space bar and a click', async () => {
    const asked = showTimeline();
    focusOnly();
    await press('Enter');
    await press(' ');
    buttons()[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(asked.filter((each) => each.startsWith('select'))).toEqual([
      'select meeting',
      'select meeting',
      'select dam',
    ]);
  });

  test('passes Escape on, and keys that move the view; leaves those with a modifier to the browser', async () => {
    const asked = showTimeline();
    focusOnly();
    await press('Escape');
    await press('+');
    expect(asked).toEqual(['escape', 'view +']);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true }));
    expect(asked).toHaveLength(2);
  });

  test('opens a count, in which every entry keeps its button', () => {
    const pair = sketch('', {
      events: ['08:00', '20:00'].map((clock) => ({ id: `at-${clock.slice(0, 2)}`, ...on(`2001-02-03T${clock}`) })),
    });
    const pairPlan = planOf(pair, 1280);
    const opened: number[] = [];
    const ignore = () => undefined;
    mounted = mount(Timeline, {
      target: document.body,
      props: {
        index: pair,
        scene: sceneOf(pair, pairPlan, { start: Date.UTC(2001, 0, 1), end: Date.UTC(2001, 5, 1) }),
        emphasis: new Map(),
        summary: '',
        onselect: ignore,
        onopen: (orders: readonly number[]) => opened.push(orders.length),
        onfold: ignore,
        onreveal: ignore,
        nextOf: () => Promise.resolve(undefined),
        onviewkey: () => false,
        onescape: ignore,
      },
    });
    flushSync();
    expect(names()).toEqual([
      expect.stringMatching(/^2 marks/),
      expect.stringMatching(/^Title of at-08/),
      expect.stringMatching(/^Title of at-20/),
    ]);
    buttons()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened).toEqual([2]);
  });
});

describe('the network', () => {
  test('has a button for every actor, whose name begins with the actor’s, and one tab stop', () => {
    showNetwork();
    for (const { name } of index.dossier.actors.filter(({ id }) => id !== 'dee')) {
      expect(names().some((each) => each.startsWith(name))).toBe(true);
    }
    expect(tabStops()).toHaveLength(1);
  });

  test('moves focus and tab stop with the arrow keys', async () => {
    showNetwork();
    focusOnly();
    const visited = new Set([focused()]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await press(key);
      visited.add(focused());
      expect(tabStops().map((stop) => stop.getAttribute('data-key'))).toEqual([focused()]);
    }
    expect(visited.size).toBeGreaterThan(1);
  });

  test('selects with Enter and lets go with Escape', async () => {
    const asked = showNetwork();
    focusOnly();
    const key = focused();
    await press('Enter');
    await press('Escape');
    expect(asked).toEqual([JSON.stringify({ kind: 'actor', id: key }), '"nothing"']);
  });
});
