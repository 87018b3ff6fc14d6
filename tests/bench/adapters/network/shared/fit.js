import { zoomIdentity } from 'd3-zoom';

const MARGIN_PX = 20;

/** The transform with which all nodes fit into a picture. */
export function fit(nodes, { width, height }) {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  const scale = Math.min((width - 2 * MARGIN_PX) / (right - left), (height - 2 * MARGIN_PX) / (bottom - top));
  return zoomIdentity
    .translate(width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2)
    .scale(scale);
}

function least(numbers) {
  return numbers.reduce((found, number) => Math.min(found, number), Infinity);
}

function most(numbers) {
  return numbers.reduce((found, number) => Math.max(found, number), -Infinity);
}
