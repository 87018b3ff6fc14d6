import { describe, expect, test } from 'vitest';
import { measureByTable } from '../../src/layout/measure-text';
import { placeActors } from '../../src/layout/network';
import { boxesCross } from '../../src/layout/box-grid';
import { nodeBox } from '../../src/layout/network-labels';
import { badgeBox } from '../../src/layout/network-links';
import { neighbourInDirection } from '../../src/layout/network-neighbours';
import { LABEL_LINE_PX } from '../../src/layout/node-label';
import { actsBetween } from '../../src/model/acts-between';
import { indexDossier } from '../../src/model/dossier-index';
import { pairActs } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';
import { firstDossier } from '../support/first-dossier';
import { sketchActors } from './sketch-actors';

const WIDTHS_PX = [280, 320, 620, 900, 2000];
const SIZES: readonly (readonly [number, number])[] = [
  [1, 1],
  [6, 2],
  [12, 3],
  [24, 4],
  [60, 5],
];
const CASES = WIDTHS_PX.flatMap((widthPx) => SIZES.map(([count, sides]) => ({ widthPx, count, sides })));

const place = (count: number, sides: number, widthPx: number, isTurned = false) =>
  placeActors({ index: sketchActors(count, sides, isTurned), widthPx });

describe.each(CASES)('$count actors on $sides sides at $widthPx px', ({ widthPx, count, sides }) => {
  const network = place(count, sides, widthPx);
  const labels = network.nodes.flatMap(({ id, label }) => (label ? [{ id, box: label.box }] : []));

  test('no label overlaps another label or an actor', () => {
    const crossings = labels.flatMap(({ id, box }, at) => [
      ...labels.slice(at + 1).flatMap((other) => (boxesCross(box, other.box) ? [`${id} ${other.id}`] : [])),
      ...network.nodes.flatMap((node) =>
        boxesCross(box, nodeBox(node)) && node.id !== id ? [`${id} ${node.id}`] : [],
      ),
    ]);
    expect(crossings).toEqual([]);
  });

  test('a label does not cover its own actor', () => {
    const covered = network.nodes.filter(
      ({ x, y, radius, label }) =>
        label && boxesCross(label.box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
    );
    expect(covered).toEqual([]);
  });

  test('every actor and label lies inside the frame', () => {
    const boxes = [...network.nodes.map(nodeBox), ...labels.map(({ box }) => box)];
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(network.widthPx);
      expect(y + height).toBeLessThanOrEqual(network.heightPx);
    }
  });

  test('no actor stands on another', () => {
    const close = network.nodes.flatMap((a, at) =>
      network.nodes
        .slice(at + 1)
        .flatMap((b) => (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + 4 ? [`${a.id} ${b.id}`] : [])),
    );
    expect(close).toEqual([]);
  });

  test('no count overlaps a label, an actor or another count', () => {
    const badges = network.pairs.flatMap(({ links }) => links.flatMap(({ badge }) => badge ?? [])).map(badgeBox);
    const others = [...labels.map(({ box }) => box), ...network.nodes.map(nodeBox)];
    const crossings = badges.flatMap((box, at) =>
      [...badges.slice(at + 1), ...others].filter((other) => boxesCross(box, other)),
    );
    expect(crossings).toEqual([]);
  });

  test('every actor has its whole name, in lines that fit its box', () => {
    for (const { id, label } of network.nodes) {
      expect(label?.lines.join(' ')).toBe(sketchActors(count, sides).actors.get(id)?.name);
      for (const line of label?.lines ?? []) {
        expect(measureByTable(line, { sizePx: 13, weight: 600 })).toBeLessThanOrEqual(label?.box.width ?? 0);
      }
      expect(label?.box.height).toBeGreaterThanOrEqual((label?.lines.length ?? 0) * LABEL_LINE_PX);
    }
  });
});

test('where there is room, three in four links have their count', () => {
  const links = place(12, 3, 900).pairs.flatMap((pair) => pair.links);
  expect(links.filter(({ badge }) => badge).length).toBeGreaterThanOrEqual(links.length * 0.75);
});

test.each([320, 390, 480, 560, 680, 800, 1000, 2000])('at %i px no name of the first dossier is cut', (widthPx) => {
  const index = indexDossier(firstDossier());
  const cut = placeActors({ index, widthPx }).nodes.filter(({ id, label }) => {
    const actor = index.actors.get(id);
    return label?.lines.join(' ') !== (actor?.short ?? actor?.name);
  });
  expect(cut).toEqual([]);
});

test('of more than may be drawn those with the most acts are placed, and the others counted', () => {
  const { dossier } = sketchActors(400, 3);
  const few = indexDossier({ ...dossier, statements: dossier.statements.slice(-40) });
  const { nodes, leftOut, pairs } = placeActors({ index: few, widthPx: 900, most: 90 });
  expect(nodes.length).toBe(90);
  expect(leftOut).toBeGreaterThan(0);
  const placed = new Set(nodes.map(({ id }) => id));
  for (const { a, b } of pairs) expect([placed.has(a), placed.has(b)]).toEqual([true, true]);
  const acting = atOnce(pairActs(actsBetween(few))).flatMap(({ a, b }) => [a, b]);
  expect(acting.filter((id) => !placed.has(id))).toEqual([]);
});

test('the order of the records does not show', () => {
  expect(place(24, 4, 620, true)).toEqual(place(24, 4, 620));
});

test('the same dossier gives the same picture', () => {
  expect(place(12, 3, 360)).toEqual(place(12, 3, 360));
});

test('the first side gathers left of the second', () => {
  const { nodes } = place(24, 2, 900);
  const meanX = (side: number) => {
    const xs = nodes.filter((node) => node.side === side).map(({ x }) => x);
    return xs.reduce((sum, x) => sum + x, 0) / xs.length;
  };
  expect(meanX(1)).toBeLessThan(meanX(2));
});

test('an arrow key goes to the nearest actor in its direction', () => {
  const [near, far, above] = [
    { x: 10, y: 1 },
    { x: 30, y: 0 },
    { x: 0, y: -20 },
  ];
  const items = [far, near, above];
  expect(neighbourInDirection(items, { x: 0, y: 0 }, 'right')).toBe(near);
  expect(neighbourInDirection(items, { x: 0, y: 0 }, 'up')).toBe(above);
  expect(neighbourInDirection(items, { x: 0, y: 0 }, 'left')).toBeUndefined();
});

test('of too many pairs those with the most acts are drawn, and the others counted', () => {
  const index = sketchActors(200, 2);
  const actors = [...index.actors.keys()].filter((_, place) => place % 4 === 0);
  const [statement] = index.dossier.statements;
  if (!statement) throw new Error('no statement');
  const statements = actors.flatMap((speaker, place) =>
    actors.slice(place + 1).flatMap((to, other) =>
      Array.from({ length: other === 0 ? 2 : 1 }, (_, again) => ({
        ...statement,
        id: `all-${place}-${other}-${again}`,
        speaker,
        to: [to],
      })),
    ),
  );
  const crowded = indexDossier({ ...index.dossier, statements });
  const { nodes, leftOut, pairs, pairsLeftOut } = placeActors({ index: crowded, widthPx: 900 });
  expect([nodes.length, leftOut]).toEqual([50, 0]);
  expect([pairs.length, pairsLeftOut]).toEqual([80, (50 * 49) / 2 - 80]);
  expect(pairs.filter(({ count }) => count === 2).length).toBe(49);
});
