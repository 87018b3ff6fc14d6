import { expect, test } from 'vitest';
import { labelOf } from '../../src/messages/en/timeline';
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
