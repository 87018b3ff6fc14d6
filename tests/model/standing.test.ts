import { expect, test } from 'vitest';
import { standingOf } from '../../src/model/standing';
import { idsOf, on, sketch } from '../panels/sketch-dossier';

/** "now: c | before: a b | north: demands > offers". */
function drawn(lines: string, dates: Readonly<Record<string, string>>): string {
  const statements = Object.fromEntries(Object.entries(dates).map(([id, edtf]) => [id, on(edtf)]));
  const index = sketch(lines, { statements });
  const { now, before, moves } = standingOf(index, index.statementsInOrder);
  const told = moves.map((move) => `${move.actor}: ${move.then.join('+')} > ${move.now.join('+')}`);
  return [`now: ${idsOf(now)}`, `before: ${idsOf(before) || '-'}`, ...told].join(' | ');
}

test('an actor stands by its last act, and has moved where that is another kind of act', () => {
  expect(
    drawn('a: ada demands on border: X.\n b: ada offers on border: Y.', { a: '2001-01-03', b: '2001-01-09' }),
  ).toBe('now: b | before: a | north: demands > offers');
});

test('one that does the same again has not moved', () => {
  expect(
    drawn('a: ada demands on border: X.\n b: north demands on border: Y.', { a: '2001-01-03', b: '2001-01-09' }),
  ).toBe('now: b | before: a');
});

test('acts of one day are no move, whatever their order in the record', () => {
  expect(drawn('a: ada demands on border: X.\n b: ada offers on border: Y.', {})).toBe('now: a b | before: -');
});

test('what may have come later is not told as before', () => {
  expect(drawn('a: ada demands on border: X.\n b: ada offers on border: Y.', { a: '2001-01', b: '2001-01-09' })).toBe(
    'now: b a | before: -',
  );
  expect(
    drawn('a: ada demands on border: X.\n b: ada offers on border: Y.', { a: '../2001-01-03', b: '2001-01-09' }),
  ).toBe('now: b | before: a | north: demands > offers');
});

test('two actors of one side do not move each other', () => {
  expect(
    drawn('a: dee demands on border: X.\n b: ada offers on border: Y.', { a: '2001-01-03', b: '2001-01-09' }),
  ).toBe('now: a b | before: -');
});

test('of several moves the last one is told', () => {
  expect(
    drawn('a: ada demands on border: X.\n b: ada refuses on border: Y.\n c: ada offers on border: Z.', {
      a: '2001-01-03',
      b: '2001-01-09',
      c: '2001-01-12',
    }),
  ).toBe('now: c | before: a b | north: refuses > offers');
});

test('nobody stands where nothing was said', () => {
  expect(drawn('', {})).toBe('now:  | before: -');
});
