import { mkdirSync } from 'node:fs';
import { buildOwnPage, buildPages } from '../build.mjs';
import { ownBytes, peerBytes } from './bytes.mjs';
import { measureCase } from './measure.mjs';
import { measureOpening } from './measure-opening.mjs';
import { isDone, planCases, whyNoLayout } from './plan.mjs';
import { makePreset } from './preset.mjs';
import { reportNetworks } from './report.mjs';
import { noResults, readResults, storeResults } from './results.mjs';
import { measureSteadiness } from './steadiness.mjs';

/** @typedef {import('../options.mjs').Options} Options */
/** @typedef {import('../bench.mjs').Setting} Setting */
/** @typedef {import('./results.mjs').NetworkResults} Results */
/** @typedef {import('./measure.mjs').Case} Case */

const SHOTS = 'tests/bench/shots';

/**
 * Measures networks, as far as they have not been measured, and writes about them.
 *
 * @param {Options} options
 * @param {Setting} setting
 * @returns {Promise<string | undefined>} Markdown; undefined where nothing was ever measured
 */
export async function benchNetworks(options, { url, machine, browser, command }) {
  const libraries = options.libraries.network;
  const cases = planCases(options);
  const before = options.isQuick ? noResults() : readResults();
  /** @type {Results} */
  const results = { ...(options.isFresh ? without(before, options) : before), machine, browser };
  if (options.rounds > 0) {
    const failures = await buildPages('network', libraries);
    results.failures = Object.fromEntries(failures);
    results.commands = [...new Set([...results.commands, command])];
    const built = libraries.filter((library) => !failures.has(library));
    await measureOnce(results, built, options);
    const planned = cases.filter(({ library }) => built.includes(library));
    for (let round = 1; round <= options.rounds; round += 1) {
      const ofRound = planned.filter((each) => each.round === round);
      await measureRound(results, ofRound, { options, round, url });
    }
  }
  return results.cases.length > 0 ? reportNetworks(results) : undefined;
}

/**
 * Measures what is the same in each round.
 *
 * @param {Results} results
 * @param {readonly string[]} libraries
 * @param {Options} options
 */
async function measureOnce(results, libraries, options) {
  const peers = libraries.filter((library) => !['_none', 'demarche'].includes(library));
  results.bytes = { ...results.bytes, ...Object.fromEntries(peers.map((library) => [library, peerBytes(library)])) };
  if (!libraries.includes('demarche')) return;
  results.bytes = { ...results.bytes, demarche: await ownBytes() };
  await buildOwnPage('network-opening', 'network/opening');
  Object.assign(results, await measureSteadiness(options));
  for (const { engine, digests, didNotFinish } of results.digests) {
    console.error(`${engine}  ${digests === undefined ? `did not finish: ${didNotFinish}` : JSON.stringify(digests)}`);
  }
}

/**
 * @param {Results} results  gets what is measured; stored after each case
 * @param {readonly Case[]} cases
 * @param {{ options: Options, round: number, url: string }} run
 */
async function measureRound(results, cases, { options, round, url }) {
  const store = () => (options.isQuick ? undefined : storeResults(results));
  for (const each of cases) {
    if (isDone(each, results.cases)) continue;
    const found = await measureCase(each, {
      url,
      preset: await makePreset(each.count),
      noLayout: whyNoLayout(each, results.cases),
      picture: pictureOf(`${each.library}-${each.count}`, round, options),
    });
    results.cases = [...results.cases, found];
    store();
    console.error(inOneLine(found));
  }
  const isMeasured = results.openings.some((opening) => opening.round === round);
  if (options.icews === undefined || !options.libraries.network.includes('demarche') || isMeasured) return;
  const picture = pictureOf('opening.png', round, options);
  const opening = await measureOpening(round, { url, picture });
  results.openings = [...results.openings, opening];
  store();
  console.error(`round ${round}  actors of the dossier  ${opening.didNotFinish ?? JSON.stringify(opening.times)}`);
}

/**
 * @param {Results} results
 * @param {Options} options
 * @returns {Results} without what is to be measured again
 */
function without(results, { libraries, nodes, icews }) {
  const isAgain = (/** @type {Case} */ { library, count }) =>
    libraries.network.includes(library) && nodes.includes(count);
  return {
    ...results,
    commands: [],
    cases: results.cases.filter((found) => !isAgain(found)),
    openings: icews === undefined ? results.openings : [],
  };
}

/**
 * @param {string} name
 * @param {number} round
 * @param {Options} options
 * @returns {string | undefined} the begin of the paths of its pictures, where some are to be taken
 */
function pictureOf(name, round, { takesShots }) {
  if (!takesShots || round > 1) return undefined;
  mkdirSync(SHOTS, { recursive: true });
  return `${SHOTS}/network-${name}`;
}

/** @param {import('./results.mjs').Measured} found */
function inOneLine({ round, library, count, seconds, layout, didNotFinish, firstPaint, zoom, pan, dom }) {
  const figures = {
    settled: layout.settled,
    stress: layout.stress,
    crossings: layout.crossings,
    gap: layout.longestGap,
    firstPaint,
    zoomP95: zoom?.frame.p95,
    zoomTask: zoom?.cpu.task,
    panP95: pan?.frame.p95,
    dom,
  };
  const rounded = Object.entries(figures).map(([name, figure]) => `${name} ${figure?.toPrecision(4) ?? '–'}`);
  const failures = [layout.didNotFinish, didNotFinish].flatMap((failure) => failure ?? []);
  return `round ${round}  ${library}  ${count}  ${seconds.toFixed(0)} s  ${[...rounded, ...failures].join('  ')}`;
}
