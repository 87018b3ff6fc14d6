import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/dossier';
import { readDates, type DateColumns } from '../../src/model/record-dates';
import { compareDates, orderRecords } from '../../src/model/record-order';
import { parseUncertainDate } from '../../src/time/parse-edtf';
import { sketch } from '../panels/sketch-dossier';
import { anyEdtf } from '../time/arbitrary-edtf';

fc.configureGlobal({ seed: 20_220_126, numRuns: 2000 });

const edtf = anyEdtf.filter((text) => parseUncertainDate(text).ok);

type Sketched = Partial<Event> & { readonly id: string };

/** Makes the events of a file, each with its id and its date. */
function eventsOf(events: readonly Sketched[]): readonly Event[] {
  return sketch('', { events }).dossier.events;
}

function columnsOf(...dates: readonly string[]): DateColumns {
  const events = dates.map((text, place) => ({ id: `e${place}`, when: { edtf: text, basis: 'stated' as const } }));
  return readDates(eventsOf(events), 'UTC');
}

/** The ids of a file's events in the order of the record. */
function ordered(events: readonly Sketched[]): readonly string[] {
  const records = eventsOf(events);
  return Array.from(orderRecords(records, readDates(records, 'UTC')), (place) => records[place]?.id ?? '');
}

const on = (id: string, text: string, rest: Partial<Event> = {}): Sketched => ({
  id,
  when: { edtf: text, basis: 'stated' },
  ...rest,
});

test.each([
  ['what had happened by the end of a day, and what happened on it', '/2022-01-26', '2022-01-26'],
  ['an hour of a day, and the day', '2022-01-26T09:00', '2022-01-26'],
  ['a month, and a day after its middle', '2022-01', '2022-01-20'],
  ['a day, and what goes on from the next', '2022-01-26', '2022-01-27/..'],
])('in this order: %s', (_, first, second) => {
  expect(compareDates(columnsOf(first, second), 0, 1)).toBeLessThan(0);
  expect(ordered([on('second', second), on('first', first)])).toEqual(['first', 'second']);
});

test('the order of two dates turns round with them', () => {
  fc.assert(
    fc.property(edtf, edtf, (a, b) => {
      const dates = columnsOf(a, b);
      expect(compareDates(dates, 0, 1) + compareDates(dates, 1, 0)).toBe(0);
      expect(compareDates(dates, 0, 0)).toBe(0);
    }),
  );
});

test('a date before another is before all that come after that', () => {
  fc.assert(
    fc.property(edtf, edtf, edtf, (a, b, c) => {
      const dates = columnsOf(a, b, c);
      const [first = -1, second = -1, third = -1] = [0, 1, 2].sort((one, other) => compareDates(dates, one, other));
      expect(compareDates(dates, first, second)).toBeLessThanOrEqual(0);
      expect(compareDates(dates, second, third)).toBeLessThanOrEqual(0);
      expect(compareDates(dates, first, third)).toBeLessThanOrEqual(0);
    }),
  );
});

/** Files of events on few days, which follow and answer one another at random, in circles too. */
const linked = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 4 }),
      isHour: fc.boolean(),
      after: fc.array(fc.nat(19), { maxLength: 3 }),
      respondsTo: fc.array(fc.nat(19), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((drawn) => {
    const idOf = (place: number) => `e${place % drawn.length}`;
    return drawn.map(({ day, isHour, after, respondsTo }, place) =>
      on(`e${place}`, `2001-02-0${day}${isHour ? 'T09:00' : ''}`, {
        after: after.map(idOf),
        respondsTo: respondsTo.map(idOf),
      }),
    );
  });

describe('in a file of events that follow one another', () => {
  test('each is in the record once', () => {
    fc.assert(
      fc.property(linked, (events) => {
        expect(ordered(events).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('no link moves one before what its date puts before it, or after what comes after it', () => {
    fc.assert(
      fc.property(linked, (events) => {
        const dayAndHour = (id: string) => events.find((event) => event.id === id)?.when?.edtf.slice(0, 10) ?? '';
        const days = ordered(events).map(dayAndHour);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  test('what follows another of its day comes after it, unless they follow each other', () => {
    fc.assert(
      fc.property(linked, (events) => {
        // Links to earlier places of the file alone make no circles.
        const isEarlier = (place: number) => (id: string) => Number(id.slice(1)) < place;
        const free = events.map(({ after = [], respondsTo = [], ...event }, place) => ({
          ...event,
          after: after.filter(isEarlier(place)),
          respondsTo: respondsTo.filter(isEarlier(place)),
        }));
        // Turned round, the order of the file itself would put each before what it follows.
        const order = ordered(free.toReversed());
        for (const { id, when, after, respondsTo } of free) {
          for (const before of [...after, ...respondsTo]) {
            if (free.find((event) => event.id === before)?.when?.edtf !== when?.edtf) continue;
            expect(order.indexOf(before)).toBeLessThan(order.indexOf(id));
          }
        }
      }),
    );
  });
});

test('what dates and links leave open keeps the order of the file', () => {
  expect(ordered([on('b', '2001-02-03'), on('a', '2001-02-03'), on('c', '2001-02-02')])).toEqual(['c', 'b', 'a']);
});

test('a file in order and one out of order give the same record', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 20 }), (days) => {
      const events = days.map((day) =>
        on(`d${String(day).padStart(3, '0')}`, new Date(Date.UTC(2001, 0, 1 + day)).toISOString().slice(0, 10)),
      );
      expect(ordered(events)).toEqual(ordered(events.toSorted((a, b) => a.id.localeCompare(b.id))));
    }),
  );
});

test('a date forbids what a link says', () => {
  expect(ordered([on('late', '2001-02-09'), on('early', '2001-02-03', { after: ['late'] })])).toEqual([
    'early',
    'late',
  ]);
});

test('a chain of replies may be longer than the call stack is deep', () => {
  const length = 30_000;
  const chain = Array.from({ length }, (_, place) =>
    on(`e${place}`, '2001-02-03', place + 1 < length ? { respondsTo: [`e${place + 1}`] } : {}),
  );
  const order = ordered(chain);
  expect(order[0]).toBe(`e${length - 1}`);
  expect(order.at(-1)).toBe('e0');
});
