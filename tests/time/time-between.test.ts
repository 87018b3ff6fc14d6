import { expect, test } from 'vitest';
import { laterBy } from '../../src/messages/en/exchange';
import { readDate } from '../../src/model/record-dates';
import { daysBetween } from '../../src/time/time-between';

const between = (earlier: string, later: string) => daysBetween(readDate(earlier, 'UTC'), readDate(later, 'UTC'));
const inWords = (earlier: string, later: string) => {
  const days = between(earlier, later);
  return days && laterBy(days);
};

test.each([
  ['2022-01-26', '2022-02-06', '11 days later'],
  ['2022-01-26', '2022-01-27', '1 day later'],
  ['2022-01-26T09:00', '2022-01-27T08:00', '1 day later'],
  ['2022-01-26', '2022-04-26', 'about 3 months later'],
  ['2015-02-12', '2022-02-12', 'about 7 years later'],
  ['2022-01-26', '2022-02', '6 to 33 days later'],
  ['2019-12', '2022-01-26', 'about 2 years later'],
  ['/2022-01-26', '2022-02-08', 'at least 13 days later'],
  ['2022-01-26', '2022-02-09/', 'at least 14 days later'],
])('from %s to %s it is %s', (earlier, later, words) => {
  expect(inWords(earlier, later)).toBe(words);
});

test.each([
  ['the same day', '2022-01-26', '2022-01-26'],
  ['a day in a month and that month', '2022-01-26', '2022-01'],
  ['by the end of a day and from the next day on', '/2022-01-26', '2022-01-27/'],
  ['two dates of unknown start', '/2022-01-26', '/2022-01-27'],
  ['an earlier date after a later one', '2022-02-01', '2022-01-26'],
])('of %s nothing is told', (_, earlier, later) => {
  expect(between(earlier, later)).toBeUndefined();
});
