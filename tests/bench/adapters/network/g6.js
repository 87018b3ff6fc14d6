import { Graph } from '@antv/g6';
import { SIZE } from './shared/size.js';

export const meta = {
  package: '@antv/g6',
  // A factor of 1.15 a step.
  wheelDelta: 15,
  note: 'canvas; its layout d3-force with its defaults',
};

// By its own it would end at ten times.
const ZOOM_RANGE = [0.001, 1000];

export function prepare({ nodes, edges, colors, preset }) {
  return {
    nodes: nodes.map(({ id, label, group }) => {
      const style = { size: 8, fill: colors[group], labelText: label };
      return { id: `n${id}`, style: preset ? { ...style, x: preset[id][0], y: preset[id][1] } : style };
    }),
    edges: edges.map(({ source, target }) => ({ source: `n${source}`, target: `n${target}` })),
  };
}

export function mount(container, native, { nodes, preset }) {
  const own = preset ? { autoFit: 'view', animation: false } : { layout: { type: 'd3-force' } };
  const graph = new Graph({
    container,
    ...SIZE,
    data: native,
    ...own,
    zoomRange: ZOOM_RANGE,
    behaviors: ['zoom-canvas', 'drag-canvas'],
  });
  const ready = new Promise((resolve) => graph.once(preset ? 'afterrender' : 'afterdraw', resolve));
  const rendered = graph.render();
  return { ready, settled: preset ? undefined : rendered, positions, view: () => graph.getZoom() };

  function positions() {
    return nodes.map(({ id }) => {
      const [x, y] = graph.getElementPosition(`n${id}`);
      return [x, y];
    });
  }
}
