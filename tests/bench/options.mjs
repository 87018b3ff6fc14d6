import { parseArgs } from 'node:util';

/** Where the harness serves the given dossier. */
export const GIVEN_ADDRESS = '/given.json';

/**
 * @typedef {object} Options
 * @property {readonly string[]} libraries
 * @property {readonly number[]} sizes  numbers of events of the generated data
 * @property {readonly string[]} data   even, bursty, icews
 * @property {number} rounds
 * @property {string | undefined} icews  path of the given dossier
 * @property {boolean} isFresh      whether to measure again what was measured
 * @property {boolean} takesShots
 * @property {boolean} isQuick
 */

const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];
const DATA = ['even', 'bursty', 'icews'];
const QUICK = {
  libraries: ['_none', 'demarche', 'event-drops', 'plot-d3zoom', 'vis-timeline'],
  sizes: [100, 1_000],
  data: ['even'],
  rounds: 1,
};

/**
 * Reads the command line.
 *
 * @param {readonly string[]} args
 * @param {readonly string[]} known  the names of the libraries
 * @returns {Options}
 * @throws Error with a sentence on what is not understood
 */
export function readOptions(args, known) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lib: { type: 'string' },
      n: { type: 'string' },
      data: { type: 'string' },
      reps: { type: 'string' },
      icews: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      shots: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const { lib, n, reps, icews } = values;
  const usual = { libraries: known, sizes: SIZES, data: DATA.filter((name) => name !== 'icews' || icews), rounds: 5 };
  const defaults = values.quick ? QUICK : usual;
  const data = values.data === undefined ? defaults.data : words(values.data, DATA, '--data');
  if (data.includes('icews') && icews === undefined) throw new Error('--data icews needs --icews FILE, a dossier.');
  return {
    libraries: lib === undefined ? defaults.libraries : words(lib, known, '--lib'),
    sizes: n === undefined ? defaults.sizes : n.split(',').map((size) => count(size, '--n')),
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
  if (strange !== undefined) throw new Error(`${option} ${strange}: there is only ${known.join(', ')}.`);
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
