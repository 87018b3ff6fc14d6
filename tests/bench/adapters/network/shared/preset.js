import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

const TOWARD_MIDDLE = 0.05;

/** Gives places for all nodes of a graph, by which every library shows the same picture. */
export function presetOf({ nodes, edges }) {
  const moving = nodes.map(({ id }) => ({ id }));
  forceSimulation(moving)
    .force(
      'link',
      forceLink(edges.map(({ source, target }) => ({ source, target }))).id(({ id }) => id),
    )
    .force('charge', forceManyBody())
    .force('x', forceX().strength(TOWARD_MIDDLE))
    .force('y', forceY().strength(TOWARD_MIDDLE))
    .stop()
    .tick(nodes.length > 5000 ? 150 : 300);
  return moving.map(({ x, y }) => [toTenth(x), toTenth(y)]);
}

function toTenth(number) {
  return Math.round(number * 10) / 10;
}
