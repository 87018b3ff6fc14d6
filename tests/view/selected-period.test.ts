import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, lengthMs } from '../../src/time/span';
import { ordersIn, periodOf } from '../../src/view/selected-period';
import { neighbourPeriod, tally } from '../../src/view/selected-period-contents';
import type { Period } from '../../src/view/view-state';
import { on, sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

const day = (date: number): number => Date.UTC(2001, 1, date);
const period = (from: number, to: number, lane: Period['lane'] = undefined): Period => ({
  kind: 'period',
  start: day(from),
  end: day(to),
  lane,
});
const index = sketch('s: cy refuses: To leave.', {
  events: [
    { id: 'a', ...on('2001-02-01'), participants: [{ actor: 'ada', role: 'initiator' }] },
    { id: 'b', kind: 'vote', ...on('2001-02-03') },
    { id: 'c', ...on('../2001-02-03') },
    { id: 'd', ...on('2001-02-20T10:00Z') },
    { id: 'e', ...on('2001-02-20T10:00Z') },
  ],
});
const idsIn = (each: Period) => ordersIn(index, each).map((order) => index.entries.at(order).id);

test('a period holds what lies in it, and what is known to lie before its end', () => {
  expect(idsIn(period(3, 4)).sort()).toEqual(['b', 'c', 's']);
  expect(idsIn(period(1, 2))).toEqual(['a']);
  expect(idsIn(period(4, 20))).toEqual([]);
});

test('a period of one lane holds what belongs to that lane', () => {
  expect(idsIn(period(1, 28, { grouping: 'kind', key: 'vote' }))).toEqual(['b']);
  expect(idsIn(period(1, 28, { grouping: 'side', key: 'southern' }))).toEqual(['s']);
  expect(idsIn(period(1, 28, { grouping: 'kind', key: '' }))).toEqual(['s']);
});

test('the period of some entries holds them all, whichever they are', () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
  fc.assert(
    fc.property(orders, (some) => {
      const held = new Set(ordersIn(index, periodOf(index, some, undefined)));
      expect(some.every((order) => held.has(order))).toBe(true);
    }),
  );
});

test('what is known to the day makes a period of days, what is known to the minute one of minutes', () => {
  const [b, d] = ['b', 'd'].map((id) => index.entries.orderOf(id) ?? -1);
  expect(lengthMs(periodOf(index, [b ?? -1], undefined))).toBe(DAY_MS);
  expect(lengthMs(periodOf(index, [d ?? -1], undefined))).toBe(60_000);
});

test('the neighbours of a period have its length and are not empty', () => {
  expect(neighbourPeriod(index, period(3, 4), 'earlier')).toEqual(period(1, 2));
  expect(neighbourPeriod(index, period(3, 4), 'later')).toEqual(period(20, 21));
  expect(neighbourPeriod(index, period(1, 2), 'earlier')).toBeUndefined();
  expect(neighbourPeriod(index, period(20, 21), 'later')).toBeUndefined();
});

test('a tally counts every entry once by kind and once by side', () => {
  const all = ordersIn(index, period(1, 28));
  const { events, statements, kinds, sides } = tally(index, all);
  expect([events, statements]).toEqual([5, 1]);
  expect(kinds.reduce((a, b) => a + b)).toBe(events);
  expect(sides.reduce((a, b) => a + b)).toBe(all.length);
});
