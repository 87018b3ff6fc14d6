import { expect, test, vi } from 'vitest';
import Details from '../../src/panels/Details.svelte';
import type { DossierIndex } from '../../src/model/dossier-index';
import { exchangeBetween, type Selection } from '../../src/view/view-state';
import { press, show, texts } from './mount-panel';
import { on, sketch } from './sketch-dossier';
import { stubReader } from './stub-reader';

Element.prototype.scrollIntoView = () => undefined;

function exchange(index: DossierIndex, from: string, to: string): readonly (Selection | undefined)[] {
  const chosen: (Selection | undefined)[] = [];
  show(Details, {
    index,
    selection: exchangeBetween(from, to),
    steps: new Uint32Array(),
    reader: stubReader(),
    onselect: (each: Selection | undefined) => chosen.push(each),
  });
  return chosen;
}

const QUARREL = sketch(
  `
  a: ada for north demands to south on border: “Leave the border.”
  b: cy refuses to north re a: To leave.
  c: dee asks to north re a: Why.
`,
  {
    events: [
      {
        id: 'talks',
        title: 'They meet again',
        status: 'planned',
        ...on('2001-03-01'),
        participants: [
          { actor: 'north', role: 'party' },
          { actor: 'south', role: 'party' },
        ],
      },
    ],
    statements: { a: on('2001-02-03'), b: on('2001-02-14') },
  },
);

const turns = () => texts('ol > li[data-turn]');

test('each act names who acts towards whom, stands on its side, and has its passage', () => {
  exchange(QUARREL, 'north', 'south');
  expect(turns().map((text) => /(North|South) (to|and) (North|South)/.exec(text)?.[0])).toEqual([
    'North to South',
    'South to North',
    'North and South',
  ]);
  expect([...document.querySelectorAll('li[data-turn]')].map((each) => each.getAttribute('data-by'))).toEqual([
    'left',
    'right',
    'both',
  ]);
  expect(turns()[0]).toContain('The Wire, paragraph 4');
  expect(texts('.voices > p')).toEqual(['North 1 act', 'South 1 act', '1 together']);
});

test('the time between is told, and what has not happened stands apart and says so', () => {
  exchange(QUARREL, 'north', 'south');
  expect(turns()[1]).toContain('14 February 2001 · 11 days later');
  expect(turns()[2]).toContain('Not happened yet, as reported on 5 February 2001');
  expect(turns()[2]).toContain('Planned, not yet held');
  expect(document.querySelectorAll('[data-ahead]')).toHaveLength(1);
});

test('a reply leads to what it answers, and an answer from elsewhere opens', async () => {
  const chosen = exchange(QUARREL, 'north', 'south');
  expect(turns()[1]).toMatch(/In answer to Ada Ruiz demanded: “Leave the border.”/);
  press('Ada Ruiz demanded:');
  await vi.waitFor(() => expect(document.activeElement?.matches('li[data-turn]:first-child')).toBe(true));
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  press('Dee asked:');
  expect(chosen).toEqual([{ kind: 'statement', id: 'c' }]);
});

test('a person has its own part, and a way to all that passed between the states', () => {
  const chosen = exchange(QUARREL, 'ada', 'south');
  expect(turns()).toHaveLength(1);
  expect(texts('header')[0]).toContain('Only what Ada Ruiz took part in.');
  press('All between North and South');
  expect(chosen).toEqual([exchangeBetween('north', 'south')]);
});

test('of three hundred acts a hundred are shown, and a reply to a later one leads there all the same', async () => {
  const lines = Array.from({ length: 300 }, (_, place) =>
    place % 2 === 0
      ? `s${place}: ada asks to south: Number ${place}.`
      : `s${place}: cy informs to north: Number ${place}.`,
  );
  const answers = { s250: { inReplyTo: ['s0'] } };
  exchange(sketch(lines.join('\n'), { statements: answers }), 'north', 'south');
  expect(turns()).toHaveLength(100);
  press('Ada Ruiz asked: Number 250.');
  await vi.waitFor(() => expect(document.activeElement?.matches('li[data-turn]')).toBe(true));
  expect(document.activeElement?.textContent).toContain('Number 250.');
  expect(turns().length).toBeGreaterThan(200);
});

test('two between whom nothing passed are told so', () => {
  exchange(QUARREL, 'dee', 'south');
  expect(document.body.textContent).toContain('Nothing is reported to have passed between these two directly.');
});
