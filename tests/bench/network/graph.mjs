import { COLORS, randomNumbers } from '../generate.mjs';

/**
 * @typedef {object} GraphNode
 * @property {number} id     its place among the nodes
 * @property {string} label
 * @property {number} group  a place among the colours
 */

/**
 * @typedef {object} GraphEdge
 * @property {number} id
 * @property {number} source
 * @property {number} target
 */

/**
 * @typedef {object} Graph
 * @property {readonly GraphNode[]} nodes
 * @property {readonly GraphEdge[]} edges
 * @property {readonly string[]} colors
 */

const SEED = 7;

/**
 * Makes a connected graph as networks of actors are: who has many ties gets more (preferential attachment). Each node
 * brings two or three edges in turn. The same count gives the same graph everywhere.
 *
 * @param {number} count  of nodes
 * @returns {Graph}
 */
export function makeGraph(count) {
  const random = randomNumbers(SEED);
  const nodes = Array.from({ length: count }, (_, id) => {
    return { id, label: `Actor ${id}`, group: Math.floor(random() * COLORS.length) };
  });
  /** @type {GraphEdge[]} */
  const edges = [];
  // Each node as often as it has edges, so that a draw prefers those that have many.
  const ends = [0];
  for (let source = 1; source < count; source += 1) {
    for (const target of drawTargets(source, ends, random)) {
      edges.push({ id: edges.length, source, target });
      ends.push(target, source);
    }
  }
  return { nodes, edges, colors: COLORS };
}

/**
 * Gives the graph as it was before its last node came.
 *
 * @param {Graph} graph
 * @returns {Graph}
 */
export function withoutLast({ nodes, edges, colors }) {
  const last = nodes.length - 1;
  return {
    nodes: nodes.slice(0, last),
    edges: edges.filter(({ source, target }) => source !== last && target !== last),
    colors,
  };
}

/**
 * @param {number} source
 * @param {readonly number[]} ends
 * @param {() => number} random
 * @returns {ReadonlySet<number>} some of the nodes before it
 */
function drawTargets(source, ends, random) {
  const wanted = Math.min(source, source % 2 === 0 ? 3 : 2);
  /** @type {Set<number>} */
  const targets = new Set();
  while (targets.size < wanted) {
    const preferred = ends[Math.floor(random() * ends.length)] ?? 0;
    const isNew = preferred !== source && !targets.has(preferred);
    targets.add(isNew ? preferred : Math.floor(random() * source));
  }
  return targets;
}
