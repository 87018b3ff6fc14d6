import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectionOf, neighbourhoodOf } from '../../src/model/connections';
import { indexDossier } from '../../src/model/dossier-index';
import { dossiers } from '../formats/dossier-arbitrary';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const ids = ['p', 'q', 'r', 's', 't', 'alone'];
const actors = ids.map((id) => ({ id, kind: 'state' as const, name: id.toUpperCase() }));

// p - q - s - t and p - r - s, twice between r and s; nobody has to do with the one alone.
const LINES = `
  a: p asks to q: It.
  b: s asks to q: It.
  c: p asks to r: It.
  d: r asks to s: It.
  e: s informs to r: It.
  f: t informs to s: It.
  g: alone informs to alone: It.
`;
const index = sketch(LINES, { dossier: { actors } });

const waysIn = (of: typeof index, from: string, to: string) =>
  connectionOf(of, from, to).ways.map((way) => [from, ...way.map((leg) => `${leg.count}:${leg.to}`)].join(' '));

test('the shortest ways are told, those whose weakest leg has the most acts first', () => {
  expect(waysIn(index, 'p', 't')).toEqual(['p 1:q 1:s 1:t', 'p 1:r 2:s 1:t']);
  const more = sketch(`${LINES} h: q informs to p: It.\n i: q informs to s: It.\n j: t asks to s: It.`, {
    dossier: { actors },
  });
  expect(waysIn(more, 'p', 't')[0]).toBe('p 2:q 2:s 2:t');
  expect(waysIn(index, 'p', 'q')).toEqual(['p 1:q']);
});

test('the order of the file does not matter', () => {
  const turned = sketch(LINES.split('\n').reverse().join('\n'), { dossier: { actors: [...actors].reverse() } });
  expect(waysIn(turned, 'p', 't')).toEqual(waysIn(index, 'p', 't'));
});

test('where no acts lead, there is no way, and none from an actor to itself', () => {
  expect(connectionOf(index, 'p', 'alone')).toMatchObject({ steps: undefined, ways: [], wayCount: 0 });
  expect(connectionOf(index, 'p', 'p')).toMatchObject({ steps: undefined, ways: [], wayCount: 0 });
});

test('people of two states stand for these, people of one state for themselves', () => {
  const states = sketch('a: ada asks to cy: It.\n b: ada asks to north: It.');
  expect(connectionOf(states, 'ada', 'cy')).toMatchObject({ from: 'north', to: 'south', steps: 1 });
  expect(connectionOf(states, 'ada', 'north')).toMatchObject({ from: 'ada', to: 'north', steps: 1 });
});

test('of many ways five are told, and all counted', () => {
  const middle = Array.from({ length: 40 }, (_, place) => `m${place}`);
  const wide = sketch(middle.map((id) => `a-${id}: p asks to ${id}: It.\n b-${id}: ${id} asks to t: It.`).join('\n'), {
    dossier: { actors: ['p', 't', ...middle].map((id) => ({ id, kind: 'state' as const, name: id })) },
  });
  const { ways, wayCount } = connectionOf(wide, 'p', 't');
  expect([ways.length, wayCount]).toEqual([5, 40]);
});

test('neighbours are found at one step and at two', () => {
  expect([...neighbourhoodOf(index, 'p', 1)]).toEqual([
    ['p', 0],
    ['q', 1],
    ['r', 1],
  ]);
  expect(neighbourhoodOf(index, 'p', 2).get('s')).toBe(2);
  expect(neighbourhoodOf(index, 'p', 2).has('t')).toBe(false);
  expect([...neighbourhoodOf(index, 'alone', 2)]).toEqual([['alone', 0]]);
});

test('in any dossier, as many steps lead back as forth, and each way has so many legs, one behind another', () => {
  fc.assert(
    fc.property(dossiers, fc.nat(), fc.nat(), (dossier, first, second) => {
      const any = indexDossier(dossier);
      const all = [...any.actors.keys()];
      const [a = '', b = ''] = [all[first % all.length], all[second % all.length]];
      fc.pre(a !== '' && b !== '' && a !== b);
      const there = connectionOf(any, a, b);
      const back = connectionOf(any, b, a);
      expect([back.steps, back.wayCount]).toEqual([there.steps, there.wayCount]);
      for (const way of there.ways) {
        expect(way).toHaveLength(there.steps ?? 0);
        expect(way.map(({ from }) => from)).toEqual([there.from, ...way.slice(0, -1).map(({ to }) => to)]);
        expect(way.at(-1)?.to).toBe(there.to);
      }
    }),
  );
});
