import { expect, test } from 'vitest';
import { countInWords, labelOf } from '../../src/messages/en/timeline';
import { sketch } from '../panels/sketch-dossier';

const LINES = `
  a: ada demands on border: North must have the dam.
  b: north rejects on border: The North wants no dam.
  c: north rejects on border: Northerners want no dam.
  d: cy warns on border: “Leave.”
  e: cy denies on border: Marsh never said so.
`;

test.each([
  ['a', 'names who said what', 'Ada Ruiz demanded: North must have the dam.'],
  ['b', 'does not name the speaker twice', 'The North wants no dam.'],
  ['c', 'takes no other word for the speaker', 'North rejected: Northerners want no dam.'],
  ['d', 'quotes', 'Cy Marsh: “Leave.”'],
  ['e', 'knows a speaker by the last name', 'Marsh never said so.'],
])('the label of statement %s %s', (id, _, label) => {
  const index = sketch(LINES);
  const entry = index.entryById.get(id);
  expect(entry && labelOf(index, entry)).toBe(label);
});

test.each([
  ['mostly', { meetings: 7, calls: 5 }, '12 events, 3 to 9 January 2022, mostly meetings'],
  ['most often', { meetings: 5, calls: 4, votes: 3 }, '12 events, 3 to 9 January 2022, most often meetings'],
  ['all', { meetings: 12 }, '12 events, 3 to 9 January 2022, all meetings'],
  ['of both', { statements: 7, calls: 5 }, '12 marks, 3 to 9 January 2022, mostly statements'],
  ['of statements', { statements: 12 }, '12 statements, 3 to 9 January 2022'],
])('a count is told by what it counts, when, and its make-up: %s', (_, kinds, words) => {
  const span = { start: Date.UTC(2022, 0, 3), end: Date.UTC(2022, 0, 10) };
  expect(countInWords(12, span, new Map(Object.entries(kinds)))).toBe(words);
});
