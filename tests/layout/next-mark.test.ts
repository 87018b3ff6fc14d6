import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextMark, type Direction } from '../../src/layout/next-mark';
import type { Id } from '../../src/model/dossier';
import { sketch } from '../panels/sketch-dossier';
import { crowdedDossiers, entriesOf, planOf } from './crowded-dossiers';

fc.configureGlobal({ seed: 20_220_126, numRuns: 300 });

const places = fc
  .record({ index: crowdedDossiers, at: fc.nat(), widthPx: fc.constantFrom(320, 1280) })
  .map(({ index, at, widthPx }) => {
    const plan = planOf(index, widthPx);
    const from = index.entries.at(at % index.entries.length).id;
    const next = (id: Id | undefined, direction: Direction) => nextMark({ index, plan }, id, direction);
    const laneOf = (id: Id | undefined) =>
      plan.lanes.findIndex(({ group }) => entriesOf(index, group).some((entry) => entry.id === id));
    return { index, plan, from, next, laneOf };
  });

describe('from any entry of any dossier', () => {
  test('going later from the first visits every entry once, in the order of the record', () => {
    fc.assert(
      fc.property(places, ({ index, next }) => {
        const visited = [next(undefined, 'first')];
        while (visited.length < index.entries.length) visited.push(next(visited.at(-1), 'later'));
        expect(next(visited[0], 'last')).toBe(visited.at(-1));
        expect(visited).toEqual([...index.entries].map(({ id }) => id));
      }),
    );
  });

  test('earlier undoes later, except at the last', () => {
    fc.assert(
      fc.property(places, ({ from, next }) => {
        fc.pre(from !== next(from, 'last'));
        expect(next(next(from, 'later'), 'earlier')).toBe(from);
      }),
    );
  });

  test('up and down lead to the next lane, or stay where there is none', () => {
    fc.assert(
      fc.property(places, ({ plan, from, next, laneOf }) => {
        const lane = laneOf(from);
        expect(laneOf(next(from, 'up'))).toBe(Math.max(lane - 1, 0));
        expect(laneOf(next(from, 'down'))).toBe(Math.min(lane + 1, plan.lanes.length - 1));
        if (lane === 0) expect(next(from, 'up')).toBe(from);
        if (lane === plan.lanes.length - 1) expect(next(from, 'down')).toBe(from);
      }),
    );
  });

  test('no direction leads further than the first and the last', () => {
    fc.assert(
      fc.property(places, ({ from, next }) => {
        const [first, last] = [next(from, 'first'), next(from, 'last')];
        expect(next(first, 'earlier')).toBe(first);
        expect(next(last, 'later')).toBe(last);
      }),
    );
  });
});

/** Draws events on days of February 2001 in lanes: `upper: a1 b6`. Of one day, the first in the file is the higher. */
function drawn(...lanes: readonly string[]) {
  const rows = lanes.map((lane) => lane.split(/: |\s+/)).map(([id = '', ...events]) => ({ id, events }));
  const index = sketch('', {
    dossier: { tracks: rows.map(({ id }) => ({ id, title: id })) },
    events: rows.flatMap(({ id: track, events }) =>
      events.map((event) => ({
        id: event.charAt(0),
        track,
        when: { edtf: `2001-02-${event.slice(1).padStart(2, '0')}`, basis: 'stated' as const },
      })),
    ),
  });
  const plan = planOf(index, 1280);
  return (from: Id | undefined, direction: Direction) => nextMark({ index, plan }, from, direction);
}

const from = drawn('upper: a1 b6 c11', 'lower: d4 e9');

test('down leads to the entry of the lane below that is nearest in time', () => {
  expect(['a', 'b', 'c'].map((id) => from(id, 'down'))).toEqual(['d', 'd', 'e']);
  expect(['d', 'e'].map((id) => from(id, 'up'))).toEqual(['b', 'c']);
});

test('of several at one moment, down leads to the highest and up to the lowest', () => {
  const next = drawn('upper: a5', 'middle: b5 c5', 'lower: d5');
  expect(next('a', 'down')).toBe('b');
  expect(next('d', 'up')).toBe('c');
});

test('right and left go through all lanes in the order of time', () => {
  expect(['a', 'd', 'b', 'e', 'c'].map((id) => from(id, 'later'))).toEqual(['d', 'b', 'e', 'c', 'c']);
});

test('an unknown place leads to the first', () => {
  expect(from('nobody', 'down')).toBe('a');
  expect(from(undefined, 'later')).toBe('a');
});

test('in a dossier without entries no direction leads anywhere', () => {
  const empty = sketch('');
  expect(nextMark({ index: empty, plan: planOf(empty, 1280) }, undefined, 'later')).toBeUndefined();
});
