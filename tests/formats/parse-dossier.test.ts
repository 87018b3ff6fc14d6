import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDossier } from '../../src/formats/check-dossier';
import { ERRORS, WARNINGS } from '../../src/formats/problem';
import { isForbidden } from './dossier-arbitrary';

const BROKEN = 'tests/dossiers/broken';
const VALID = 'tests/dossiers/valid';
const read = (path: string): string => readFileSync(path, 'utf8');
const dossiersIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));
const codesOf = (text: string): readonly string[] => checkDossier(text).problems.map(({ code }) => code);
const minimal = (): Record<string, unknown> => JSON.parse(read(`${VALID}/minimal.json`)) as Record<string, unknown>;

// They need the text of a source (verify-dossier.test.ts) or a file too large to keep (below).
const ELSEWHERE = ['wrong_digest', 'wrong_quotation', 'not_compared', 'too_large', 'more_problems'];

describe('every rule has a broken example', () => {
  const expected = read(`${BROKEN}/expected.txt`).trim().split('\n');

  test.each(dossiersIn(BROKEN))('%s gets the sentences expected, with their places', (name) => {
    const { dossier, problems } = checkDossier(read(`${BROKEN}/${name}`));
    const lines = problems.map((each) => `${name}:${each.line}:${each.column}: ${each.severity}: ${each.message}`);
    expect(lines).toEqual(expected.filter((line) => line.startsWith(`${name}:`)));
    expect(dossier === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  });

  test('no sentence is expected of a file that is not there', () => {
    const names = new Set(expected.map((line) => line.slice(0, line.indexOf(':'))));
    expect([...names].sort()).toEqual([...dossiersIn(BROKEN)].sort());
  });

  test('no rule is without one', () => {
    const seen = new Set<string>(dossiersIn(BROKEN).flatMap((name) => codesOf(read(`${BROKEN}/${name}`))));
    expect([...ERRORS, ...WARNINGS].filter((code) => !seen.has(code))).toEqual(expect.arrayContaining(ELSEWHERE));
    expect([...ERRORS, ...WARNINGS].filter((code) => !seen.has(code) && !ELSEWHERE.includes(code))).toEqual([]);
  });
});

test.each(dossiersIn(VALID))('%s is clean', (name) => {
  const { dossier, problems } = checkDossier(read(`${VALID}/${name}`));
  expect(problems).toEqual([]);
  expect(dossier).toBeDefined();
});

test('a place may have the id of the state that lies there, and a track that of an issue', () => {
  const file = minimal() as { places?: unknown[]; tracks: { id: string }[]; issues: { id: string }[] };
  const issue = { ...file.issues[0], id: file.tracks[0]?.id ?? '' };
  const text = JSON.stringify({ ...file, places: [{ id: 'northland', name: 'Northland' }], issues: [issue] });
  expect(codesOf(text.replaceAll('["water"]', JSON.stringify([issue.id])))).toEqual([]);
});

describe('what cannot be a dossier is refused before it does harm', { timeout: 60_000 }, () => {
  test('60 MB of brackets are refused before they are parsed', () => {
    expect(codesOf('['.repeat(60 * 1024 * 1024))).toEqual(['too_deep']);
  });

  test('more than 500 million characters are refused with their number', () => {
    const [found] = checkDossier('['.repeat(500_000_001)).problems;
    expect(found?.message).toBe(
      'The file has 500000001 characters; at most 500000000 are read. Split it into smaller dossiers.',
    );
  });

  test('brackets that nest too deeply are refused where they do', () => {
    const [found] = checkDossier(`{"a":\n${'['.repeat(5000)}`).problems;
    expect(found).toMatchObject({ code: 'too_deep', line: 2, column: 32 });
  });

  test('brackets inside a text are no nesting', () => {
    expect(codesOf(JSON.stringify({ ...minimal(), summary: '"[\\'.repeat(400) }))).toEqual([]);
  });

  test('5,000 actors in one event are refused with their number and a way out', () => {
    const file = minimal() as { events: { participants: unknown[] }[] };
    const event = file.events[0];
    if (!event) throw new Error('missing event');
    event.participants = Array.from({ length: 5000 }, () => ({ actor: 'northland', role: 'party' }));
    const [found] = checkDossier(JSON.stringify(file)).problems;
    expect(found?.message).toBe(
      'events[0].participants: has 5000 entries; at most 250 are allowed: name the body or group that they belong to instead',
    );
  });

  test('more than a million records of a kind are refused', () => {
    const events = Array.from({ length: 1_000_001 }, () => ({}));
    expect(codesOf(JSON.stringify({ ...minimal(), events }))).toEqual(['too_many']);
  });

  test('a file of countless faults is told the first 200 and the number of the rest', () => {
    const events = Array.from({ length: 100_000 }, () => 1);
    const { problems } = checkDossier(JSON.stringify({ ...minimal(), events }));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.message).toBe('The file has 99800 more problems that are not listed; mend these first.');
  });

  test('countless references to nothing are told without comparing each with every id', () => {
    const actors = Array.from({ length: 10_000 }, (_, place) => ({
      id: `actor-number-${place}`,
      kind: 'person',
      name: `Actor ${place}`,
      partOf: `nobody-number-${place}`,
    }));
    expect(codesOf(JSON.stringify({ ...minimal(), actors }))).toContain('more_problems');
  });

  test('any text gives problems, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { dossier, problems } = checkDossier(text);
        expect(dossier).toBeUndefined();
        expect(problems.length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('any value in the place of any field gives problems with a line, never an exception', () => {
    const keys = Object.keys(minimal());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const { dossier, problems } = checkDossier(JSON.stringify({ ...minimal(), [key]: value }, null, 1));
        if (dossier === undefined) expect(problems.length).toBeGreaterThan(0);
        for (const { line, column } of problems) expect(Math.min(line ?? 0, column ?? 0)).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('keys that name prototypes', { timeout: 60_000 }, () => {
  test('change no prototype and reach no dossier', () => {
    expect(checkDossier(read(`${BROKEN}/forbidden_key.json`)).dossier).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('are found however deep in a field that is not known', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (extra) => {
        expect(codesOf(JSON.stringify({ ...minimal(), extra })).includes('forbidden_key')).toBe(isForbidden(extra));
      }),
      { seed: 1 },
    );
  });
});

test('a byte order mark at the start is passed over', () => {
  expect(codesOf(`\uFEFF${read(`${VALID}/minimal.json`)}`)).toEqual([]);
  expect(checkDossier(`\uFEFF${read(`${BROKEN}/bad_id.json`)}`).problems[0]).toMatchObject({ line: 3, column: 9 });
});

test('what was read shares no object with what JSON.parse made of a prototype', () => {
  const { dossier } = checkDossier(read(`${VALID}/minimal.json`));
  expect(Object.getPrototypeOf(dossier)).toBe(Object.prototype);
});
