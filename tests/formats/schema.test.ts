import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/formats/json-schema';
import { RECORDS, type RecordName, type Shape } from '../../src/formats/schema';

test('the stored JSON Schema is what the table of the format gives', () => {
  expect(readFileSync('data/schema.json', 'utf8')).toBe(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
});

test('the example of everything has every field and every word of the format', () => {
  const unused = new Set<string>();
  for (const [name, fields] of Object.entries(RECORDS)) {
    for (const [key, { shape }] of Object.entries(fields)) {
      unused.add(`${name}.${key}`);
      for (const word of wordsOf(shape)) unused.add(`${name}.${key} ${word}`);
    }
  }
  strike(JSON.parse(readFileSync('tests/dossiers/valid/lake-velm.json', 'utf8')), 'dossier', unused);
  expect([...unused].filter((each) => !/^status_change\.status |^participant\.role addressee/.test(each))).toEqual([]);
});

function wordsOf(shape: Shape): readonly string[] {
  return shape.kind === 'one_of' ? shape.words : [];
}

/** Takes out what a record uses. */
function strike(value: Readonly<Record<string, unknown>>, name: RecordName, unused: Set<string>): void {
  for (const [key, part] of Object.entries(value)) {
    unused.delete(`${name}.${key}`);
    const shape = RECORDS[name][key]?.shape;
    if (shape?.kind === 'one_of') unused.delete(`${name}.${key} ${String(part)}`);
    const inner = shape?.kind === 'list' ? shape.of : shape;
    if (inner?.kind !== 'record') continue;
    for (const each of [part].flat()) strike(each as Readonly<Record<string, unknown>>, inner.record, unused);
  }
}
