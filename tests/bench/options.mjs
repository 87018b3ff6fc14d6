import { parseArgs } from 'node:util';

/** @typedef {import('./build.mjs').Kind} Kind */

/**
 * @typedef {object} Options
 * @property {Readonly<Record<Kind, readonly string[]>>} libraries  by the kind of picture; none of a kind not asked for
 * @property {readonly number[]} sizes  numbers of events of the generated data
 * @property {readonly number[]} nodes  numbers of actors of the generated graphs
 * @property {readonly string[]} data   even, bursty, icews
 * @property {number} rounds
 * @property {string | undefined} icews  path of the given dossier
 * @property {boolean} isFresh      whether to measure again what was measured
 * @property {boolean} takesShots
 * @property {boolean} isQuick
 */

/** @type {readonly Kind[]} */
const KINDS = ['timeline', 'network'];
const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];
const NODES = [20, 200, 2_000, 20_000];
const DATA = ['even', 'bursty', 'icews'];
const QUICK = {
  libraries: {
    timeline: ['_none', 'demarche', 'event-drops', 'plot-d3zoom', 'vis-timeline'],
    network: ['_none', 'demarche', 'd3-canvas', 'sigma'],
  },
  sizes: [100, 1_000],
  nodes: [20, 200],
  data: ['even'],
  rounds: 1,
};

/**
 * Reads the command line.
 *
 * @param {readonly string[]} args
 * @param {Options['libraries']} known  the names of all libraries
 * @returns {Options}
 * @throws Error with a sentence on what is not understood
 */
export function readOptions(args, known) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      lib: { type: 'string' },
      n: { type: 'string' },
      nodes: { type: 'string' },
      data: { type: 'string' },
      reps: { type: 'string' },
      icews: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      shots: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const { only, lib, n, nodes, reps, icews } = values;
  const usual = {
    libraries: known,
    sizes: SIZES,
    nodes: NODES,
    data: DATA.filter((name) => name !== 'icews' || icews),
    rounds: 5,
  };
  const defaults = values.quick ? QUICK : usual;
  const data = values.data === undefined ? defaults.data : words(values.data, DATA, '--data');
  if (data.includes('icews') && icews === undefined) throw new Error('--data icews needs --icews FILE, a dossier.');
  const kinds = only === undefined ? KINDS : words(only, KINDS, '--only');
  const named = lib === undefined ? undefined : words(lib, Object.values(known).flat(), '--lib');
  const librariesOf = (/** @type {Kind} */ kind) => {
    if (!kinds.includes(kind)) return [];
    return named === undefined ? defaults.libraries[kind] : named.filter((name) => known[kind].includes(name));
  };
  return {
    libraries: { timeline: librariesOf('timeline'), network: librariesOf('network') },
    sizes: n === undefined ? defaults.sizes : n.split(',').map((size) => count(size, '--n')),
    nodes: nodes === undefined ? defaults.nodes : nodes.split(',').map((size) => count(size, '--nodes')),
    data,
    rounds: reps === undefined ? defaults.rounds : count(reps, '--reps'),
    icews,
    isFresh: values.fresh,
    takesShots: values.shots,
    isQuick: values.quick,
  };
}

/**
 * @param {string} list
 * @param {readonly string[]} known
 * @param {string} option
 */
function words(list, known, option) {
  const chosen = list.split(',');
  const strange = chosen.find((word) => !known.includes(word));
  if (strange !== undefined) throw new Error(`${option} ${strange}: there is only ${[...new Set(known)].join(', ')}.`);
  return chosen;
}

/**
 * @param {string} text
 * @param {string} option
 */
function count(text, option) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${option} ${text}: a whole number is needed.`);
  return number;
}
