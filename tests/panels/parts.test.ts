import { expect, test } from 'vitest';
import FilterBar from '../../src/panels/FilterBar.svelte';
import LiveRegion from '../../src/panels/LiveRegion.svelte';
import Masthead from '../../src/panels/Masthead.svelte';
import Positions from '../../src/panels/Positions.svelte';
import ProblemList from '../../src/panels/ProblemList.svelte';
import RecordTable from '../../src/panels/RecordTable.svelte';
import Sources from '../../src/panels/Sources.svelte';
import type { DossierIndex } from '../../src/model/dossier-index';
import { NO_FILTER } from '../../src/view/view-state';
import { htmlOf, ignore, textOf } from './render-panel';
import { sketch } from './sketch-dossier';

const LINES =
  'a: ada demands to south on border if nothing else helps: “Leave.”\n b: cy refuses on border re a: To leave.';
const EVENTS = [{ id: 'x', title: 'Envoys meet' }];
const quarrel = () => sketch(LINES, { events: EVENTS });

const record = (index: DossierIndex, matches?: ReadonlySet<string>) =>
  htmlOf(RecordTable, { index, matches, selection: undefined, onselect: ignore, ondownload: ignore });

test('the masthead tells title, summary, source, holdings and where the method stands', () => {
  const html = htmlOf(Masthead, { index: quarrel(), hasSources: true });
  expect(html).toMatch(/<h1[^>]*>A quarrel about a border<\/h1>/);
  expect(textOf(html)).toContain(
    'As reported by The Wire, 5 February 2001. 1 source, 1 event, 2 statements, 5 actors. How this was made',
  );
  expect(html).toContain('href="#sources"');
});

test('a title of many hundred characters is set smaller, not cut', () => {
  const title = 'word '.repeat(60).trim();
  const html = htmlOf(Masthead, { index: sketch('', { dossier: { title } }), hasSources: false });
  expect(html).toContain('data-long');
  expect(html).toContain(title);
});

test('the positions show each act with its words, condition and speaker, and say where nothing is reported', () => {
  const text = textOf(
    htmlOf(Positions, { index: quarrel(), by: 'side', onby: ignore, emphasis: new Map(), onselect: ignore }),
  );
  expect(text).toContain('demanded: “Leave.” If nothing else helps Ada Ruiz');
  expect(text.match(/not reported/g)?.length).toBe(2);
});

test('a dossier without issues says so instead of an empty table', () => {
  const index = sketch('', { dossier: { issues: [] } });
  const html = htmlOf(Positions, { index, by: 'side', onby: ignore, emphasis: new Map(), onselect: ignore });
  expect(html).not.toContain('<table');
  expect(textOf(html)).toContain('names no issues');
});

test('the record is two real tables with captions and column headings', () => {
  const html = record(quarrel());
  expect(html.match(/<caption/g)?.length).toBe(2);
  expect(html.match(/<th [^>]*scope="col"/g)?.length).toBe(15);
  expect(html.match(/aria-sort="ascending"/g)?.length).toBe(2);
  expect(textOf(html)).toContain('3 Feb 2001 Ada Ruiz demanded South “Leave.” verbatim The border paragraph 4');
});

test('the record shows only what matches, and how many of how many', () => {
  const text = textOf(record(quarrel(), new Set(['b'])));
  expect(text).toContain('Events Showing 0 of 1');
  expect(text).toContain('Statements Showing 1 of 2');
  expect(text).toContain('Nothing in this table matches.');
  expect(text).not.toContain('Envoys meet');
});

test('a record of thousands shows 100 rows and a button for more', () => {
  const events = Array.from({ length: 1200 }, (_, place) => ({ id: `e${place}` }));
  const text = textOf(record(sketch('', { events })));
  expect(text).toContain('Showing 100 of 1,200');
  expect(text).toContain('Show 100 more of 1,100 left');
});

test('the sources part tells source, method, the command that checks, and corrections', () => {
  const text = textOf(htmlOf(Sources, { index: quarrel() }));
  expect(text).toContain('Border row goes on The Wire, 5 February 2001. No address of this source is recorded.');
  expect(text).toContain('verify data/sketch/dossier.json --source wire=COPY.txt');
  expect(text).toContain('No corrections so far.');
  const changes = [{ date: '2001-02-06', note: 'Name corrected.' }];
  expect(textOf(htmlOf(Sources, { index: sketch('', { dossier: { changes } }) }))).toContain(
    '6 February 2001 Name corrected.',
  );
});

test('a copy of another source is said to confirm nothing', () => {
  const [wire] = quarrel().dossier.sources;
  const copy = { id: 'copy', kind: 'article', title: 'Copy', published: '2001', originatesFrom: 'wire' } as const;
  const index = sketch('', { dossier: { sources: [...(wire ? [wire] : []), copy] } });
  expect(textOf(htmlOf(Sources, { index }))).toContain('A copy of Border row goes on It confirms nothing');
});

test('problems are listed with their place, and say what became of the file', () => {
  const problems = [
    { code: 'bad_id', path: 'id', severity: 'error', message: 'id: "BAD" <b>', line: 3, column: 7 },
  ] as const;
  const html = htmlOf(ProblemList, { name: 'my.json', problems, ondismiss: ignore });
  expect(textOf(html)).toContain('my.json has 1 error, so it was not opened');
  expect(textOf(html)).toContain('Error, line 3:7 id: "BAD" <b>');
});

test('the filter offers the sides that the dossier has, and opens on more', () => {
  const html = htmlOf(FilterBar, {
    index: quarrel(),
    filter: { ...NO_FILTER, sides: ['southern'] },
    onfilter: ignore,
    matches: undefined,
    finder: undefined,
    loadFinder: () => Promise.resolve(),
  });
  expect(textOf(html)).toMatch(/^Find a word, actor, place or date The North\W+The South\W+More filters/);
  expect(html.match(/aria-pressed="true"/g)?.length).toBe(1);
});

test('a live region speaks politely', () => {
  expect(htmlOf(LiveRegion, { message: 'Reading: Ada Ruiz' })).toMatch(/aria-live="polite"[^>]*>Reading: Ada Ruiz</);
});

test('no panel has an inline style, which our pages forbid', () => {
  const index = quarrel();
  const all = [
    htmlOf(Positions, { index, by: 'side', onby: ignore, emphasis: new Map(), onselect: ignore }),
    record(index),
    htmlOf(Sources, { index }),
  ];
  expect(all.join('')).not.toContain('style=');
});
