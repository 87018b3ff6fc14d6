import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/formats/json-schema';
import { parseDossier } from '../../src/formats/parse-dossier';
import { verifyDossier } from '../../src/formats/verify-dossier';
import type { Dossier } from '../../src/model/dossier';

const TEXT = `The two states met at the r. ${' '}We will share it${'.'.repeat(454)}`;

function minimal(): Dossier {
  const { dossier } = parseDossier(readFileSync('tests/dossiers/valid/minimal.json', 'utf8'));
  if (!dossier) throw new Error('refused');
  return dossier;
}

const codes = (text: string): readonly string[] =>
  verifyDossier(minimal(), new Map([['paper', text]]), () => 'a'.repeat(64)).map(({ code }) => code);

test('a quotation that stands at its position passes', () => {
  expect(TEXT).toHaveLength(500);
  expect(codes(TEXT)).toEqual([]);
});

test('a quotation that differs in one letter is found', () => {
  expect(codes(TEXT.replace('share', 'shame'))).toEqual(['wrong_quotation']);
});

test('a text of another length or digest is found', () => {
  expect(codes(`${TEXT}.`)).toEqual(['wrong_digest']);
  const other = verifyDossier(minimal(), new Map([['paper', TEXT]]), () => 'b'.repeat(64));
  expect(other.map(({ code }) => code)).toEqual(['wrong_digest']);
});

test('a position after the end of the text is found', () => {
  expect(codes(TEXT.slice(0, 40))).toContain('bad_position');
});

test('the stored JSON Schema is what the table of the format gives', () => {
  expect(JSON.parse(readFileSync('data/schema.json', 'utf8'))).toEqual(jsonSchema());
});
