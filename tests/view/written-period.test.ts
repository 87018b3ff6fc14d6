import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodBetween, readPeriodEnd } from '../../src/view/written-period';

const day = (text: string) => Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)));

test.each([
  ['2022', '2022-01-01', '2023-01-01'],
  ['2022-01', '2022-01-01', '2022-02-01'],
  ['2022-01-26', '2022-01-26', '2022-01-27'],
  ['2022-21', '2022-03-01', '2022-06-01'],
  ['199X', '1990-01-01', '2000-01-01'],
])('%s covers the time from %s to %s', (text, start, end) => {
  const reading = readPeriodEnd(text);
  expect(reading.ok && reading.covers).toEqual({ start: day(start), end: day(end) });
  expect(periodBetween(text, text)).toEqual({ start: day(start), end: day(end) });
});

test.each([
  ['2022-13', '"2022-13" has month 13; months run from 01 to 12'],
  ['2022-02-30', '"2022-02-30" has day 30; February 2022 has 28 days'],
  ['2022-1', '"2022-1" has month 1; a month has two digits, as in 01'],
  ['22', '"22" has a year of 2 digits; write 4, as in 0988'],
])('%s cannot be read, and why is said', (text, message) => {
  expect(readPeriodEnd(text)).toEqual({ ok: false, message });
});

test.each(['26 January', 'soon', '2022-01/2022-02', '..', '2022~', '2022-01-26T15:00Z', '1/2/2022', ''])(
  '“%s” is not like the end of a period',
  (text) => {
    expect(readPeriodEnd(text)).toEqual({ ok: false, message: undefined });
  },
);

describe('a period', () => {
  test('is open at an end that is empty', () => {
    expect(periodBetween('', '')).toEqual({ start: -Infinity, end: Infinity });
    expect(periodBetween('2022', '')).toEqual({ start: day('2022-01-01'), end: Infinity });
    expect(periodBetween('', '2022')).toEqual({ start: -Infinity, end: day('2023-01-01') });
  });

  test('is none where it ends before it starts, or an end cannot be read', () => {
    expect(periodBetween('2022-02', '2022-01')).toBeUndefined();
    expect(periodBetween('soon', '2022')).toBeUndefined();
    expect(periodBetween('2022', 'later')).toBeUndefined();
  });

  test('never comes of a text that throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (since, until) => {
        const period = periodBetween(since, until);
        if (period) expect(period.start).toBeLessThan(period.end);
      }),
    );
  });
});
