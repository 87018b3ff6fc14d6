import { DataSet, Network } from 'vis-network/standalone';

export const meta = {
  package: 'vis-network',
  note: 'canvas; by default it shows nothing until its layout is stable; a step of the wheel is a factor of 1.1, and it ends at ten times the size of its drawing',
};

export function prepare({ nodes, edges, colors, preset }) {
  return {
    nodes: nodes.map(({ id, label, group }) => {
      const node = { id, label, color: colors[group] };
      return preset ? { ...node, x: preset[id][0], y: preset[id][1] } : node;
    }),
    edges: edges.map(({ id, source, target }) => ({ id, from: source, to: target })),
  };
}

export function mount(container, { nodes, edges }, data) {
  const options = data.preset ? { physics: false, edges: { smooth: false } } : {};
  const network = new Network(container, { nodes: new DataSet(nodes), edges: new DataSet(edges) }, options);
  const once = (event) => new Promise((resolve) => network.once(event, resolve));
  return {
    ready: once(data.preset ? 'afterDrawing' : 'stabilizationIterationsDone'),
    settled: data.preset ? undefined : once('stabilized'),
    positions,
    view: () => network.getScale(),
  };

  function positions() {
    const places = network.getPositions();
    return data.nodes.map(({ id }) => [places[id].x, places[id].y]);
  }
}
