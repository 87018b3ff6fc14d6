import { expect, test } from 'vitest';
import Positions from '../../src/panels/Positions.svelte';
import ProblemList from '../../src/panels/ProblemList.svelte';
import type { Desk } from '../../src/app/desk';
import Details from '../../src/panels/Details.svelte';
import ReadingPanel from '../../src/panels/ReadingPanel.svelte';
import StartPanel from '../../src/panels/StartPanel.svelte';
import RecordTable from '../../src/panels/RecordTable.svelte';
import { storySteps } from '../../src/view/story-steps';
import type { Selection } from '../../src/view/view-state';
import { press, show } from './mount-panel';
import { ignore } from './render-panel';
import { sketch } from './sketch-dossier';
import { stubReader } from './stub-reader';

const LINES = `
  a: ada for north demands to south on border at meeting: “Leave.”
  b: cy refuses to north on border at meeting re a: To leave.
`;
const EVENTS = [
  { id: 'meeting', title: 'Envoys meet', participants: [{ actor: 'ada', role: 'party' as const }] },
  {
    id: 'later',
    title: 'A dam is built',
    status: 'planned' as const,
    when: { edtf: '2001-03', basis: 'stated' as const },
  },
];
const index = sketch(LINES, { events: EVENTS });

function reading(selection: Selection | undefined): readonly (Selection | undefined)[] {
  const chosen: (Selection | undefined)[] = [];
  const onselect = (each: Selection | undefined): unknown => chosen.push(each);
  const steps = storySteps(index, undefined);
  if (selection) show(Details, { index, selection, steps, reader: stubReader(), onselect });
  else
    show(ReadingPanel, {
      index,
      selection,
      steps,
      desk: {} as Desk,
      loadDetails: () => import('../../src/app/later-parts'),
      StartPanel,
      onselect,
      onstory: ignore,
    });
  return chosen;
}

test('a step of the story opens its event', () => {
  const chosen = reading(undefined);
  press('Mar 2001');
  expect(chosen).toEqual([{ kind: 'event', id: 'later' }]);
});

test('references open the actor, event, issue or statement that they name', () => {
  const chosen = reading({ kind: 'actor', id: 'ada' });
  press('South');
  press('Envoys meet');
  press('The border');
  press('Cy Marsh refused');
  expect(chosen).toEqual([
    { kind: 'actor', id: 'south' },
    { kind: 'event', id: 'meeting' },
    { kind: 'issue', id: 'border' },
    { kind: 'statement', id: 'b' },
  ]);
});

test('Next opens the step after, and Previous is off at the first', () => {
  const chosen = reading({ kind: 'event', id: 'meeting' });
  press('Next');
  press('Previous');
  expect(chosen).toEqual([{ kind: 'event', id: 'later' }]);
});

test('an entry of the positions opens its statement, and the issue its issue', () => {
  const chosen: (Selection | undefined)[] = [];
  const emphasis = new Map([['a', 'selected' as const]]);
  show(Positions, {
    index,
    by: 'side',
    onby: ignore,
    emphasis,
    onselect: (each: Selection | undefined) => chosen.push(each),
  });
  press('refused:');
  press('The border');
  expect(chosen).toEqual([
    { kind: 'statement', id: 'b' },
    { kind: 'issue', id: 'border' },
  ]);
  expect(document.querySelector('[aria-current]')?.textContent).toContain('“Leave.”');
});

function showRecord(): { readonly chosen: unknown[]; readonly files: string[] } {
  const chosen: unknown[] = [];
  const files: string[] = [];
  show(RecordTable, {
    index,
    matches: undefined,
    selection: { kind: 'statement', id: 'a' },
    onselect: (each: Selection | undefined) => chosen.push(each),
    ondownload: (what: string) => files.push(what),
  });
  return { chosen, files };
}

const titles = () =>
  [...document.querySelectorAll('table:first-of-type td[data-column="title"]')].map((cell) => cell.textContent?.trim());

test('a column heading sorts, a second time the other way, and says so', () => {
  showRecord();
  expect(titles()).toEqual(['Envoys meet', 'A dam is built']);
  press('Title');
  expect(titles()).toEqual(['A dam is built', 'Envoys meet']);
  expect(document.querySelector('th[data-column="title"]')?.getAttribute('aria-sort')).toBe('ascending');
  press('Title');
  expect(titles()).toEqual(['Envoys meet', 'A dam is built']);
  expect(document.querySelector('th[data-column="title"]')?.getAttribute('aria-sort')).toBe('descending');
  expect(document.querySelector('th[data-column="date"]')?.hasAttribute('aria-sort')).toBe(false);
});

test('a row opens its event or statement; the selected one is marked', () => {
  const { chosen } = showRecord();
  press('A dam is built');
  press('To leave.');
  expect(chosen).toEqual([
    { kind: 'event', id: 'later' },
    { kind: 'statement', id: 'b' },
  ]);
  expect(document.querySelector('tr[data-selected]')?.textContent).toContain('“Leave.”');
});

test('the download buttons ask for their files', () => {
  const { files } = showRecord();
  press('JSON');
  press('Events, CSV');
  press('Statements, CSV');
  expect(files).toEqual(['json', 'events', 'statements']);
});

test('more of a long list comes when asked for', () => {
  const participants = Array.from({ length: 51 }, () => ({ actor: 'dee', role: 'party' as const }));
  const crowded = sketch('', { events: [{ id: 'x', participants }] });
  show(Details, {
    index: crowded,
    selection: { kind: 'event', id: 'x' },
    steps: new Uint32Array(),
    reader: stubReader(),
    onselect: ignore,
  });
  const references = () => document.querySelectorAll('li .reference').length;
  expect(references()).toBe(50);
  press('Show 1 more');
  expect(references()).toBe(51);
});

test('a list of problems can be put away', () => {
  let dismissed = 0;
  show(ProblemList, { name: 'my.json', problems: [], ondismiss: () => (dismissed += 1) });
  press('Close');
  expect(dismissed).toBe(1);
});
