import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import ActiveFilters from '../../src/panels/ActiveFilters.svelte';
import ChoiceList from '../../src/panels/ChoiceList.svelte';
import FilterBar from '../../src/panels/FilterBar.svelte';
import MoreFilters from '../../src/panels/MoreFilters.svelte';
import PeriodFields from '../../src/panels/PeriodFields.svelte';
import { findMatches, type Matches } from '../../src/view/filter';
import * as finder from '../../src/view/finder';
import { NO_FILTER, type Filter } from '../../src/view/view-state';
import { sketch } from './sketch-dossier';

const index = sketch(
  `
  a: ada for north demands to south on border at meeting: “Leave.”
  b: cy refuses to north on border at meeting re a: To leave.
  c: dee informs: So it is.
`,
  {
    events: [
      { id: 'meeting', title: 'Envoys meet', participants: [{ actor: 'ada', role: 'party' }] },
      { id: 'dam', title: 'A dam', status: 'planned', when: { edtf: '2001-03', basis: 'stated' } },
    ],
  },
);

let mounted: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a component of any props is meant
function show<Props extends Record<string, any>>(component: Component<Props>, props: Props): void {
  document.body.innerHTML = '';
  mounted = mount(component, { target: document.body, props });
  flushSync();
}

function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(words));
  if (!button) throw new Error(`no button: ${words}`);
  button.click();
  flushSync();
}

function write(field: HTMLInputElement | null | undefined, text: string, sign: 'input' | 'change'): void {
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event(sign, { bubbles: true }));
  flushSync();
}

const text = (selector: string) => document.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim();
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent?.trim());
const matchesOf = (filter: Filter): Matches => {
  const matches = findMatches(index, filter);
  if (!matches) throw new Error('no filter');
  return matches;
};

const frame = () => new Promise((done) => requestAnimationFrame(done));

function showBar(filter: Filter, with_: Partial<{ finder: typeof finder | undefined; fails: boolean }> = {}) {
  const filters: Filter[] = [];
  show(FilterBar, {
    index,
    filter,
    onfilter: (each: Filter) => filters.push(each),
    matches: 'finder' in with_ ? undefined : findMatches(index, filter),
    finder: 'finder' in with_ ? with_.finder : finder,
    loadFinder: () => (with_.fails === true ? Promise.reject(new Error('offline')) : Promise.resolve()),
  });
  return filters;
}

test('the bar reports words once for a frame, sides at once, and clears all but what becomes of the rest', async () => {
  const filter: Filter = { ...NO_FILTER, sides: ['southern'], rest: 'hide' };
  const filters = showBar(filter);
  for (const words of ['d', 'da', 'dam'])
    write(document.querySelector<HTMLInputElement>('[type=search]'), words, 'input');
  await frame();
  press('The North');
  press('The South');
  press('Clear');
  expect(filters).toEqual([
    { ...filter, words: 'dam' },
    { ...filter, sides: ['southern', 'northern'] },
    { ...filter, sides: [] },
    { ...NO_FILTER, rest: 'hide' },
  ]);
  expect(document.activeElement).toBe(document.querySelector('[type=search]'));
});

test('the bar tells how much comes through, and counts beside each side what its choice would show', () => {
  showBar({ ...NO_FILTER, words: 'leave' });
  expect(text('[role=status]')).toBe('1 of 3 marks; 2 statements');
  expect(texts('.choices button')).toEqual(['The North\u00a01', 'The South\u00a01']);
  showBar({ ...NO_FILTER, sides: ['southern'] });
  expect(text('[role=status]')).toBe('1 of 3 marks; 1 statement');
  showBar({ ...NO_FILTER, words: 'dam' });
  expect(text('[role=status]')).toBe('1 of 3 marks');
  expect(texts('[data-empty]')).toEqual(['The North\u00a00', 'The South\u00a00']);
  showBar(NO_FILTER);
  expect(text('[role=status]')).toBe('');
});

test('until there is what finds, the bar says that it is on its way, or that it is not to be had', async () => {
  showBar({ ...NO_FILTER, words: 'leave' }, { finder: undefined });
  expect(text('[role=status]')).toBe('Loading …');
  showBar({ ...NO_FILTER, words: 'leave' }, { finder: undefined, fails: true });
  await frame();
  flushSync();
  expect(text('[role=status]')).toMatch(/could not be loaded/);
});

function showMore(filter: Filter): readonly Filter[] {
  const filters: Filter[] = [];
  const matches = findMatches(index, filter);
  show(MoreFilters, { index, filter, matches, onfilter: (each: Filter) => filters.push(each) });
  return filters;
}

test('the further filters offer what the dossier has, each with its count', () => {
  showMore({ ...NO_FILTER, words: 'leave' });
  expect(texts('legend')).toEqual(['Actor', 'Issue', 'Kind of event', 'Status', 'Period', 'What does not match']);
  expect(texts('li label').map((each) => each?.replaceAll(/\s+/g, ' '))).toEqual([
    ...['North 1', 'Ada Ruiz 1', 'South 1', 'Cy Marsh 1', 'Dee 0'],
    ...['The border 1', 'The water 0'],
    'Talks 1',
    ...['Happened 1', 'Planned 0'],
  ]);
  expect(document.querySelectorAll('li [data-empty]').length).toBe(3);
});

test('the further filters report each choice, and what becomes of the rest', () => {
  const filter: Filter = { ...NO_FILTER, issues: ['water'] };
  const filters = showMore(filter);
  for (const box of document.querySelectorAll<HTMLInputElement>('[type=checkbox]')) box.click();
  document.querySelectorAll<HTMLInputElement>('[type=radio]')[1]?.click();
  expect(filters).toEqual([
    ...['north', 'ada', 'south', 'cy', 'dee'].map((id) => ({ ...filter, actors: [id] })),
    { ...filter, issues: ['water', 'border'] },
    { ...filter, issues: [] },
    { ...filter, kinds: ['talks'] },
    { ...filter, statuses: ['happened'] },
    { ...filter, statuses: ['planned'] },
    { ...filter, rest: 'hide' },
  ]);
});

test('of a long list the first are offered, others are found by name, and what is chosen stays in reach', () => {
  const choices = Array.from({ length: 3000 }, (_, at) => ({ key: `k${at}`, name: `Envoy ${at}` }));
  choices.push({ key: 'zoe', name: 'Zoë Łuk' });
  show(ChoiceList, { legend: 'Actor', find: 'Find', choices, chosen: ['k77'], counts: new Map(), ontoggle: () => {} });
  expect(texts('li').length).toBe(9);
  expect(texts('li')[8]).toMatch(/^Envoy 77/);
  expect(text('[role=status]')).toBe('8 of 3,001');
  const field = document.querySelector<HTMLInputElement>('[type=search]');
  write(field, 'luk zoe', 'input');
  expect(texts('li').map((each) => each?.replace(/\s.*/s, ''))).toEqual(['Zoë', 'Envoy']);
  expect(text('[role=status]')).toBe('1 of 1');
  write(field, 'nobody', 'input');
  expect(text('[role=status]')).toBe('None has this name');
  expect(texts('li').length).toBe(1);
});

test('the ends of a period are taken when they can be read, and else it is said why not', () => {
  const filters: Filter[] = [];
  const filter: Filter = { ...NO_FILTER, since: '2001' };
  show(PeriodFields, { filter, onfilter: (each: Filter) => filters.push(each) });
  const [since, until] = document.querySelectorAll('input');
  write(until, '2001-13', 'change');
  expect(text('[role=status]')).toBe('"2001-13" has month 13; months run from 01 to 12');
  expect([since, until].map((field) => field?.getAttribute('aria-invalid'))).toEqual([null, 'true']);
  write(until, 'in March', 'change');
  expect(text('[role=status]')).toMatch(/^This is not a date/);
  write(until, '2000-12-31', 'change');
  expect(text('[role=status]')).toMatch(/ends before it starts/);
  expect(filters).toEqual([]);
  write(until, ' 2001-03 ', 'change');
  expect(text('[role=status]')).toMatch(/^A year, month or day/);
  write(since, '', 'change');
  expect(filters).toEqual([
    { ...filter, until: '2001-03' },
    { ...filter, since: '' },
  ]);
});

function showActive(filter: Filter) {
  const filters: Filter[] = [];
  let last = 0;
  const props = { index, filter, matches: matchesOf(filter), onlast: () => (last += 1) };
  show(ActiveFilters, { ...props, onfilter: (each: Filter) => filters.push(each) });
  return { filters, lasts: () => last };
}

test('each filter in use is removed by itself, and the keyboard goes on beside it', () => {
  const filter: Filter = {
    ...NO_FILTER,
    words: 'leave',
    sides: ['northern'],
    actors: ['ada'],
    kinds: ['talks'],
    statuses: ['happened'],
    issues: ['border'],
    since: '2001',
    until: '2001-02-05',
  };
  const { filters } = showActive(filter);
  const names = texts('li button span:nth-child(2)');
  expect(names).toEqual([
    'Words: “leave”',
    'The North',
    'Ada Ruiz',
    'Talks',
    'Happened',
    'The border',
    'From 2001',
    'To 5 February 2001',
  ]);
  for (const button of document.querySelectorAll('li button')) (button as HTMLButtonElement).click();
  const { words, sides, actors, kinds, statuses, issues, since, until } = NO_FILTER;
  expect(filters).toEqual(
    [{ words }, { sides }, { actors }, { kinds }, { statuses }, { issues }, { since }, { until }].map((without) => ({
      ...filter,
      ...without,
    })),
  );
  document.querySelector<HTMLButtonElement>('li button')?.click();
  expect(document.activeElement).toBe(document.querySelectorAll('li button')[1]);
});

test('the last filter that is removed hands the keyboard back', () => {
  const { lasts } = showActive({ ...NO_FILTER, kinds: ['talks'] });
  press('Remove');
  expect(lasts()).toBe(1);
});

test('where nothing matches, it is said what to take away', () => {
  const filter: Filter = { ...NO_FILTER, words: 'leave', statuses: ['planned'] };
  const { filters } = showActive(filter);
  expect(texts('p button')).toEqual(['Without the words: 1 mark', 'Without statuses: 1 mark']);
  press('Without statuses');
  expect(filters).toEqual([{ ...filter, statuses: [] }]);
  showActive({ ...filter, actors: ['dee'] });
  expect(text('p')).toMatch(/^No one filter is in the way/);
});
