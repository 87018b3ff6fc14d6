import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, rankOf } from '../../src/time/date-moments';
import { parseUncertainDate } from '../../src/time/parse-edtf';
import { dateOf } from '../support/sketch-dates';
import { anyEdtf } from './arbitrary-edtf';

fc.configureGlobal({ seed: 20_220_126, numRuns: 2000 });

const date = anyEdtf
  .map((edtf) => parseUncertainDate(edtf))
  .filter((reading) => reading.ok)
  .map((reading) => dateOf(reading.date.edtf));

test.each([
  ['the middle of a day', '2022-01-26', '2022-01-26T12:00:00'],
  ['the middle of a year', '2015', '2015-07-02T12:00:00'],
  ['the end of an interval of unknown start', '/2022-01-26', '2022-01-27T00:00:00'],
  ['the end of an interval of open start', '../2022-01-26', '2022-01-27T00:00:00'],
  ['the start of an interval of open end', '2022-01-27/..', '2022-01-27T00:00:00'],
  ['the start of an interval of unknown end, though it is a month', '2022-01/', '2022-01-01T00:00:00'],
  ['the start of an interval', '2022-01-27/2022-02-03', '2022-01-27T00:00:00'],
  ['the start of what an interval surely covers', '2022-01/2022-03', '2022-02-01T00:00:00'],
  ['the start of what an interval may cover, where it covers nothing surely', '2022-01/2022-02', '2022-01-01T00:00:00'],
])('a date stands at %s', (_, edtf, expected) => {
  expect(anchorOf(dateOf(edtf))).toBe(dateOf(expected).may.start);
});

test('every date stands somewhere, within what it may cover', () => {
  fc.assert(
    fc.property(date, (each) => {
      expect(anchorOf(each)).toBeGreaterThanOrEqual(each.may.start);
      expect(anchorOf(each)).toBeLessThanOrEqual(each.may.end);
      expect(Number.isFinite(anchorOf(each))).toBe(true);
    }),
  );
});

test('every date is ordered by a moment within what it may cover', () => {
  fc.assert(
    fc.property(date, (each) => {
      expect(rankOf(each)).toBeGreaterThanOrEqual(each.may.start);
      expect(rankOf(each)).toBeLessThanOrEqual(each.may.end);
      expect(Number.isFinite(rankOf(each))).toBe(true);
    }),
  );
});

test.each([
  ['a day by its end', '2022-01-26', '2022-01-27T00:00:00'],
  ['a minute by its end', '2022-01-26T09:00', '2022-01-26T09:01:00'],
  ['a month by its middle', '2022-02', '2022-02-15T00:00:00'],
  ['an interval of a day by its start', '2022-01-26/2022-01-26', '2022-01-26T00:00:00'],
])('%s is ordered', (_, edtf, expected) => {
  expect(rankOf(dateOf(edtf))).toBe(dateOf(expected).may.start);
});
