import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { simulate } from './shared/force.js';
import { SIZE } from './shared/size.js';

export const meta = { package: 'd3-force', note: 'd3-force and d3-zoom with SVG, all labels, as written by hand' };

export function mount(container, _, data) {
  const { nodes, links, simulation, settled, start, positions } = simulate(data);
  const svg = select(container).append('svg').attr('width', SIZE.width).attr('height', SIZE.height);
  const picture = svg.append('g');
  const lines = picture
    .append('g')
    .attr('stroke', '#aaa')
    .selectAll('line')
    .data(links)
    .join('line')
    .attr('vector-effect', 'non-scaling-stroke');
  const actors = picture.append('g').selectAll('g').data(nodes).join('g');
  actors
    .append('circle')
    .attr('r', 4)
    .attr('fill', ({ group }) => data.colors[group]);
  actors
    .append('text')
    .attr('x', 6)
    .attr('y', 3)
    .attr('font-size', 10)
    .text(({ label }) => label);
  let scale = 1;
  const zooming = zoom().on('zoom', ({ transform }) => {
    scale = transform.k;
    picture.attr('transform', transform);
  });
  svg.call(zooming);
  simulation.on('tick', place);
  place();
  if (start) svg.call(zooming.transform, start);
  return { settled, positions, view: () => scale };

  function place() {
    lines
      .attr('x1', ({ source }) => source.x)
      .attr('y1', ({ source }) => source.y)
      .attr('x2', ({ target }) => target.x)
      .attr('y2', ({ target }) => target.y);
    actors.attr('transform', ({ x, y }) => `translate(${x},${y})`);
  }
}
