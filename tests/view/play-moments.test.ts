import { expect, test } from 'vitest';
import { playMoments, publicationDates } from '../../src/view/play-moments';
import { on, sketch } from '../panels/sketch-dossier';

const DAY_MS = 86_400_000;
const ALL = { start: Date.UTC(1990), end: Date.UTC(2030) };

const days = (count: number) =>
  sketch('', {
    events: Array.from({ length: count }, (_, day) => ({
      id: `e${day}`,
      ...on(new Date(Date.UTC(2001) + day * DAY_MS).toISOString().slice(0, 10)),
    })),
  });

test('each moment of a part of time is played once, in order', () => {
  const index = sketch('', {
    events: ['2001-02-03', '2001-02-01', '2001-02-03', '1980'].map((edtf, place) => ({ id: `e${place}`, ...on(edtf) })),
  });
  const moments = playMoments(index, ALL);
  expect(moments.map((at) => new Date(at).toISOString().slice(0, 10))).toEqual(['2001-02-01', '2001-02-03']);
});

test('of many moments 200 are played, from the first to the last, with about as much between them', () => {
  const all = playMoments(days(200), ALL);
  expect(all).toHaveLength(200);
  const picked = playMoments(days(1000), ALL);
  expect(picked).toHaveLength(200);
  const gaps = picked.slice(1).map((at, place) => (at - (picked[place] ?? 0)) / DAY_MS);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(6);
});

test('where nothing is in view, there is nothing to play', () => {
  expect(playMoments(days(3), { start: Date.UTC(1900), end: Date.UTC(1901) })).toEqual([]);
});

test('sources are known by the day, and where there are very many, by the month or the year', () => {
  const published = (dates: readonly string[]) =>
    publicationDates(
      sketch('', {
        dossier: {
          sources: dates.map((date, place) => ({
            id: `s${place}`,
            kind: 'article',
            title: 'A report',
            published: date,
          })),
        },
      }),
    );
  expect(published(['2001-02-03', '2001-01', '2001-02-03'])).toEqual(['2001-01-01', '2001-02-03']);
  const each = Array.from({ length: 61 }, (_, day) =>
    new Date(Date.UTC(2001) + day * DAY_MS).toISOString().slice(0, 10),
  );
  expect(published(each)).toEqual(['2001-01', '2001-02', '2001-03']);
  expect(
    published(
      Array.from(
        { length: 61 },
        (_, month) => `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      ),
    ),
  ).toEqual(['1950', '1951', '1952', '1953', '1954', '1955']);
});
