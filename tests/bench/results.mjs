import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * All that was measured, as it is stored between runs.
 *
 * @typedef {object} Results
 * @property {string} machine
 * @property {string} browser
 * @property {readonly string[]} commands  that measured it
 * @property {readonly Measured[]} cases
 * @property {readonly import('./measure-opening.mjs').OpeningFound[]} openings
 * @property {Readonly<Record<string, string>>} failures  of building, by library
 */

/** @typedef {import('./measure-case.mjs').Case & import('./measure-case.mjs').Found} Measured */

const STORE = 'tests/bench/results.json';

/** @returns {Results} */
export function noResults() {
  return { machine: '', browser: '', commands: [], cases: [], openings: [], failures: {} };
}

/** @returns {Results} what runs before this one have measured */
export function readResults() {
  return existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : noResults();
}

/** @param {Results} results */
export function storeResults(results) {
  writeFileSync(STORE, `${JSON.stringify(results, undefined, 1)}\n`);
}
