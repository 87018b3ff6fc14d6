import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesCross } from '../../src/layout/box-grid';
import { placeActors } from '../../src/layout/network';
import { nodeBox } from '../../src/layout/network-labels';
import { crowdOf, heldView, inView, pannedView, wholeView, zoomedView } from '../../src/layout/network-view';
import { sketchActors } from './sketch-actors';

const network = placeActors({ index: sketchActors(900, 3), widthPx: 680 });
const frame = { widthPx: 680, heightPx: 544 };
const rankOf = () => 0;
const someViews = fc
  .record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    scale: fc.double({ min: 0.01, max: 20, noNaN: true }),
  })
  .map((view) => heldView(view, network, frame));

test('more actors than can be named at once make a picture that is larger than its frame', () => {
  expect(network.nodes.length).toBeGreaterThan(150);
  expect(network.widthPx).toBeGreaterThan(frame.widthPx);
  const { scale } = wholeView(network, frame);
  expect(network.widthPx * scale).toBeLessThanOrEqual(frame.widthPx + 0.001);
  expect(network.heightPx * scale).toBeLessThanOrEqual(frame.heightPx + 0.001);
});

test('a view stays on its picture, and holding it once more changes nothing', () => {
  fc.assert(
    fc.property(someViews, (view) => {
      const again = heldView(view, network, frame);
      expect(again.x).toBeCloseTo(view.x, 6);
      expect(again.y).toBeCloseTo(view.y, 6);
      expect(again.scale).toBeCloseTo(view.scale, 9);
    }),
  );
});

test('zooming leaves the point that it is about where it is, and panning goes and comes back', () => {
  fc.assert(
    fc.property(someViews, fc.integer({ min: 0, max: 680 }), fc.integer({ min: 0, max: 544 }), (view, x, y) => {
      const zoomed = zoomedView(view, 1.7, { x, y });
      expect(zoomed.x + x / zoomed.scale).toBeCloseTo(view.x + x / view.scale, 6);
      expect(zoomed.y + y / zoomed.scale).toBeCloseTo(view.y + y / view.scale, 6);
      const back = pannedView(pannedView(view, { x, y }), { x: -x, y: -y });
      expect(back.x).toBeCloseTo(view.x, 6);
      expect(back.y).toBeCloseTo(view.y, 6);
    }),
  );
});

test('what is in view has whole names, and nothing lies on anything else', () => {
  fc.assert(
    fc.property(someViews, (view) => {
      const { nodes } = inView(network, { view, frame, rankOf });
      const boxes = nodes.flatMap((node) => [nodeBox(node), ...(node.label ? [node.label.box] : [])]);
      const own = new Set(nodes.flatMap((node) => (node.label ? [node.label.box] : [])));
      const crossed = nodes.flatMap((node) => {
        const box = node.label?.box;
        return box ? boxes.filter((other) => other !== box && own.has(other) && boxesCross(box, other)) : [];
      });
      expect(crossed).toEqual([]);
      for (const { id, label } of nodes) if (label) expect(label.lines.join(' ')).toBe(network.names.get(id));
    }),
    { numRuns: 30 },
  );
});

test('what is selected is in view before others are', () => {
  const [first] = network.nodes.toSorted((a, b) => a.actCount - b.actCount);
  const { nodes } = inView(network, {
    view: wholeView(network, frame),
    frame,
    rankOf: (id) => (id === first?.id ? 1 : 0),
  });
  expect(nodes.map(({ id }) => id)).toContain(first?.id);
});

test('the crowd has a dot for each actor and a line for each pair', () => {
  const { dots, lines } = crowdOf(network);
  expect(dots.reduce((sum, { path }) => sum + path.split('h0').length - 1, 0)).toBe(network.nodes.length);
  expect(lines.split('M').length - 1).toBe(network.pairs.length);
});
