import { expect, test } from 'vitest';
import { derivePositions } from '../../src/model/positions';
import { idsOf, sketch } from '../panels/sketch-dossier';

/** The columns by name, then a line for each issue: "border: a b | - | c". */
function drawn(lines: string): readonly string[] {
  const { columns, rows } = derivePositions(sketch(lines));
  return [
    columns.map((side) => side?.name ?? 'others').join(' | '),
    ...rows.map(({ issue, cells }) => `${issue.id}: ${cells.map((cell) => idsOf(cell) || '-').join(' | ')}`),
  ];
}

test('each issue has a row and each side a column, also where nothing was said', () => {
  expect(drawn('a: north demands on border: That the South leave.')).toEqual([
    'The North | The South',
    'border: a | -',
    'water: - | -',
  ]);
});

test('a person speaks for the side of the state that the person is part of', () => {
  expect(drawn('a: cy refuses on border: To leave.')[1]).toBe('border: - | a');
});

test('a statement made for another actor counts for that actor’s side', () => {
  expect(drawn('a: ada for south offers on water: To share.')[2]).toBe('water: - | a');
});

test('one that is made for an actor without a side counts for the speaker’s own', () => {
  expect(drawn('a: ada for dee offers on water: To share.')[2]).toBe('water: a | -');
});

test('speakers without a side stand in a last column, which is there only for them', () => {
  expect(drawn('a: dee proposes on water: A dam.')).toEqual([
    'The North | The South | others',
    'border: - | - | -',
    'water: - | - | a',
  ]);
  expect(drawn('a: dee informs: All is well.')[0]).toBe('The North | The South');
});

test('a statement on two issues stands in both, once', () => {
  expect(drawn('a: north demands on border,water,water: Both.').slice(1)).toEqual(['border: a | -', 'water: a | -']);
});

test('the acts of a cell stand in the order of the record, answers after what they answer', () => {
  expect(
    drawn(
      'b: ada refuses on border re a: That.\n a: cy demands on border: This.\n c: north warns on border re b: It.',
    )[1],
  ).toBe('border: b c | a');
});

test('by actor, people speak for the state that they are part of, and actors stand by their sides', () => {
  const { columns, rows } = derivePositions(
    sketch('a: ada demands on border: X.\n b: cy refuses on border: Y.\n c: dee informs on water: Z.'),
    'actor',
  );
  expect(columns.map((actor) => actor?.id)).toEqual(['north', 'south', 'dee']);
  expect(rows.map(({ cells }) => cells.map((cell) => idsOf(cell)))).toEqual([
    ['a', 'b', ''],
    ['', '', 'c'],
  ]);
});
