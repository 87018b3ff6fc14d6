import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/formats/parse-dossier';
import { verifyDossier } from '../../src/formats/verify-dossier';
import type { Dossier, Event, Statement } from '../../src/model/dossier';

const VALID = 'tests/dossiers/valid';
const read = (name: string): string => readFileSync(`${VALID}/${name}`, 'utf8');
const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const herald = read('lake-velm.herald.txt');
const texts = new Map([
  ['herald', herald],
  ['courier', read('lake-velm.courier.txt')],
]);

function lake(): Dossier {
  const { dossier } = parseDossier(read('lake-velm.json'));
  if (!dossier) throw new Error('refused');
  return dossier;
}

function withStatement(id: string, change: Partial<Statement>): Dossier {
  const dossier = lake();
  return {
    ...dossier,
    statements: dossier.statements.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

function withEvent(id: string, change: Partial<Event>): Dossier {
  const dossier = lake();
  return { ...dossier, events: dossier.events.map((each) => (each.id === id ? { ...each, ...change } : each)) };
}

const messagesOf = (dossier: Dossier, given: ReadonlyMap<string, string> = texts): readonly string[] =>
  verifyDossier(dossier, given, digest).map(({ severity, message }) => `${severity}: ${message}`);

/** Where words stand in the herald. */
function at(words: string): { start: number; end: number } {
  const start = herald.indexOf(words);
  if (start === -1) throw new Error(`missing words: ${words}`);
  return { start, end: start + words.length };
}

test('quotations of several parts, in several sources, between other scripts and signs, pass', () => {
  expect(messagesOf(lake())).toEqual([]);
});

describe('the text', () => {
  test('of another digest or length is found', () => {
    const [found] = messagesOf(lake(), new Map([...texts, ['herald', `${herald} `]]));
    expect(found).toBe(
      `error: sources[0].text: the text given has ${digest(`${herald} `)}, ${herald.length + 1} characters; the dossier expects ${digest(herald)}, ${herald.length} characters; give the very text that positions were counted in`,
    );
  });

  test('that is not given is named in a warning', () => {
    expect(messagesOf(lake(), new Map([['courier', read('lake-velm.courier.txt')]]))).toEqual([
      'warning: sources[0].text: "herald" was not compared; give its text: --source herald=FILE',
    ]);
  });

  test('without a digest in the dossier is told what to write', () => {
    const dossier = lake();
    const [first, ...others] = dossier.sources;
    if (!first) throw new Error('missing source');
    const { id, kind, title, published } = first;
    const sources = [{ id, kind, title, published }, ...others];
    expect(messagesOf({ ...dossier, sources })).toEqual([
      `error: sources[0].text: is missing, so nobody can tell which text was meant; the text given has ${digest(herald)}, ${herald.length} characters`,
    ]);
  });
});

describe('a quotation', () => {
  test('that differs in one letter is found', () => {
    expect(messagesOf(withStatement('no-net', { text: 'No nets leaves the water before the levy goes.' }))).toEqual([
      'error: statements[2].text: "No nets leaves the water before the levy goes." is not what stands at its position in "herald": "No net leaves the water before the levy goes."; copy the words exactly and count again',
    ]);
  });

  test('whose parts stand in another order is found', () => {
    const [statement] = lake().statements;
    const evidence = [...(statement?.evidence ?? [])].reverse();
    expect(messagesOf(withStatement('listen', { evidence }))[0]).toContain('is not what stands at its position');
  });

  test('that holds its own quotation marks is found', () => {
    const text = '“We came to listen,”';
    const evidence = [{ source: 'herald', at: at(text), basis: 'stated' as const }];
    expect(messagesOf(withStatement('listen', { text, evidence }))).toEqual([
      'error: statements[0].text: "“We came to listen,”" has its quotation marks inside; take them out of the text and of the position',
    ]);
  });

  test('is not asked of a source that contradicts it', () => {
    const { evidence } = lake().statements.find(({ id }) => id === 'no-net') ?? { evidence: [] };
    const other = { source: 'courier', at: { start: 0, end: 3 }, basis: 'stated', stance: 'contradicts' } as const;
    expect(messagesOf(withStatement('no-net', { evidence: [...evidence, other] }))).toEqual([]);
  });
});

describe('a fragment', () => {
  test('that stands at no position is found', () => {
    expect(messagesOf(withStatement('first-step', { quotes: ['first step'] }))).toEqual([
      'error: statements[1].quotes[0]: "first step" stands at no position given; add evidence that spans exactly these words',
    ]);
  });

  test('that the statement does not use is found', () => {
    expect(messagesOf(withStatement('first-step', { text: 'A ban would be a beginning.' }))).toEqual([
      `error: statements[1].quotes[0]: "a first step" does not occur in the statement's own text; use it there word for word`,
    ]);
  });
});

describe('a position', () => {
  const evidence = (change: object) => [
    { source: 'herald', at: at('Envoys of Arvenia'), basis: 'stated' as const, ...change },
  ];

  test('after the end of the text is found', () => {
    expect(messagesOf(withEvent('first-round', { evidence: evidence({ at: { start: 9, end: 9000 } }) }))).toEqual([
      `error: events[8].evidence[0].at: 9 to 9000 runs past the text, which has ${herald.length} characters; count again`,
    ]);
  });

  test('that cuts a character in two is found', () => {
    const { start } = at('🌊');
    expect(
      messagesOf(withEvent('first-round', { evidence: evidence({ at: { start, end: start + 1 } }) }))[0],
    ).toContain('cuts a character in two');
  });

  test('in another paragraph than the one named is found; both ways to count paragraphs are right', () => {
    expect(messagesOf(withEvent('first-round', { evidence: evidence({ paragraph: 2 }) }))).toEqual([]);
    expect(messagesOf(withEvent('first-round', { evidence: evidence({ paragraph: 3 }) }))).toEqual([
      `error: events[8].evidence[0].paragraph: 3 is not where 30 to 47 stands, which is paragraph 2; correct one of them`,
    ]);
  });
});

test("a wording of a date that is not the source's own is found", () => {
  const when = { edtf: '2021-04-13', basis: 'stated', wording: 'at dawn' } as const;
  expect(messagesOf(withEvent('first-round', { when }))).toEqual([
    'error: events[8].when.wording: "at dawn" does not occur in the source; copy its own phrase or leave it out',
  ]);
  expect(messagesOf(withEvent('first-round', { announced: when }))[0]).toContain('events[8].announced.wording');
});
