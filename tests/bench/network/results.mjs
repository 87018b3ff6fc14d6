import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * All that was measured of networks, as it is stored between runs.
 *
 * @typedef {object} NetworkResults
 * @property {string} machine
 * @property {string} browser
 * @property {readonly string[]} commands  that measured it
 * @property {readonly Measured[]} cases
 * @property {readonly import('./measure-opening.mjs').OpeningFound[]} openings  of the given dossier
 * @property {Readonly<Record<string, number>>} bytes  gzip, by library
 * @property {readonly import('./steadiness.mjs').Digest[]} digests
 * @property {readonly import('./steadiness.mjs').Displacement[]} displacements
 * @property {Readonly<Record<string, string>>} failures  of building, by library
 */

/** @typedef {import('./measure.mjs').Case & import('./measure.mjs').Found} Measured */

const STORE = 'tests/bench/network-results.json';

/** @returns {NetworkResults} */
export function noResults() {
  return {
    machine: '',
    browser: '',
    commands: [],
    cases: [],
    openings: [],
    bytes: {},
    digests: [],
    displacements: [],
    failures: {},
  };
}

/** @returns {NetworkResults} what runs before this one have measured */
export function readResults() {
  return existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : noResults();
}

/** @param {NetworkResults} results */
export function storeResults(results) {
  writeFileSync(STORE, `${JSON.stringify(results, undefined, 1)}\n`);
}
