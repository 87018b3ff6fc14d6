import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { simulate } from './shared/force.js';
import { SIZE } from './shared/size.js';

export const meta = { package: 'd3-force', note: 'd3-force and d3-zoom with a canvas, all labels, as written by hand' };

export function mount(container, _, data) {
  const { nodes, links, simulation, settled, start, positions } = simulate(data);
  const canvas = container.appendChild(document.createElement('canvas'));
  Object.assign(canvas, SIZE);
  const context = canvas.getContext('2d');
  let transform = zoomIdentity;
  let frame = 0;
  simulation.on('tick', redraw);
  const zooming = zoom().on('zoom', (event) => {
    transform = event.transform;
    redraw();
  });
  select(canvas).call(zooming);
  if (start) select(canvas).call(zooming.transform, start);
  return { settled, positions, view: () => transform.k };

  function redraw() {
    frame ||= requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    const { k, x, y } = transform;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, SIZE.width, SIZE.height);
    context.setTransform(k, 0, 0, k, x, y);
    drawLinks(k);
    context.font = `${10 / k}px sans-serif`;
    for (const node of nodes) drawNode(node, k);
  }

  function drawLinks(scale) {
    context.strokeStyle = '#aaa';
    context.lineWidth = 1 / scale;
    context.beginPath();
    for (const { source, target } of links) {
      context.moveTo(source.x, source.y);
      context.lineTo(target.x, target.y);
    }
    context.stroke();
  }

  function drawNode({ x, y, label, group }, scale) {
    context.fillStyle = data.colors[group];
    context.beginPath();
    context.arc(x, y, 4 / scale, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#222';
    context.fillText(label, x + 6 / scale, y + 3 / scale);
  }
}
