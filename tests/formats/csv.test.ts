import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsCsv, statementsCsv } from '../../src/formats/csv';
import { parseDossier } from '../../src/formats/parse-dossier';
import type { Dossier } from '../../src/model/dossier';
import { dossiers } from './dossier-arbitrary';
import { rowsOf } from './rows-of-csv';

function lake(): Dossier {
  const { dossier } = parseDossier(readFileSync('tests/dossiers/valid/lake-velm.json', 'utf8'));
  if (!dossier) throw new Error('refused');
  return dossier;
}

test(
  'each event and each statement has one row, as wide as the header, whatever its words',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const [csv, records] of [
          [eventsCsv(dossier), dossier.events],
          [statementsCsv(dossier), dossier.statements],
        ] as const) {
          const [header = [], ...rows] = rowsOf(csv);
          expect(rows.map((row) => row[0])).toEqual(records.map(({ id }) => id));
          expect(rows.every((row) => row.length === header.length)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 20 },
    );
  },
);

test('no cell begins like a formula', () => {
  const dossier = lake();
  const events = dossier.events.map((event, place) => ({ ...event, title: `${'=+-@\t\r'[place % 6]}SUM(A1)` }));
  for (const row of rowsOf(eventsCsv({ ...dossier, events }))) {
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test('a statement is written with names, date and passage', () => {
  const [header = [], ...rows] = rowsOf(statementsCsv(lake()));
  const row = rows.find(([id]) => id === 'first-step') ?? [];
  const cells = Object.fromEntries(header.map((name, place) => [name, row[place]]));
  expect(cells).toMatchObject({
    speaker: 'Ольга Ветрова',
    act: 'offers',
    to: 'Boskar',
    text: 'A ban on night fishing would be “a first step”.',
    quotes: 'a first step',
    issues: 'Night fishing',
    date: '2021-04-13',
    event: 'First round in Port Velm',
  });
  expect(cells['evidence']).toMatch(/^herald paragraph 3 \d+-\d+$/);
});
