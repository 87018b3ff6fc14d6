import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import Matrix from '../../src/draw/Matrix.svelte';
import { actsAtInSteps } from '../../src/model/acts-between';
import type { DossierIndex } from '../../src/model/dossier-index';
import { pairActs } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';
import { matrixOf } from '../../src/view/matrix';
import type { Emphasis, Selection } from '../../src/view/view-state';
import { sketch } from '../panels/sketch-dossier';
import { sketchActors } from '../layout/sketch-actors';

const LINES = `
  a: ada demands to south: “Leave.”
  b: cy refuses to north re a: To leave.
  c: ada warns to south: Of more.
`;
const index = sketch(LINES, {
  events: [
    {
      id: 'round',
      title: 'A round',
      status: 'planned',
      participants: [
        { actor: 'ada', role: 'party' },
        { actor: 'cy', role: 'party' },
      ],
    },
  ],
});

let mounted: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

function show(
  of: DossierIndex = index,
  selection?: Selection,
  emphasis = new Map<string, Emphasis>(),
): (Selection | undefined)[] {
  const chosen: (Selection | undefined)[] = [];
  document.body.innerHTML = '';
  const matrix = matrixOf(atOnce(pairActs(atOnce(actsAtInSteps(of, 'states')))));
  mounted = mount(Matrix, {
    target: document.body,
    props: {
      index: of,
      matrix,
      emphasis,
      selection,
      isWhole: true,
      onselect: (each: Selection | undefined) => chosen.push(each),
    },
  });
  flushSync();
  return chosen;
}

const all = (query: string) => [...document.querySelectorAll<HTMLElement>(query)];
const heads = () => all('tbody th').map((head) => head.textContent?.trim());
const tabStops = () => all('[role=grid] [tabindex="0"]');

function press(key: string, options: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
  );
  flushSync();
}

test('a cell tells in words what passed from its row to its column, and selects it', () => {
  const chosen = show();
  const [there, back] = all('td button');
  expect(there?.getAttribute('aria-label')).toBe(
    'North to South: 2 acts, 1 demand, 1 warning; latest 3 February 2001. North and South: 1 act, talks (1); not happened yet',
  );
  expect(back?.getAttribute('aria-label')).toMatch(/^South to North: 1 act, /);
  there?.click();
  expect(chosen).toEqual([{ kind: 'exchange', from: 'north', to: 'south' }]);
});

test('a cell has a sign for each class, hollow where nothing has happened, marked where it was of both', () => {
  show();
  const signs = [...(all('td button')[0]?.querySelectorAll('.sign') ?? [])];
  expect(signs.map((sign) => sign.textContent?.trim())).toEqual(['2', '1']);
  expect(signs.map((sign) => sign.hasAttribute('data-hollow'))).toEqual([false, true]);
  expect(signs.map((sign) => sign.querySelector('.both') !== null)).toEqual([false, true]);
});

test('it is one tab stop; keys move through heads and cells, and stop at the edges', () => {
  show();
  expect(tabStops()).toHaveLength(1);
  tabStops()[0]?.focus();
  expect(document.activeElement?.textContent?.trim()).toBe('North');
  press('End');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^North to South/);
  press('ArrowRight');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^North to South/);
  press('ArrowDown');
  expect(document.activeElement?.tagName).toBe('TD');
  press('Home', { ctrlKey: true });
  press('ArrowRight');
  expect(document.activeElement?.closest('thead')).not.toBeNull();
  expect(tabStops()).toHaveLength(1);
});

test('the row and the column that are pointed at stand out, and what they say is told', () => {
  show();
  all('td button')[0]?.focus();
  flushSync();
  expect(all('tr[data-pointed]')).toHaveLength(1);
  expect(all('thead th[data-pointed]').map((head) => head.textContent?.trim())).toEqual(['South']);
  expect(document.querySelector('.words')?.textContent).toMatch(/^North to South: 2 acts/);
});

test('the tab key comes in at what is selected', () => {
  const selection: Selection = { kind: 'exchange', from: 'north', to: 'south' };
  show(
    index,
    selection,
    new Map([
      ['north', 'selected'],
      ['south', 'selected'],
    ]),
  );
  expect(tabStops()[0]?.getAttribute('aria-label')).toMatch(/^North to South/);
  expect(all('[aria-pressed="true"]').filter((each) => each.closest('td'))).toHaveLength(2);
});

test('it is sorted by side, by number of acts or by name', () => {
  show(sketchActors(12, 2));
  const bySide = heads();
  const press2 = (words: string) =>
    all('button')
      .find((each) => each.textContent === words)
      ?.click();
  press2('By name');
  flushSync();
  const byName = heads();
  expect(byName).toEqual([...bySide].sort(new Intl.Collator('en').compare));
  press2('By number of acts');
  flushSync();
  expect([...heads()].sort()).toEqual([...bySide].sort());
});

test('of many actors the most active stand first, and the others are a step away', () => {
  show(sketchActors(400, 3));
  expect(heads().length).toBe(80);
  const first = heads();
  expect(document.body.textContent).toContain('Rows 1 to 80 of 1');
  all('button')
    .find((each) => each.textContent === 'Next')
    ?.click();
  flushSync();
  expect(heads().some((head) => first.includes(head))).toBe(false);
});

test('without acts it says so', () => {
  show(sketch('', { dossier: { actors: [] } }));
  expect(document.body.textContent).toContain('Nothing passed between actors');
});
