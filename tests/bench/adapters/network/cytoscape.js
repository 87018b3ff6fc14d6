import cytoscape from 'cytoscape';
import { afterPaint } from './shared/after-paint.js';

export const meta = { package: 'cytoscape', note: 'canvas; its own layout cose with its defaults' };

// By its own measure of a mouse's wheel thirty steps would reach two and a half times.
const WHEEL_SENSITIVITY = 4.6;

export function prepare({ nodes, edges, colors, preset }) {
  return [
    ...nodes.map(({ id, label, group }) => {
      const data = { id: `n${id}`, label, color: colors[group] };
      return preset ? { data, position: { x: preset[id][0], y: preset[id][1] } } : { data };
    }),
    ...edges.map(({ id, source, target }) => ({ data: { id: `e${id}`, source: `n${source}`, target: `n${target}` } })),
  ];
}

export function mount(container, elements, data) {
  return mountWith('cose', container, { elements, data });
}

export function mountWith(layout, container, { elements, data: { nodes, preset } }) {
  const picture = cytoscape({
    container,
    elements,
    layout: { name: 'preset' },
    wheelSensitivity: WHEEL_SENSITIVITY,
    style: [
      {
        selector: 'node',
        style: { label: 'data(label)', 'background-color': 'data(color)', width: 10, height: 10, 'font-size': 8 },
      },
      { selector: 'edge', style: { width: 1 } },
    ],
  });
  return { settled: preset ? undefined : layOut(), positions, view: () => picture.zoom() };

  function layOut() {
    const running = picture.layout({ name: layout });
    const settled = new Promise((resolve) => running.one('layoutstop', resolve));
    afterPaint(() => running.run());
    return settled;
  }

  function positions() {
    return nodes.map(({ id }) => {
      const { x, y } = picture.getElementById(`n${id}`).position();
      return [x, y];
    });
  }
}
