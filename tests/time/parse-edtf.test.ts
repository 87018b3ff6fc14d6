import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUncertainDate } from '../../src/time/parse-edtf';
import { intersection, type Span } from '../../src/time/span';
import { dateOf, refusalOf, sketch, spanAsText } from '../support/sketch-dates';
import { anyEdtf, mutatedEdtf, singleEdtf } from './arbitrary-edtf';

fc.configureGlobal({ seed: 20_220_126, numRuns: 2000 });

// `#` surely, `-` perhaps, `.` not; a letter for each day from 24 January to 6 February 2022.
const days = (edtf: string) => sketch(edtf, '2022-01-24', { cells: 14 });
// A letter for each tenth day of 2022, from 1 January.
const year = (edtf: string) => sketch(edtf, '2022', { cells: 36, cellMs: 10 * 86_400_000 });

describe('what a date may and surely covers', () => {
  test.each([
    ['a day covers itself', '2022-01-26', '..#...........'],
    ['a perhaps wrong day covers nothing surely', '2022-01-26?', '..-...........'],
    ['an approximate day is three days wider each way', '2022-01-29~', '..-------.....'],
    ['an approximate and uncertain day is as wide', '2022-01-29%', '..-------.....'],
    ['a month covers nothing surely', '2022-01', '--------......'],
    ['an interval of days covers both of them', '2022-01-27/2022-02-03', '...########...'],
    ['an interval from a perhaps wrong day surely starts after it', '2022-01-27?/2022-02-03', '...-#######...'],
    ['an interval to a perhaps wrong day surely ends before it', '2022-01-27/2022-02-03?', '...#######-...'],
    [
      'an interval from an approximate day surely starts after all it may be',
      '2022-01-28~/2022-02-03',
      '.-------###...',
    ],
    [
      'an interval of two approximate days that meet covers nothing surely',
      '2022-01-28~/2022-01-31~',
      '.----------...',
    ],
    ['an interval without an end surely covers its first day', '2022-01-27/..', '...#----------'],
    ['an interval of unknown end is only a bound', '2022-01-27/', '...-----------'],
    ['an interval of unknown start is only a bound', '/2022-01-30', '-------.......'],
    ['an interval of open start is only a bound', '../2022-01-30', '-------.......'],
    ['an interval without an end after an approximate day covers nothing surely', '2022-01-30~/..', '...-----------'],
    ['an interval from a day into its month surely covers the day', '2022-01-27/2022-01', '...#----......'],
    ['an interval from a month to a day in it surely covers the day', '2022-01/2022-01-27', '---#..........'],
    ['an interval of one day is that day', '2022-01-26/2022-01-26', '..#...........'],
  ])('%s: %s', (_, edtf, expected) => {
    expect(days(edtf)).toBe(expected);
  });

  test.each([
    ['2022-02', '...---..............................'],
    ['2022-02-XX', '...---..............................'],
    ['2022-03~', '...---------........................'],
    ['2022-02/2022-05', '...---######---.....................'],
    ['2022-02/2022-05?', '...---######---.....................'],
    ['2022-02/2022-05~', '...---###---------..................'],
    ['2022-02/..', '...---------------------------------'],
    ['2022-21', '......---------.....................'],
    ['2022-21~', '------------------------............'],
    ['2021-24', '------..............................'],
    ['2022', '------------------------------------'],
    ['2021~', '------------------------------------'],
    ['202X', '------------------------------------'],
    ['2021/2023', '####################################'],
    ['2021-XX/2023', '####################################'],
    ['2022-XX/2023', '------------------------------------'],
  ])('the months of %s', (edtf, expected) => {
    expect(year(edtf)).toBe(expected);
  });

  test.each([
    ['2015', '2015-01-01 00:00 to 2016-01-01 00:00'],
    ['2015~', '2014-01-01 00:00 to 2017-01-01 00:00'],
    ['201X', '2010-01-01 00:00 to 2020-01-01 00:00'],
    ['201X~', '2000-01-01 00:00 to 2030-01-01 00:00'],
    ['20XX', '2000-01-01 00:00 to 2100-01-01 00:00'],
    ['20XX~', '1900-01-01 00:00 to 2200-01-01 00:00'],
    ['1985-XX-XX', '1985-01-01 00:00 to 1986-01-01 00:00'],
    ['2024-03~', '2024-02-01 00:00 to 2024-05-01 00:00'],
    ['2021-24~', '2021-09-01 00:00 to 2022-06-01 00:00'],
    ['0000', '0000-01-01 00:00 to 0001-01-01 00:00'],
    ['0099-12-31', '0099-12-31 00:00 to 0100-01-01 00:00'],
    ['-0044-03-15', '-000044-03-15 00:00 to -000044-03-16 00:00'],
    ['-00XX', '-000099-01-01 00:00 to 0001-01-01 00:00'],
    ['-0044-XX', '-000044-01-01 00:00 to -000043-01-01 00:00'],
    ['Y12345', '+012345-01-01 00:00 to +012346-01-01 00:00'],
    ['Y-12345', '-012345-01-01 00:00 to -012344-01-01 00:00'],
    ['2022-01-26T15:00', '2022-01-26 15:00 to 2022-01-26 15:01'],
    ['2022-01-26T15:00:30', '2022-01-26 15:00:30 to 2022-01-26 15:00:31'],
    ['2022-01-26T15:00~', '2022-01-26 14:00 to 2022-01-26 16:01'],
    ['../2022-01', 'forever to 2022-02-01 00:00'],
    ['2022-01/..', '2022-01-01 00:00 to ever'],
  ])('%s may cover %s', (edtf, expected) => {
    expect(spanAsText(dateOf(edtf).may)).toBe(expected);
  });

  test('an instant surely covers its minute or second', () => {
    expect(dateOf('2022-01-26T15:00').surely).toEqual(dateOf('2022-01-26T15:00').may);
    expect(dateOf('2022-01-26T15:00:30Z').surely).toEqual(dateOf('2022-01-26T15:00:30Z').may);
  });

  test.each([
    [
      '2022-01-26',
      { kind: 'unit', precision: 'day', start: 'known', end: 'known', approximate: false, uncertain: false },
    ],
    ['2004-XX%', { kind: 'unit', precision: 'year', approximate: true, uncertain: true }],
    ['2022-01-26T10:00', { kind: 'instant', precision: 'minute' }],
    ['2022-01-26/2022', { kind: 'interval', precision: 'year' }],
    ['2022-01/..', { kind: 'interval', precision: 'month', start: 'known', end: 'open' }],
    ['/2022-01-26~', { kind: 'interval', precision: 'day', start: 'unknown', end: 'known', approximate: true }],
  ])('%s tells how it is known', (edtf, expected) => {
    expect(dateOf(edtf)).toMatchObject({ edtf, ...expected });
  });
});

describe('date-times', () => {
  test.each([
    ['2022-01-26T23:30Z', 'Europe/Kyiv', '2022-01-27 01:30 to 2022-01-27 01:31'],
    ['2022-07-26T23:30Z', 'Europe/Kyiv', '2022-07-27 02:30 to 2022-07-27 02:31'],
    ['2022-01-26T10:00+03:00', 'America/New_York', '2022-01-26 02:00 to 2022-01-26 02:01'],
    ['2022-01-26T10:00-05', 'Asia/Kolkata', '2022-01-26 20:30 to 2022-01-26 20:31'],
    ['2022-01-26T10:00+03:00', 'UTC', '2022-01-26 07:00 to 2022-01-26 07:01'],
    ['-0044-03-15T12:00Z', 'Etc/GMT-2', '-000044-03-15 14:00 to -000044-03-15 14:01'],
  ])('%s is told in the wall time of %s', (edtf, timeZone, expected) => {
    expect(spanAsText(dateOf(edtf, timeZone).may)).toBe(expected);
  });

  test('one without a zone is already wall time', () => {
    expect(dateOf('2022-01-26T10:00', 'Asia/Tokyo').may).toEqual(dateOf('2022-01-26T10:00').may);
  });

  test('a zone that nobody knows is refused where it is needed', () => {
    expect(refusalOf('2022-01-26T10:00Z', 'Mars/Olympus')).toBe(
      '"2022-01-26T10:00Z" cannot be told in the time zone "Mars/Olympus"; name one such as Europe/Paris',
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['2022-13-04', 'has month 13; months run from 01 to 12'],
    ['2022-00', 'has month 00; months run from 01 to 12'],
    ['2022-02-30', 'has day 30; February 2022 has 28 days'],
    ['1900-02-29', 'has day 29; February 1900 has 28 days'],
    ['2022-04-31/2022-05-01', 'has day 31; April 2022 has 30 days'],
    ['2022-01-00', 'has day 00; January 2022 has 31 days'],
    ['2022-01-26T24:00', 'has hour 24; hours run from 00 to 23'],
    ['2022-01-26T10:60', 'has minute 60; minutes run from 00 to 59'],
    ['2022-01-26T10:00:60Z', 'has second 60; seconds run from 00 to 59'],
    ['2022-01-26T10:00+15:00', 'has zone +15:00; zones run from -14:00 to +14:00'],
    ['2022-02/2022-01', 'ends before it starts; write the earlier date first'],
    ['2022-01-27/2022-01-26', 'ends before it starts; write the earlier date first'],
    ['2022-1-5', 'has month 1; a month has two digits, as in 01'],
    ['2022-01-5', 'has day 5; a day has two digits, as in 05'],
    ['988', 'has a year of 3 digits; write 4, as in 0988'],
    ['Y170000002', 'has year Y170000002; years run from -270000 to 270000'],
    ['2022-01T10:00', 'has a time but no day; write 2022-01-26T15:00'],
    ['2022-01-26 10:00', 'has blanks in it; leave them out, and write T between a day and a time'],
    ['2022-01-26T10', 'has hours without minutes; write 15:00'],
    ['26/01/2022', 'has more than one slash; write a day as 2022-01-26, an interval as 2022-01-26/2022-02-03'],
    ['199u', 'marks open digits with a small letter; write X'],
    ['2004/open', 'has the word open for an end; write .. instead'],
    ['/', 'has neither a start nor an end; give the one that is known'],
    ['', 'is empty; write a date such as 2022-01-26, 2022-01 or 2022'],
    ['2022?~', 'has two qualifiers in a row; write % for both uncertain and approximate'],
  ])('%s', (text, fault) => {
    expect(refusalOf(text)).toBe(`"${text}" ${fault}`);
  });

  test('a text of more than 64 characters, however long', () => {
    expect(refusalOf('2022-'.repeat(13))).toBe('"2022-2022-2022-2022-2022…" has 65 characters; a date has at most 64');
    expect(refusalOf('X'.repeat(10_000_000))).toContain('has 10000000 characters');
  });

  test('a sentence is one line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const reading = parseUncertainDate(text);
        if (!reading.ok) expect(reading.message).toMatch(/^".*" (has|is|ends|gives|leaves|marks|cannot) .+[^.]$/u);
      }),
    );
  });
});

describe('for any text', () => {
  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutatedEdtf, anyEdtf), fc.string({ maxLength: 12 }), (text, timeZone) => {
        expect(typeof parseUncertainDate(text, timeZone).ok).toBe('boolean');
      }),
    );
  });

  test('what a date surely covers lies within what it may cover, and neither is empty', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdtf, mutatedEdtf), (text) => {
        const reading = parseUncertainDate(text);
        fc.pre(reading.ok);
        const { may, surely } = reading.date;
        expect(may.start).toBeLessThan(may.end);
        if (surely) {
          expect(intersection(surely, may)).toEqual(surely);
        }
      }),
    );
  });

  test('a qualifier never makes more sure, nor less possible', () => {
    fc.assert(
      fc.property(singleEdtf, fc.constantFrom('?', '~', '%'), (text, qualifier) => {
        const plain = text.replace(/[?~%]$/, '');
        expect(holds(dateOf(plain + qualifier).may, dateOf(plain).may)).toBe(true);
        expect(dateOf(plain + qualifier).surely).toBeUndefined();
      }),
    );
  });

  test('a qualifier at one end of an interval leaves the other end where it is', () => {
    fc.assert(
      fc.property(singleEdtf, singleEdtf, fc.constantFrom('?', '~', '%'), (start, end, qualifier) => {
        const first = start.replace(/[?~%]$/, '');
        const last = end.replace(/[?~%]$/, '');
        const plain = parseUncertainDate(`${first}/${last}`);
        fc.pre(plain.ok);
        const late = dateOf(`${first}/${last}${qualifier}`);
        expect(late.may.start).toBe(plain.date.may.start);
        expect(late.may.end).toBeGreaterThanOrEqual(plain.date.may.end);
        if (late.surely) expect(plain.date.surely && holds(plain.date.surely, late.surely)).toBe(true);
        const early = dateOf(`${first}${qualifier}/${last}`);
        expect(early.may.end).toBe(plain.date.may.end);
        expect(early.may.start).toBeLessThanOrEqual(plain.date.may.start);
        if (early.surely) expect(plain.date.surely && holds(plain.date.surely, early.surely)).toBe(true);
      }),
    );
  });
});

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
