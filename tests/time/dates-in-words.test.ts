import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInShort, dateInWords, spanInWords } from '../../src/messages/en/dates';
import { parseUncertainDate } from '../../src/time/parse-edtf';
import type { Span } from '../../src/time/span';
import { dateOf } from '../support/sketch-dates';
import { anyEdtf } from './arbitrary-edtf';

test.each([
  ['2022-01-26', '26 January 2022', '26 Jan 2022'],
  ['2022-01', 'January 2022', 'Jan 2022'],
  ['2022-01-XX', 'January 2022', 'Jan 2022'],
  ['2015', '2015', '2015'],
  ['2015-XX', '2015', '2015'],
  ['201X', 'the 2010s', '2010s'],
  ['19XX', '1900–1999', '1900–1999'],
  ['2021-21', 'spring 2021', 'spring 2021'],
  ['2021-24', 'winter 2021–22', 'winter 2021–22'],
  ['-0043', '44 BC', '44 BC'],
  ['2022-01-26T15:05', '26 January 2022, 15:05', '26 Jan 2022, 15:05'],
  ['2022-01-26T15:05~', 'about 26 January 2022, 15:05', 'c. 26 Jan 2022, 15:05'],
  ['2022-01-26T15:05:30', '26 January 2022, 15:05:30', '26 Jan 2022, 15:05:30'],
  ['2022-02-09~', 'about 9 February 2022', 'c. 9 Feb 2022'],
  ['2022-02-09?', 'perhaps 9 February 2022', '9 Feb 2022?'],
  ['2022-02%', 'perhaps about February 2022', 'c. Feb 2022?'],
  ['2022-01-27/2022-02-03', '27 January to 3 February 2022', '27 Jan – 3 Feb 2022'],
  ['2022-01-27/2022-01-29', '27 to 29 January 2022', '27–29 Jan 2022'],
  ['2021-12-27/2022-01-29', '27 December 2021 to 29 January 2022', '27 Dec 2021 – 29 Jan 2022'],
  ['2022-01-27/2023-01-27', '27 January 2022 to 27 January 2023', '27 Jan 2022 – 27 Jan 2023'],
  ['2022-01/2022-03', 'January to March 2022', 'Jan – Mar 2022'],
  ['2014/2015', '2014 to 2015', '2014–2015'],
  ['2015/2022-01', '2015 to January 2022', '2015 – Jan 2022'],
  ['2022-01-26/2022-01-26', '26 January 2022', '26 Jan 2022'],
  ['2022-01-26T10:00/2022-01-26T12:30', '26 January 2022, 10:00 to 12:30', '26 Jan 2022, 10:00 – 12:30'],
  [
    '2022-01-26T22:00/2022-01-27T01:00',
    '26 January 2022, 22:00 to 27 January 2022, 01:00',
    '26 Jan 2022, 22:00 – 27 Jan 2022, 01:00',
  ],
  ['2022-01-27~/2022-02-03', 'from about 27 January 2022 to 3 February 2022', 'c. 27 Jan 2022 – 3 Feb 2022'],
  ['2022-01-27/2022-02-03?', 'from 27 January 2022 to perhaps 3 February 2022', '27 Jan 2022 – 3 Feb 2022?'],
  ['/2022-01-26', 'by 26 January 2022, start unknown', 'by 26 Jan 2022'],
  ['../2022-01-26', 'by 26 January 2022, no start given', 'by 26 Jan 2022'],
  ['2022-01-27/..', 'from 27 January 2022, no end given', 'from 27 Jan 2022'],
  ['2022-01-27~/', 'from about 27 January 2022, end unknown', 'from c. 27 Jan 2022'],
])('%s is told as "%s", and briefly as "%s"', (edtf, words, short) => {
  expect(dateInWords(dateOf(edtf))).toBe(words);
  expect(dateInShort(dateOf(edtf))).toBe(short);
});

test('a date-time is told in the wall time of its dossier', () => {
  expect(dateInWords(dateOf('2022-01-26T23:30Z', 'Europe/Kyiv'))).toBe('27 January 2022, 01:30');
  expect(dateInWords(dateOf('2022-01-26T08:00Z/2022-01-26T10:00Z~', 'Europe/Kyiv'))).toBe(
    'from 26 January 2022, 10:00 to about 26 January 2022, 12:00',
  );
});

test('every date has words, and a known one names no unit that is finer than its precision', () => {
  fc.assert(
    fc.property(anyEdtf, (edtf) => {
      const reading = parseUncertainDate(edtf);
      fc.pre(reading.ok);
      for (const words of [dateInWords(reading.date), dateInShort(reading.date)]) {
        expect(words.trim()).toBe(words);
        expect(words).not.toMatch(/undefined|NaN|Invalid| {2}/);
        const units = edtf.split('/');
        if (units.every((unit) => !/T/.test(unit))) expect(words).not.toMatch(/\d\d:\d\d/);
        if (units.every((unit) => /^-?\d{4}[?~%]?$/.test(unit))) expect(words).not.toMatch(/January|Jan/);
      }
    }),
    { seed: 20_220_126, numRuns: 2000 },
  );
});

test.each([
  ['2022-01-14', '2022-02-12', '14 January to 12 February 2022'],
  ['2021-12', '2022-05', 'December 2021 to May 2022'],
  ['1990', '2022', '1990 to 2022'],
  ['2022-01-26T10:00', '2022-01-26T16:59', '26 January 2022, 10:00 to 17:00'],
])('a window from %s to the end of %s is told as "%s"', (first, last, words) => {
  const window: Span = { start: dateOf(first).may.start, end: dateOf(last).may.end };
  expect(spanInWords(window)).toBe(words);
});

test('a window without bounds is told by the bound it has', () => {
  const { start, end } = dateOf('2022-01-26').may;
  expect(spanInWords({ start: -Infinity, end })).toBe('until 26 January 2022');
  expect(spanInWords({ start, end: Infinity })).toBe('from 26 January 2022');
  expect(spanInWords({ start: -Infinity, end: Infinity })).toBe('all time');
});
