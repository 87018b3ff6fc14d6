import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/formats/parse-dossier';
import { SEVERITIES } from '../../src/formats/problem';
import { writeDossier } from '../../src/formats/write-dossier';

const BROKEN = 'tests/dossiers/broken';
const VALID = 'tests/dossiers/valid';
const namesIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));
const expected = new Map(
  readFileSync(`${BROKEN}/expected.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
);

// Found only with the text of a source, or too large to keep as a file: they have tests of their own.
const ELSEWHERE = ['wrong_digest', 'wrong_quotation', 'too_large', 'too_many', 'too_deep'];

describe('every rule has a broken example', () => {
  test.each(namesIn(BROKEN))('%s gets the sentence expected, with its place', (name) => {
    const { dossier, problems } = parseDossier(readFileSync(`${BROKEN}/${name}`, 'utf8'));
    const found = problems.map(({ severity, line, column, message }) => `${line}:${column} ${severity} ${message}`);
    expect(found).toContain(expected.get(name));
    expect(dossier === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  });

  test('no rule is without one', () => {
    const shown = new Set(
      namesIn(BROKEN).flatMap((name) =>
        parseDossier(readFileSync(`${BROKEN}/${name}`, 'utf8')).problems.map(({ code }) => code as string),
      ),
    );
    expect(Object.keys(SEVERITIES).filter((code) => !shown.has(code) && !ELSEWHERE.includes(code))).toEqual([]);
  });
});

describe('what cannot be a dossier is refused before it does harm', () => {
  test('60 MB of brackets are refused', () => {
    expect(parseDossier('['.repeat(60 * 1024 * 1024)).problems.map(({ code }) => code)).toEqual(['too_large']);
  });

  test('brackets that nest too deeply are refused where they do', () => {
    const [found] = parseDossier(`{"a":\n${'['.repeat(5000)}`).problems;
    expect(found).toMatchObject({ code: 'too_deep', line: 2, column: 32 });
  });

  test('5,001 actors in one event are refused with their number', () => {
    const file = JSON.parse(readFileSync(`${VALID}/minimal.json`, 'utf8')) as { events: { participants: unknown[] }[] };
    const event = file.events[0];
    if (!event) throw new Error('missing event');
    event.participants = Array.from({ length: 5001 }, () => ({ actor: 'northland', role: 'party' }));
    const [found] = parseDossier(JSON.stringify(file)).problems;
    expect(found?.message).toBe(
      'events[0].participants: has 5001 entries; at most 5000 are allowed, so split the dossier',
    );
  });

  test('any text gives problems, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseDossier(text).dossier).toBeUndefined();
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('a key named __proto__ changes no prototype', () => {
    parseDossier(readFileSync(`${BROKEN}/forbidden_key.json`, 'utf8'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('writing is canonical', () => {
  test.each([...namesIn(VALID).map((name) => `${VALID}/${name}`), 'data/us-response-2022/dossier.json'])(
    '%s: parse, write, parse is the identity, and writing twice writes the same',
    (path) => {
      const first = parseDossier(readFileSync(path, 'utf8'));
      expect(first.problems).toEqual([]);
      if (!first.dossier) throw new Error('refused');
      const written = writeDossier(first.dossier);
      const second = parseDossier(written);
      expect(second.dossier).toEqual(first.dossier);
      if (second.dossier) expect(writeDossier(second.dossier)).toBe(written);
    },
  );

  test('an unknown field is kept, after the known ones', () => {
    const { dossier } = parseDossier(readFileSync(`${BROKEN}/unknown_field.json`, 'utf8'));
    if (!dossier) throw new Error('refused');
    expect(writeDossier(dossier)).toMatch(/\],\n {6}"titel": "First talks"\n {4}\}/);
  });

  test('the first dossier stands in its canonical form', () => {
    const text = readFileSync('data/us-response-2022/dossier.json', 'utf8');
    const { dossier } = parseDossier(text);
    expect(dossier && writeDossier(dossier)).toBe(text);
  });
});
