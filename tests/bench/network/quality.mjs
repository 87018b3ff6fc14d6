/** @typedef {import('../page/adapter').Position} Position */
/** @typedef {import('./graph.mjs').GraphEdge} Edge */

// All distances of a graph of this many nodes; of a larger one those from so many of its nodes to all others.
const MOST_SOURCES = 2_000;
const SOURCES_OF_MORE = 200;
// All crossings of this many edges; of more those of so many of them with all.
const MOST_EDGES = 5_000;
const EDGES_OF_MORE = 1_000;

/**
 * Gives how far a picture is from showing the distances in its graph: the mean, over all pairs of nodes, of the squared
 * difference between both distances as a share of the one in the graph.
 *
 * The picture is scaled as suits it best, so that its unit does not matter. 0 is a perfect picture, 1 the worst.
 *
 * @param {readonly Position[]} positions  by node
 * @param {readonly Edge[]} edges
 */
export function stressOf(positions, edges) {
  const neighbours = neighboursOf(positions.length, edges);
  const step = positions.length > MOST_SOURCES ? Math.floor(positions.length / SOURCES_OF_MORE) : 1;
  let pairs = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (let source = 0; source < positions.length; source += step) {
    const distances = distancesFrom(source, neighbours);
    const [x = 0, y = 0] = positions[source] ?? [];
    for (let target = 0; target < positions.length; target += 1) {
      const steps = distances[target] ?? 0;
      const other = positions[target];
      if (steps <= 0 || other === undefined) continue;
      const ratio = lengthOf(other[0] - x, other[1] - y) / steps;
      pairs += 1;
      sum += ratio;
      sumOfSquares += ratio * ratio;
    }
  }
  // What is left of the mean of (scale * ratio - 1) squared at the scale where it is least.
  return sumOfSquares === 0 ? 1 : 1 - (sum * sum) / (pairs * sumOfSquares);
}

/**
 * @param {number} dx
 * @param {number} dy
 */
function lengthOf(dx, dy) {
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * Gives how often two straight edges cross each other between their ends. Of more than 5,000 edges it takes every so
 * many with all others, and gives what that makes for all.
 *
 * @param {readonly Position[]} positions  by node
 * @param {readonly Edge[]} edges
 */
export function crossingsOf(positions, edges) {
  const lines = edges.map(({ source, target }) => lineOf(source, target, positions));
  const step = lines.length > MOST_EDGES ? Math.floor(lines.length / EDGES_OF_MORE) : 1;
  let found = 0;
  let looked = 0;
  for (let at = 0; at < lines.length; at += step) {
    const line = lines[at];
    if (line === undefined) continue;
    looked += 1;
    for (const other of lines) if (doCross(line, other)) found += 1;
  }
  // Each is found from both of its edges.
  return looked === 0 ? 0 : Math.round((found / 2) * (lines.length / looked));
}

/**
 * An edge in its place.
 *
 * @typedef {object} Line
 * @property {number} source
 * @property {number} target
 * @property {Position} from
 * @property {Position} to
 * @property {number} left
 * @property {number} right
 * @property {number} top
 * @property {number} bottom
 */

/**
 * @param {number} source
 * @param {number} target
 * @param {readonly Position[]} positions
 * @returns {Line}
 */
function lineOf(source, target, positions) {
  const from = positions[source] ?? [0, 0];
  const to = positions[target] ?? [0, 0];
  return {
    source,
    target,
    from,
    to,
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    bottom: Math.max(from[1], to[1]),
  };
}

/**
 * @param {Line} a
 * @param {Line} b
 */
function doCross(a, b) {
  if (a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top) return false;
  if (a.source === b.source || a.source === b.target || a.target === b.source || a.target === b.target) return false;
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  );
}

/**
 * Gives on which side of a line a point lies: 1, -1, or 0 on it.
 *
 * @param {Position} from
 * @param {Position} to
 * @param {Position} point
 */
function turn(from, to, point) {
  return Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
}

/**
 * @param {number} count
 * @param {readonly Edge[]} edges
 * @returns {readonly (readonly number[])[]} by node
 */
function neighboursOf(count, edges) {
  /** @type {number[][]} */
  const neighbours = Array.from({ length: count }, () => []);
  for (const { source, target } of edges) {
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  return neighbours;
}

/**
 * @param {number} source
 * @param {readonly (readonly number[])[]} neighbours
 * @returns {Int32Array} edges on the shortest way to each node; -1 where there is none
 */
function distancesFrom(source, neighbours) {
  const distances = new Int32Array(neighbours.length).fill(-1);
  distances[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const neighbour of neighbours[node] ?? []) {
      if (distances[neighbour] !== -1) continue;
      distances[neighbour] = (distances[node] ?? 0) + 1;
      queue.push(neighbour);
    }
  }
  return distances;
}
