import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesCross } from '../../src/layout/box-grid';
import { placeActors, type PlacedNetwork } from '../../src/layout/network';
import { nodeBox } from '../../src/layout/network-labels';
import type { Actor, Dossier, Statement } from '../../src/model/dossier';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { LEVELS } from '../../src/model/level-names';
import { digestOf } from '../support/digest';
import { firstDossier } from '../support/first-dossier';
import { sketchActors } from './sketch-actors';

const NAMES = [
  'Ada',
  'High Commissioner for the Waters of the Upper and the Lower Velm',
  'Bundesbeschaffungsverwaltungsratsvorsitzender',
  'وزارة الخارجية الروسية',
  '中华人民共和国外交部发言人办公室与新闻司联合声明起草小组',
  `${'A name of a hundred and twenty signs '.repeat(4)}`.slice(0, 120).trim(),
];

/** Dossiers of actors in trees of up to four levels, with two of one name, and of statements between any of them. */
const someDossiers: fc.Arbitrary<DossierIndex> = fc
  .record({
    sideCount: fc.nat(5),
    actors: fc.array(
      fc.record({ kind: fc.nat(4), name: fc.nat(NAMES.length - 1), whole: fc.nat(99), side: fc.nat(9) }),
      {
        minLength: 0,
        maxLength: 40,
      },
    ),
    acts: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 60 }),
  })
  .map(({ sideCount, actors, acts }) => {
    const made = actors.map(({ kind, name, whole, side }, place): Actor => {
      const partOf = place > 0 && whole % 3 > 0 ? `actor-${whole % place}` : undefined;
      return {
        id: `actor-${place}`,
        kind: (['state', 'person', 'body', 'person', 'organisation'] as const)[kind] ?? 'person',
        name: NAMES[name] ?? '',
        ...(partOf === undefined ? {} : { partOf }),
        ...(partOf === undefined && side < sideCount ? { side: `side-${side}` } : {}),
      };
    });
    const statements = acts.map(([from, to], place) => ({
      id: `statement-${place}`,
      speaker: `actor-${from % made.length}`,
      to: [`actor-${to % made.length}`],
      act: place % 2 === 0 ? 'demands' : 'informs',
      form: 'reported',
      text: 'Said so.',
      when: { edtf: '2001-02-03', basis: 'stated' },
      evidence: [],
    })) as unknown as Statement[];
    return indexDossier({
      ...sketchActors(1, 1).dossier,
      sides: Array.from({ length: sideCount }, (_, place) => ({ id: `side-${place}`, name: `Side ${place}` })),
      actors: made,
      statements: made.length === 0 ? [] : statements,
    });
  });

const someWidths = fc.constantFrom(320, 390, 512, 680, 1024, 2000);
const someLevels = fc.constantFrom(...LEVELS);

function crossings({ nodes, widthPx, heightPx }: PlacedNetwork): readonly string[] {
  return nodes.flatMap((node, place) => {
    const { id, label } = node;
    const own = nodeBox(node);
    if (!label) return [`${id} has no name`];
    const { x, y, width, height } = label.box;
    const isCut = x < 0 || y < 0 || x + width > widthPx || y + height > heightPx;
    return [
      ...(isCut ? [`the name of ${id} is cut`] : []),
      ...nodes.slice(place + 1).flatMap((other) => {
        const boxes = [nodeBox(other), ...(other.label ? [other.label.box] : [])];
        return boxes.some((box) => boxesCross(box, own) || boxesCross(box, label.box))
          ? [`${id} crosses ${other.id}`]
          : [];
      }),
    ];
  });
}

/** Tells whether a point lies within the corners of a rounded ground; the rounding only ever takes away. */
function isWithin({ x, y }: { readonly x: number; readonly y: number }, path: string): boolean {
  const corners = [...path.matchAll(/Q(\S+) (\S+) /g)].map(([, cornerX, cornerY]) => [
    Number(cornerX),
    Number(cornerY),
  ]);
  return corners.every(([x0 = 0, y0 = 0], place) => {
    const [x1 = 0, y1 = 0] = corners[(place + 1) % corners.length] ?? [];
    const [x2 = 0, y2 = 0] = corners[(place + 2) % corners.length] ?? [];
    const turn = (x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0);
    return turn * ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) > 0;
  });
}

describe('any dossier at any width and level', () => {
  test('names are whole, and cross neither each other, nor an actor, nor the frame', () => {
    fc.assert(
      fc.property(someDossiers, someWidths, someLevels, (index, widthPx, level) => {
        expect(crossings(placeActors({ index, widthPx, level }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('each side is together: no other actor stands on its ground', () => {
    fc.assert(
      fc.property(someDossiers, someWidths, (index, widthPx) => {
        const { hulls, nodes } = placeActors({ index, widthPx });
        const strangers = hulls.flatMap(({ side, path }) =>
          nodes.filter((node) => node.side !== side && isWithin(node, path)).map(({ id }) => `${id} on ${side}`),
        );
        expect(strangers).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of records does not show', () => {
    fc.assert(
      fc.property(someDossiers, someWidths, someLevels, (index, widthPx, level) => {
        const { dossier } = index;
        const turned = indexDossier({
          ...dossier,
          actors: dossier.actors.toReversed(),
          statements: dossier.statements.toReversed(),
        });
        expect(placeActors({ index: turned, widthPx, level })).toEqual(placeActors({ index, widthPx, level }));
      }),
      { numRuns: 60 },
    );
  });
});

// Stored: a change of layout changes them, and no machine or engine does.
const DIGESTS: readonly (readonly [string, DossierIndex, number, string])[] = [
  ['the first dossier', indexDossier(firstDossier()), 680, '733db8d3ac527c98'],
  ['the first dossier', indexDossier(firstDossier()), 359, '14298ff6e9f86352'],
  ['sixty actors on five sides', sketchActors(60, 5), 900, 'c18887255ab0c3ca'],
  ['six hundred actors on no side', sketchActors(600, 0), 900, '9a849420b337a033'],
];

test.each(DIGESTS)('%s is placed as stored', (_, index, widthPx, digest) => {
  expect(digestOf(placeActors({ index, widthPx }).nodes)).toBe(digest);
});

/** How far actors move when there is one more: the median of all, by the width of the picture. */
function medianMove(before: DossierIndex, after: DossierIndex): number {
  const widthPx = 900;
  const places = new Map(placeActors({ index: after, widthPx }).nodes.map((node) => [node.id, node]));
  const moves = placeActors({ index: before, widthPx }).nodes.map(({ id, x, y }) => {
    const now = places.get(id) ?? { x: 0, y: 0 };
    return Math.sqrt((now.x - x) ** 2 + (now.y - y) ** 2);
  });
  return (moves.sort((a, b) => a - b)[moves.length >> 1] ?? 0) / widthPx;
}

test.each([
  [24, 3],
  [48, 4],
  [400, 0],
])('one actor more than %i on %i sides moves the others little', (count, sides) => {
  const { dossier } = sketchActors(count, sides);
  const added: Dossier = {
    ...dossier,
    actors: [...dossier.actors, { id: 'newcomer', kind: 'person', name: 'Newcomer', partOf: 'actor-4' }],
  };
  expect(medianMove(indexDossier(dossier), indexDossier(added))).toBeLessThan(0.15);
});
