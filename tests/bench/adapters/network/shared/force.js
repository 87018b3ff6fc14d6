import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { fit } from './fit.js';
import { SIZE } from './size.js';

/** A simulation as d3's own examples have it; it stands still where places are given. */
export function simulate({ nodes, edges, preset }) {
  const moving = nodes.map((node) => ({ ...node, x: preset?.[node.id]?.[0], y: preset?.[node.id]?.[1] }));
  const links = edges.map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation(moving)
    .force(
      'link',
      forceLink(links).id(({ id }) => id),
    )
    .force('charge', forceManyBody());
  if (preset) simulation.stop();
  else simulation.force('center', forceCenter(SIZE.width / 2, SIZE.height / 2));
  return {
    nodes: moving,
    links,
    simulation,
    settled: preset ? undefined : new Promise((resolve) => simulation.on('end', resolve)),
    start: preset ? fit(moving, SIZE) : undefined,
    positions: () => moving.map(({ x, y }) => [x, y]),
  };
}
