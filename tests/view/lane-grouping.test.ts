import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDossier } from '../../src/model/dossier-index';
import { groupIntoLanes } from '../../src/view/lane-grouping';
import type { LaneGrouping } from '../../src/view/view-state';
import { dossiers } from '../formats/dossier-arbitrary';
import { entriesOf } from '../layout/crowded-dossiers';
import { idsOf, sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const groupings = fc.constantFrom<LaneGrouping>('track', 'side', 'actor', 'kind');
const indexes = dossiers.map((dossier) => indexDossier(dossier));

describe('in any dossier, by any grouping', () => {
  test('every entry is in exactly one lane, and no lane is empty', () => {
    fc.assert(
      fc.property(indexes, groupings, (index, grouping) => {
        const lanes = groupIntoLanes(index, grouping);
        const ids = lanes.flatMap((lane) => entriesOf(index, lane).map(({ id }) => id));
        expect(ids.toSorted()).toEqual([...index.entries].map(({ id }) => id).toSorted());
        expect(lanes.every(({ orders }) => orders.length > 0)).toBe(true);
      }),
    );
  });

  test('the entries of a lane keep the order of the record', () => {
    fc.assert(
      fc.property(indexes, groupings, (index, grouping) => {
        for (const { orders } of groupIntoLanes(index, grouping)) {
          expect(orders).toEqual(orders.toSorted());
        }
      }),
    );
  });

  test('lanes have keys of their own, and at most one has no title', () => {
    fc.assert(
      fc.property(indexes, groupings, (index, grouping) => {
        const lanes = groupIntoLanes(index, grouping);
        expect(new Set(lanes.map(({ key }) => key)).size).toBe(lanes.length);
        expect(lanes.filter(({ title }) => title === undefined).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('tracks, sides and actors keep the order of the file', () => {
    fc.assert(
      fc.property(indexes, (index) => {
        const { tracks, sides, actors } = index.dossier;
        const order = (all: readonly { readonly id: string }[], grouping: LaneGrouping) =>
          groupIntoLanes(index, grouping).map(({ key }) =>
            key === '' ? all.length : all.findIndex(({ id }) => id === key),
          );
        for (const places of [order(tracks, 'track'), order(sides, 'side'), order(actors, 'actor')]) {
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

const index = sketch(
  `
  a: cy refuses: No.
  b: ada for north demands at first: “Leave.”
`,
  {
    dossier: {
      tracks: [
        { id: 'empty', title: 'Empty' },
        { id: 'talks', title: 'Talks' },
      ],
    },
    events: [
      { id: 'first', track: 'talks', kind: 'vote', participants: [{ actor: 'ada', role: 'initiator' }] },
      { id: 'second', track: 'talks', kind: 'delivery', when: { edtf: '2001-02-04', basis: 'stated' } },
    ],
  },
);
const lanes = (grouping: LaneGrouping) =>
  groupIntoLanes(index, grouping).map((lane) => `${lane.title ?? '(none)'}: ${idsOf(entriesOf(index, lane))}`);

test('by track, a statement without event or track lies in the last lane, which has no name', () => {
  expect(lanes('track')).toEqual(['Talks: first second', '(none): a']);
});

test('by side, an event of nobody lies in the last lane', () => {
  expect(lanes('side')).toEqual(['The North: first', 'The South: a', '(none): second']);
});

test('by actor, people count for their state, and what nobody does or several do lies in the last lane', () => {
  expect(lanes('actor')).toEqual(['North: first', 'South: a', '(none): second']);
  const together = sketch('', {
    events: [
      {
        id: 'talks',
        participants: [
          { actor: 'ada', role: 'party' },
          { actor: 'cy', role: 'party' },
        ],
      },
    ],
  });
  expect(groupIntoLanes(together, 'actor').map(({ title }) => title)).toEqual([undefined]);
});

test('of many actors those with the most entries have lanes, and all others share the last one', () => {
  const busy = ['x3', 'x47'];
  const actors = Array.from({ length: 50 }, (_, place) => `x${place}`);
  const many = sketch('', {
    dossier: { actors: actors.map((id) => ({ id, kind: 'state' as const, name: id })) },
    events: [...actors, ...busy].map((actor, place) => ({
      id: `e${place}`,
      participants: [{ actor, role: 'initiator' as const }],
    })),
  });
  const grouped = groupIntoLanes(many, 'actor');
  expect(grouped.slice(0, -1).map(({ key }) => key)).toEqual([...actors.slice(0, 39), 'x47']);
  expect(grouped.at(-1)?.title).toBeUndefined();
  expect(grouped.at(-1)?.orders).toHaveLength(10);
});

test('of a thousand tracks those with the most entries have lanes, and no entry is lost', () => {
  const tracks = Array.from({ length: 1000 }, (_, place) => `t${place}`);
  const many = sketch('', {
    dossier: { tracks: tracks.map((id) => ({ id, title: id })) },
    events: [...tracks, 't500', 't999'].map((track, place) => ({ id: `e${place}`, track })),
  });
  const grouped = groupIntoLanes(many, 'track');
  expect(grouped.slice(0, -1).map(({ key }) => key)).toEqual([...tracks.slice(0, 38), 't500', 't999']);
  expect(grouped.at(-1)?.title).toBeUndefined();
  expect(grouped.at(-1)?.orders).toHaveLength(1002 - 42);
});

test('by kind, lanes have the plural of the kind, in the order in which the kinds are first used', () => {
  expect(lanes('kind')).toEqual(['Votes: first', '(none): a', 'Deliveries: second']);
});
