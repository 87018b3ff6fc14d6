import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, daysInMonth, epochOf, partsOf } from '../../src/time/calendar';
import { isTimeZone, wallTime } from '../../src/time/wall-time';

fc.configureGlobal({ seed: 20_220_126, numRuns: 2000 });

const moment = fc.integer({ min: -8_500_000_000_000, max: 8_500_000_000_000 }).map((seconds) => seconds * 1000);

test('a moment reads as the platform reads it, in years before and after ours', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const date = new Date(at);
      expect(partsOf(at)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      });
    }),
  );
});

test('a day that is read off and put together again starts at its midnight', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const { year, month, day } = partsOf(at);
      expect(epochOf(year, month, day)).toBe(Math.floor(at / 86_400_000) * 86_400_000);
    }),
  );
});

test('months run over into the years beside them', () => {
  expect(epochOf(2021, 13)).toBe(epochOf(2022, 1));
  expect(epochOf(2022, 0)).toBe(epochOf(2021, 12));
  expect(addMonths(epochOf(0, 1), -1)).toBe(epochOf(-1, 12));
  expect([1900, 2000, 2022, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
});

test('the clocks of a zone agree with its offset, on both sides of a change', () => {
  expect(wallTime(Date.UTC(2022, 2, 27, 0, 59), 'Europe/Berlin')).toBe(Date.UTC(2022, 2, 27, 1, 59));
  expect(wallTime(Date.UTC(2022, 2, 27, 1, 0), 'Europe/Berlin')).toBe(Date.UTC(2022, 2, 27, 3, 0));
  expect(isTimeZone('Europe/Kyiv')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});

test('universal time by another name is the same time', () => {
  fc.assert(
    fc.property(moment, (at) => {
      expect(wallTime(at, 'Etc/GMT')).toBe(at);
    }),
  );
});
