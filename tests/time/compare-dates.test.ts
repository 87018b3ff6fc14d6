import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, compareDates } from '../../src/time/compare-dates';
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

test.each([
  ['what had happened by the end of a day, and what happened on it', '/2022-01-26', '2022-01-26'],
  ['an hour of a day, and the day', '2022-01-26T09:00', '2022-01-26'],
  ['a month, and a day after its middle', '2022-01', '2022-01-20'],
  ['a day, and what goes on from the next', '2022-01-26', '2022-01-27/..'],
])('in this order: %s', (_, first, second) => {
  expect(compareDates(dateOf(first), dateOf(second))).toBeLessThan(0);
});

test('the order of two dates turns round with them', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
      expect(compareDates(a, a)).toBe(0);
    }),
  );
});

test('a date before another is before all that come after that', () => {
  fc.assert(
    fc.property(date, date, date, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort(compareDates);
      if (!first || !second || !third) throw new Error('three dates went in');
      expect(compareDates(first, second)).toBeLessThanOrEqual(0);
      expect(compareDates(second, third)).toBeLessThanOrEqual(0);
      expect(compareDates(first, third)).toBeLessThanOrEqual(0);
    }),
  );
});
