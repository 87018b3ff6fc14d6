import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { DossierIndex } from '../../src/model/dossier-index';
import Positions from '../../src/panels/Positions.svelte';
import { ignore } from './render-panel';
import { on, sketch } from './sketch-dossier';

let mounted: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

function show(index: DossierIndex, by: 'side' | 'actor' = 'side'): string[] {
  const chosen: string[] = [];
  document.body.innerHTML = '';
  mounted = mount(Positions, {
    target: document.body,
    props: { index, by, onby: (each: string) => chosen.push(each), emphasis: new Map(), onselect: ignore },
  });
  flushSync();
  return chosen;
}

const all = (query: string) => [...document.querySelectorAll<HTMLElement>(query)];
const textsOf = (query: string) => all(query).map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim());
function press(words: string): void {
  all('button')
    .find((each) => each.textContent?.trim() === words)
    ?.click();
  flushSync();
}

const MOVED = sketch(
  `
  a: ada demands to south on border: To leave.
  b: ada offers to south on border if paid: To share.
  c: cy refuses to north on border: To leave.
`,
  { statements: { a: on('2001-01-03'), b: on('2001-02-03'), c: on('2001-01-05') } },
);

test('a cell begins with whether a side has moved, then where it stands now, then what came before', () => {
  show(MOVED);
  expect(textsOf('.move')).toEqual(['Moved then demanded, now offered']);
  expect(textsOf('td:first-of-type li')).toEqual([
    'offered: To share. If paid Ada Ruiz3 Feb 2001',
    'demanded: To leave. Ada Ruiz3 Jan 2001',
  ]);
  expect(textsOf('.before li')).toEqual(['demanded: To leave. Ada Ruiz3 Jan 2001']);
});

test('what came before can be left out, and is counted then', () => {
  show(MOVED);
  press('Only where they stand now');
  expect(all('.before')).toHaveLength(0);
  press('and 1 act before');
  expect(textsOf('.before li')).toHaveLength(1);
});

test('acts of one date have none beside them', () => {
  show(sketch('a: ada demands on border: To leave.\n b: cy refuses on border: To leave.'));
  expect(all('time')).toHaveLength(0);
});

test('the columns are sides or actors, as chosen', () => {
  const chosen = show(MOVED, 'actor');
  expect(textsOf('thead th').slice(1)).toEqual(['North', 'South']);
  press('Sides');
  expect(chosen).toEqual(['side']);
});

function manyIssues(): DossierIndex {
  const issues = Array.from({ length: 60 }, (_, place) => ({ id: `i${place}`, title: `Matter ${place} of Łódź` }));
  return sketch('a: ada demands on i57: To leave the harbour.', { dossier: { issues } });
}

test('of many issues the first are shown, and the others are a step away', () => {
  show(manyIssues());
  expect(all('tbody tr')).toHaveLength(20);
  press('Show 20 more of 40 left');
  expect(all('tbody tr')).toHaveLength(40);
});

test('issues are found by their own words and by those of acts, blind to case and accents', () => {
  show(manyIssues());
  const seek = (words: string): readonly (string | undefined)[] => {
    const field = document.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    return textsOf('tbody th button');
  };
  expect(seek('HARBOUR')).toEqual(['Matter 57 of Łódź']);
  expect(seek('lodz 12')).toEqual(['Matter 12 of Łódź']);
  expect(seek('nowhere')).toEqual([]);
  expect(document.querySelector('[role=status]')?.textContent).toContain('No issue');
});

test('an issue on which a party said nothing names it once where there are no columns', () => {
  show(MOVED);
  expect(textsOf('.missing')).toEqual(['Not reported: The North, The South']);
});
