import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth } from '../../src/time/calendar';
import { plainUnit } from '../../src/time/plain-unit';
import type { WrittenUnit } from '../../src/time/plain-unit';
import { readUnit } from '../../src/time/read-unit';
import { mutatedEdtf, singleEdtf } from './arbitrary-edtf';

fc.configureGlobal({ seed: 20_220_126, numRuns: 5000 });

const two = (number: number) => String(number).padStart(2, '0');
const zones = fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York');

/** What the general reading makes of a text: a mark of doubt at its end is none of the plain forms. */
function readGenerally(text: string, timeZone: string): WrittenUnit | undefined {
  if (/[?~%]$/.test(text)) return undefined;
  const reading = readUnit(`${text}?`, timeZone);
  return 'fault' in reading ? undefined : { ...reading, uncertain: false };
}

const inText = (reading: WrittenUnit | undefined) =>
  reading
    ? `${reading.precision} ${reading.unit.start}..${reading.unit.end} ${reading.approximate} ${reading.uncertain}`
    : 'nothing';

test('reads every day of four centuries, and each end of each month of ten thousand years, as the general reading does', () => {
  const wrong: string[] = [];
  for (let year = 0; year <= 9999; year += 1) {
    const isWhole = year >= 1800 && year < 2200;
    for (let month = 1; month <= 12; month += 1) {
      const last = daysInMonth(year, month);
      for (let day = 1; day <= last; day += isWhole ? 1 : last - 1) {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const plain = plainUnit(text, 'UTC');
        if (!plain || inText(plain) !== inText(readGenerally(text, 'UTC'))) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('refuses every day that no month has, and what is out of a clock', () => {
  const refused = ['2001-02-29', '1900-02-29', '2001-04-31', '2001-00-03', '2001-13-03', '2001-02-00', '2001-01-32'];
  const clocks = ['T24:00', 'T10:60', 'T10:00:60', 'T1000', 'T10', 'T10:00:0', 'T10:00Z', 'T10:00:00+01:00', ' 10:00'];
  expect([...refused, ...clocks.map((clock) => `2001-02-03${clock}`)].filter((text) => plainUnit(text, 'UTC'))).toEqual(
    [],
  );
});

const moments = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.nat(30),
    fc.integer({ min: 0, max: 86_399 }),
    fc.constantFrom('minute', 'second', 'zone'),
  )
  .map(([year, month, day, second, form]) => {
    const date = `${String(year).padStart(4, '0')}-${two(month)}-${two((day % daysInMonth(year, month)) + 1)}`;
    const minute = `${date}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`;
    if (form === 'minute') return minute;
    return `${minute}:${two(second % 60)}${form === 'zone' ? 'Z' : ''}`;
  });

test('reads every moment as the general reading does, and leaves to it those told in another zone', () => {
  fc.assert(
    fc.property(moments, zones, (text, zone) => {
      const isOther = text.endsWith('Z') && zone !== 'UTC';
      expect(inText(plainUnit(text, zone))).toBe(isOther ? 'nothing' : inText(readGenerally(text, zone)));
    }),
  );
});

test('reads nothing that the general reading refuses or reads otherwise', () => {
  fc.assert(
    fc.property(fc.oneof(singleEdtf, mutatedEdtf), zones, (text, zone) => {
      const plain = plainUnit(text, zone);
      if (plain) expect(inText(plain)).toBe(inText(readGenerally(text, zone)));
    }),
  );
});
