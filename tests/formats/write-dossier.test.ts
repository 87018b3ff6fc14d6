import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/formats/parse-dossier';
import { writeDossier } from '../../src/formats/write-dossier';
import type { Dossier } from '../../src/model/dossier';
import { dossiers } from './dossier-arbitrary';

const VALID = 'tests/dossiers/valid';
const FIRST = 'data/us-response-2022/dossier.json';

function mustParse(text: string): Dossier {
  const { dossier, problems } = parseDossier(text);
  if (!dossier) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dossier;
}

// A busy machine takes its time over a thousand records.
describe('for any dossier', { timeout: 60_000 }, () => {
  test('parse, write, parse is the identity', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const read = mustParse(JSON.stringify(dossier));
        expect(read).toEqual(dossier);
        expect(mustParse(writeDossier(read))).toEqual(dossier);
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  test('writing what was written writes the same', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const written = writeDossier(dossier);
        expect(writeDossier(mustParse(written))).toBe(written);
      }),
      { seed: 2, numRuns: 20 },
    );
  });

  test('the order of fields in the file makes no difference', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(writeDossier(turnedRound(dossier) as Dossier)).toBe(writeDossier(dossier));
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  test('writing changes nothing in it', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const before = structuredClone(dossier);
        writeDossier(dossier);
        expect(dossier).toEqual(before);
      }),
      { seed: 4, numRuns: 10 },
    );
  });
});

test.each([...readdirSync(VALID).flatMap((name) => (name.endsWith('.json') ? `${VALID}/${name}` : [])), FIRST])(
  '%s stands in its canonical form',
  (path) => {
    const text = readFileSync(path, 'utf8');
    expect(writeDossier(mustParse(text))).toBe(text);
  },
);

test('an unknown field is kept, after the known ones', () => {
  const dossier = mustParse(readFileSync('tests/dossiers/broken/unknown_field.json', 'utf8'));
  expect(writeDossier(dossier)).toMatch(/\],\n {6}"titel": "First talks"\n {4}\}/);
});

/** The fields of each record of the format in the opposite order; what is not known is left as it is. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, key.startsWith('x ') ? part : turnedRound(part)]);
  return Object.fromEntries(entries.reverse()) as unknown;
}
