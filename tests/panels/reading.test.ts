import { expect, test } from 'vitest';
import Details from '../../src/panels/Details.svelte';
import ReadingPanel from '../../src/panels/ReadingPanel.svelte';
import StartPanel from '../../src/panels/StartPanel.svelte';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { storySteps } from '../../src/view/story-steps';
import { exchangeBetween, type Selection } from '../../src/view/view-state';
import { ignore, htmlOf, textOf } from './render-panel';
import { sketch } from './sketch-dossier';

const LINES = `
  a: ada for north demands to south on border: “Leave the border.”
  b: ada for north warns to south on border re a: “We will not wait.”
  c: cy offers to north on water at meeting re a if the North stays calm: Talks about the water.
`;
const EVENTS = [
  {
    id: 'meeting',
    title: 'Envoys meet',
    participants: [
      { actor: 'ada', role: 'party', for: 'north' },
      { actor: 'cy', role: 'party' },
    ],
  },
  {
    id: 'next',
    title: 'They meet again',
    status: 'planned',
    when: { edtf: '2001-03', basis: 'inferred', wording: 'next month' },
  },
] as const;

const loadDetails = () => import('../../src/app/later-parts');
const html = (index: DossierIndex, selection?: Selection) =>
  selection
    ? htmlOf(Details, { index, selection, steps: storySteps(index, undefined), onselect: ignore })
    : htmlOf(ReadingPanel, {
        index,
        selection,
        steps: storySteps(index, undefined),
        loadDetails,
        StartPanel,
        onselect: ignore,
        onstory: ignore,
      });
const text = (index: DossierIndex, selection?: Selection) => textOf(html(index, selection));
const quarrel = () => sketch(LINES, { events: EVENTS });

test('an actor shows every quotation verbatim, with act, addressee, date and passage', () => {
  const shown = text(quarrel(), { kind: 'actor', id: 'ada' });
  expect(shown).toContain('“Leave the border.”');
  expect(shown).toContain('“We will not wait.”');
  expect(shown).toMatch(/demanded South/);
  expect(shown).toContain('3 February 2001 (stated)');
  expect(shown).toContain('The Wire, paragraph 4, characters 2,140–2,214 · verbatim');
});

test('an actor shows role, side, whom it speaks for, and the events it took part in and as what', () => {
  const shown = text(quarrel(), { kind: 'actor', id: 'ada' });
  expect(shown).toContain('The North. Envoy. 2 statements, 1 event.');
  expect(shown).toContain('Speaks for North');
  expect(shown).toMatch(/Events .*Envoys meet Taking part/);
});

test('a state shows what its people said, and names who spoke', () => {
  const shown = text(quarrel(), { kind: 'actor', id: 'north' });
  expect(shown).toContain('Within it Ada Ruiz');
  expect(shown).toContain('Ada Ruiz for North demanded South “Leave the border.”');
});

test('an event tells when, how that is known, who took part as what, and what was said', () => {
  const shown = text(quarrel(), { kind: 'event', id: 'meeting' });
  expect(shown).toContain('Step 1 of 4');
  expect(shown).toContain('When 3 February 2001 (stated)');
  expect(shown).toContain('Taking part Ada Ruiz, for North Cy Marsh');
  expect(shown).toContain('What was said there Cy Marsh offered North Talks about the water. If the North stays calm');
});

test('a planned event says so in words, and how its date is known', () => {
  const shown = text(quarrel(), { kind: 'event', id: 'next' });
  expect(shown).toContain('Planned, not yet held');
  expect(shown).toContain('March 2001 (inferred from “next month”)');
});

test('a statement names what it answers and what answered it', () => {
  expect(text(quarrel(), { kind: 'statement', id: 'a' })).toContain('Answered by:');
  expect(text(quarrel(), { kind: 'statement', id: 'b' })).toMatch(/Answers: Ada Ruiz demanded: “Leave the border.”/);
});

test('a quotation that the source breaks stands in two pairs of marks, with both passages', () => {
  const evidence = [
    { source: 'wire', at: { start: 10, end: 19 }, basis: 'stated' as const },
    { source: 'wire', at: { start: 30, end: 35 }, basis: 'stated' as const },
  ];
  const index = sketch('a: dee informs: “Up to her. We do”', {
    statements: { a: { text: 'Up to her We do', evidence } },
  });
  expect(text(index, { kind: 'statement', id: 'a' })).toContain('“Up to her” … “We do”');
});

test('an exchange has both names and both voices, on two sides', () => {
  const shown = html(quarrel(), exchangeBetween('north', 'south'));
  expect(textOf(shown)).toContain('North and South');
  expect([...shown.matchAll(/data-from="(\w+)"/g)].map(([, from]) => from)).toEqual(['both', 'right', 'left', 'left']);
});

test('what passed between two people is what they did themselves', () => {
  const shown = text(quarrel(), exchangeBetween('ada', 'cy'));
  expect(shown).toContain('Ada Ruiz and Cy Marsh');
  expect(shown).toContain('0 statements, 1 event');
});

test('an issue groups what was said by side, and says where nothing is reported', () => {
  const shown = text(quarrel(), { kind: 'issue', id: 'water' });
  expect(shown).toContain('The North not reported');
  expect(shown).toMatch(/The South Cy Marsh offered/);
});

test('with nothing selected the story stands in steps, what is ahead after the rest', () => {
  const shown = text(quarrel());
  expect(shown).toContain('The story in 4 steps');
  expect(shown).toMatch(/Envoys meet.*Ahead.*They meet again Planned, not yet held/);
});

test('a selection of something that the dossier does not hold shows the start', () => {
  const selection = { kind: 'actor', id: 'nobody' } as const;
  const steps = storySteps(quarrel(), undefined);
  const shown = htmlOf(ReadingPanel, {
    index: quarrel(),
    selection,
    steps,
    loadDetails,
    StartPanel,
    onselect: ignore,
    onstory: ignore,
  });
  expect(shown).toContain('The story in 4 steps');
});

test('headings follow one another without a gap', () => {
  const levels = [...html(quarrel(), { kind: 'event', id: 'meeting' }).matchAll(/<h(\d)/g)].map(([, level]) => level);
  expect([...new Set(levels)]).toEqual(['3', '4']);
});

test('a source that says otherwise is shown as saying otherwise', () => {
  const evidence = [
    {
      source: 'wire',
      paragraph: 2,
      basis: 'stated' as const,
      stance: 'contradicts' as const,
      field: 'when',
      value: 'Sunday',
    },
  ];
  const shown = text(sketch('', { events: [{ id: 'x', evidence }] }), { kind: 'event', id: 'x' });
  expect(shown).toContain('The sources do not agree on the date.');
  expect(shown).toContain('Says otherwise of the date: Sunday');
});

test('only http and https addresses become links, and they leak nothing', () => {
  const withUrl = (url: string) =>
    html(
      sketch('a: dee informs: So.', {
        dossier: { sources: [{ id: 'wire', kind: 'post', title: 'W', published: '2001', url }] },
      }),
      { kind: 'statement', id: 'a' },
    );
  expect(withUrl('https://example.org/a')).toContain('rel="noopener noreferrer"');
  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https://a b',
    '//example.org',
  ]) {
    expect(withUrl(url)).not.toContain('href');
  }
});

test('right-to-left and marked-up titles stay text, and carry their direction', () => {
  const index = sketch('', { events: [{ id: 'x', title: 'لقاء <b>في</b> باريس' }], dossier: { language: 'ar' } });
  const shown = html(index, { kind: 'event', id: 'x' });
  expect(shown).toMatch(/<h3[^>]* lang="ar" dir="auto"[^>]*>لقاء &lt;b>/);
});

test('a very long list shows its first part, and a button for more', () => {
  const participants = Array.from({ length: 5000 }, () => ({ actor: 'dee', role: 'party' as const }));
  const shown = html(sketch('', { events: [{ id: 'x', participants }] }), { kind: 'event', id: 'x' });
  expect(shown.match(/<li/g)?.length).toBe(51);
  expect(textOf(shown)).toContain('Show 50 more of 4,950 left');
});

test('a dossier that holds almost nothing still reads', () => {
  const empty = indexDossier({ ...sketch('').dossier, sources: [], sides: [], actors: [], issues: [] });
  expect(text(empty)).toContain('The story in 0 steps');
});
