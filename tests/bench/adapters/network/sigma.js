import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { afterPaint } from './shared/after-paint.js';

const ITERATIONS = 300;
// Of a sunflower's seeds, so that no two nodes begin in one place.
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export const meta = {
  package: 'sigma',
  // It takes one step in 50 ms, of a factor of 1.7, and glides there: how deep it comes depends on the time.
  cycle: 24,
  note: `WebGL in software here; ForceAtlas2 has no rule when to end: ${ITERATIONS} iterations, at once`,
};

export function mount(container, _, { nodes, edges, colors, preset }) {
  const graph = new Graph();
  for (const { id, label, group } of nodes) {
    const [x, y] = preset ? [preset[id][0], -preset[id][1]] : startOf(id, nodes.length);
    graph.addNode(id, { label, size: 4, color: colors[group], x, y });
  }
  for (const { source, target } of edges) graph.addEdge(source, target);
  const picture = new Sigma(graph, container);
  return { settled: preset ? undefined : layOut(graph), positions, view: () => 1 / picture.getCamera().ratio };

  function positions() {
    return nodes.map(({ id }) => [graph.getNodeAttribute(id, 'x'), graph.getNodeAttribute(id, 'y')]);
  }
}

function layOut(graph) {
  return new Promise((resolve) => {
    afterPaint(() => {
      forceAtlas2.assign(graph, { iterations: ITERATIONS, settings: forceAtlas2.inferSettings(graph) });
      resolve();
    });
  });
}

function startOf(place, count) {
  const radius = Math.sqrt(place / count);
  return [radius * Math.cos(place * GOLDEN_ANGLE), radius * Math.sin(place * GOLDEN_ANGLE)];
}
