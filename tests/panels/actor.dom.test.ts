import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import ActorPanel from '../../src/panels/ActorPanel.svelte';
import CopyCitation from '../../src/panels/CopyCitation.svelte';
import PathPanel from '../../src/panels/PathPanel.svelte';
import type { Reader } from '../../src/panels/reader';
import type { DossierIndex } from '../../src/model/dossier-index';
import type { Span } from '../../src/time/span';
import { exchangeBetween, type Selection } from '../../src/view/view-state';
import { button, key, press, show, texts, write } from './mount-panel';
import { ignore } from './render-panel';
import { on, sketch } from './sketch-dossier';
import { stubReader } from './stub-reader';

const QUARREL = sketch(
  `
  a: ada for north demands to south on border: “Leave the border.”
  b: ada for north warns to south,dee on water if it rains: Of a flood in Łódź.
  c: north promises to south: Calm.
  d: cy refuses to north: To leave.
`,
  {
    events: [{ id: 'later', ...on('2001-02-09'), status: 'planned', participants: [{ actor: 'ada', role: 'party' }] }],
    statements: { a: on('2001-02-01'), b: on('2001-02-03'), c: on('2001-02-03') },
  },
);

function actor(id: string, { index = QUARREL, ...parts }: Partial<Reader> & { readonly index?: DossierIndex } = {}) {
  const chosen: (Selection | undefined)[] = [];
  show(ActorPanel, {
    index,
    id,
    reader: stubReader(parts),
    onselect: (each: Selection | undefined) => chosen.push(each),
  });
  return chosen;
}

const said = () => texts('.statement .said > :first-child');

test('whom it addresses and who speaks for it are told with counts', () => {
  actor('north');
  expect(texts('dl > div')).toContain('Spoken for by Ada Ruiz (2)');
  expect(texts('dl > div')).toContain('Addresses South (3) Dee (1)');
});

test('the counterparts stand with counts each way, and open their exchange', () => {
  const chosen = actor('north');
  expect(texts('tbody tr')).toEqual(['South 3 1 –', 'Dee 1 – –']);
  press('South');
  expect(chosen.at(-1)).toBeDefined();
  document.querySelector<HTMLElement>('tbody button')?.click();
  expect(chosen.at(-1)).toEqual(exchangeBetween('north', 'south'));
});

test('the drawing of its time is chosen from by keys, by press and by several at once', () => {
  const periods: Span[] = [];
  const spoken: string[] = [];
  actor('north', { onwindow: (span) => periods.push(span), say: (sentence) => spoken.push(sentence) });
  const bins = () => [...document.querySelectorAll<SVGElement>('svg [role="button"]')];
  expect(bins()[0]?.getAttribute('aria-label')).toBe('1 February 2001: 1 entry');
  expect(bins().at(-1)?.getAttribute('aria-label')).toBe('9 February 2001: 1 entry, 1 still ahead');
  const [first] = bins();
  first?.focus();
  key(first as Element, 'ArrowRight', { shiftKey: true });
  key(document.activeElement as Element, 'ArrowRight', { shiftKey: true });
  key(document.activeElement as Element, 'Enter');
  expect(periods).toEqual([{ start: Date.UTC(2001, 1, 1), end: Date.UTC(2001, 1, 4) }]);
  expect(spoken[0]).toContain('1 to 3 February 2001');
  press('9 February 2001');
  expect(periods[1]).toEqual({ start: Date.UTC(2001, 1, 9), end: Date.UTC(2001, 1, 10) });
});

test('lists that hold only what lies in the window say so, and lead back to all dates', () => {
  const choices = { arrangement: 'order' as const, isInWindow: true };
  actor('north', { choices, window: { start: Date.UTC(2001, 1, 1), end: Date.UTC(2001, 1, 2) } });
  expect(said()).toEqual(['“Leave the border.”']);
  expect(document.body.textContent).toContain('Nothing of it lies in these dates.');
  expect(document.body.textContent).toContain('Listed is what lies in the timeline’s window');
  button('All dates').click();
  expect(choices.isInWindow).toBe(false);
});

test('statements stand in order or by issue, as chosen', () => {
  actor('north', { choices: { arrangement: 'issue', isInWindow: false } });
  expect(texts('h5')).toEqual(['The border', 'The water', 'On no issue in particular']);
  actor('north');
  expect(texts('h5')).toEqual([]);
  expect(said()).toHaveLength(3);
});

test('statements are found without regard to case and accents, by words, names, acts and issues', () => {
  actor('north');
  const FIELD = 'input[type="search"][placeholder]';
  write(FIELD, 'LODZ');
  expect(said()).toEqual(['Of a flood in Łódź.']);
  expect(texts('[role="status"]')).toContain('1 of 3 statements');
  write(FIELD, 'demanded border');
  expect(said()).toEqual(['“Leave the border.”']);
  write(FIELD, 'nothing of the kind');
  expect(document.body.textContent).toContain('No statement has all of these words.');
  write(FIELD, ' ');
  expect(said()).toHaveLength(3);
});

test('neighbours at one step or two can be asked for, and are told in words', () => {
  const asked: number[] = [];
  actor('south', { near: 1, onnear: (near) => asked.push(near) });
  expect(texts('[role="status"]')).toContain('1 neighbour, and what passed among them, stand out.');
  expect(button('neighbours').getAttribute('aria-pressed')).toBe('true');
  press('their neighbours, too');
  press('its own part');
  expect(asked).toEqual([2, 0]);
  actor('south', { near: 2 });
  expect(texts('p')).toContain('At two steps: Dee');
});

test('another actor is found by name and chosen by Enter; two of one name are told apart', () => {
  const actors = [
    ...QUARREL.dossier.actors,
    { id: 'dee-2', kind: 'person' as const, name: 'Dee', role: 'poet', partOf: 'south' },
  ];
  const chosen = actor('ada', { index: sketch('a: ada informs to dee: It.', { dossier: { actors } }) });
  write('details input', 'DEE');
  expect(texts('details li')).toEqual(['Dee', 'Dee poet, South']);
  key(document.querySelector('details input') as Element, 'Enter');
  expect(chosen).toEqual([{ kind: 'path', from: 'ada', to: 'dee' }]);
  write('details input', 'nobody');
  expect(texts('details [role="status"]')).toEqual(['No actor has this name.']);
});

test('an actor that never acts, with a long name from right to left, is told as it is', () => {
  const name = 'وزارة '.repeat(20).trim();
  const actors = [{ id: 'x', kind: 'body' as const, name }];
  actor('x', { index: sketch('', { dossier: { actors } }) });
  expect(document.querySelector('h3')?.getAttribute('dir')).toBe('auto');
  expect(document.body.textContent).toContain('Nothing passed between this actor and another.');
  expect(document.body.textContent).toContain('No statement is reported.');
  expect(document.querySelector('details')).toBeNull();
});

const STATEMENT = QUARREL.statements.get('b');

function copyButton(spoken: string[]): void {
  if (!STATEMENT) throw new Error('no statement');
  show(CopyCitation, {
    index: QUARREL,
    statement: STATEMENT,
    reader: stubReader({
      say: (sentence) => spoken.push(sentence),
      addressOf: (id) => `https://a.example/#statement=${id}`,
    }),
  });
}

const CITED =
  'Ada Ruiz (envoy), for North, warned South and Dee: Of a flood in Łódź, if it rains. (reported, not verbatim; 3 February 2001.) The Wire, “Border row goes on”, 5 February 2001, paragraph 4. https://a.example/#statement=b';

test('a statement is copied as a citation, and that is said', async () => {
  const spoken: string[] = [];
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  copyButton(spoken);
  press('Copy as a citation');
  await vi.waitFor(() => expect(spoken).toEqual(['The citation is copied.']));
  expect(writeText).toHaveBeenCalledWith(CITED);
  vi.unstubAllGlobals();
});

test('where copying is refused, the older way is taken, and else the citation stands there selected', async () => {
  const spoken: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
  document.execCommand = vi.fn(() => true);
  copyButton(spoken);
  press('Copy as a citation');
  await vi.waitFor(() => expect(spoken).toEqual(['The citation is copied.']));
  document.execCommand = () => false;
  press('Copy as a citation');
  await vi.waitFor(() => expect(spoken).toHaveLength(2));
  flushSync();
  expect(texts('p[tabindex="-1"]')).toEqual([CITED]);
  expect(document.activeElement?.textContent).toBe(CITED);
  vi.unstubAllGlobals();
});

test('how two are connected is told leg by leg, each opening its exchange', () => {
  const index = sketch('a: ada asks to south: It.\n b: cy informs to dee: It.\n c: dee informs to south: It.');
  const chosen: (Selection | undefined)[] = [];
  show(PathPanel, {
    index,
    from: 'north',
    to: 'dee',
    onselect: (each: Selection | undefined) => chosen.push(each),
  });
  expect(texts('h3')).toEqual(['How North and Dee are connected']);
  expect(texts('.answer')).toEqual(['Over 1 other actor, by 1 way.']);
  press('North and South: 1 act');
  press('South and Dee: 2 acts');
  expect(chosen).toEqual([exchangeBetween('north', 'south'), exchangeBetween('dee', 'south')]);
});

test('where no acts lead from one to another, a sentence says so', () => {
  show(PathPanel, { index: sketch('a: dee informs: So.'), from: 'ada', to: 'dee', onselect: ignore });
  expect(texts('.answer')).toEqual(['No acts lead from one to the other, over however many actors.']);
  expect(document.body.textContent).toContain('Ada Ruiz stands here for North.');
});
