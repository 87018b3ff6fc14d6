import ForceGraph from 'force-graph';
import { SIZE } from './shared/size.js';

export const meta = {
  package: 'force-graph',
  note: 'canvas; no labels beside its nodes; its layout ends by the clock, after 15 s',
};

export function mount(container, _, data) {
  const { colors, preset } = data;
  const nodes = data.nodes.map(({ id, label, group }) => {
    return preset ? { id, label, group, x: preset[id][0], y: preset[id][1] } : { id, label, group };
  });
  const links = data.edges.map(({ source, target }) => ({ source, target }));
  const picture = new ForceGraph(container)
    .width(SIZE.width)
    .height(SIZE.height)
    .nodeLabel('label')
    .nodeColor(({ group }) => colors[group]);
  const settled = preset ? undefined : new Promise((resolve) => picture.onEngineStop(resolve));
  if (preset) picture.cooldownTicks(0);
  picture.graphData({ nodes, links });
  if (preset) setTimeout(() => picture.zoomToFit(0, 20), 20);
  return { settled, positions: () => nodes.map(({ x, y }) => [x, y]), view: () => picture.zoom() };
}
