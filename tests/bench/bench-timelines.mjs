import { mkdirSync, readFileSync } from 'node:fs';
import { buildOwnPage, buildPages } from './build.mjs';
import { measureCase } from './measure-case.mjs';
import { measureOpening } from './measure-opening.mjs';
import { isDone, planCases } from './plan.mjs';
import { noResults, readResults, storeResults } from './results.mjs';
import { reportTimelines } from './timeline-report.mjs';

/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./measure-case.mjs').Case} Case */
/** @typedef {import('./bench.mjs').Setting} Setting */

const SHOTS = 'tests/bench/shots';

/**
 * Measures timelines, as far as they have not been measured, and writes about them.
 *
 * @param {Options} options
 * @param {Setting} setting
 * @returns {Promise<string | undefined>} Markdown; undefined where nothing was ever measured
 */
export async function benchTimelines(options, { url, machine, browser, command }) {
  const cases = planCases(options, countGiven(options.icews));
  const failures = await buildPages('timeline', options.libraries.timeline);
  await buildOwnPage('opening', 'timeline/opening');
  const before = options.isQuick ? noResults() : readResults();
  /** @type {Results} */
  const results = {
    ...(options.isFresh ? without(before, cases) : before),
    machine,
    browser,
    failures: Object.fromEntries(failures),
  };
  if (options.rounds > 0) results.commands = [...new Set([...results.commands, command])];
  const planned = cases.filter(({ library }) => !failures.has(library));
  for (let round = 1; round <= options.rounds; round += 1) {
    const ofRound = planned.filter((each) => each.round === round);
    await measureRound(results, ofRound, { options, round, url });
  }
  return results.cases.length > 0 ? reportTimelines(results) : undefined;
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
    const found = await measureCase(each, { url, picture: pictureOf(each, options) });
    results.cases = [...results.cases, found];
    store();
    console.error(inOneLine(found));
  }
  if (!opensIn(round, results, options)) return;
  const opening = await measureOpening(round, url);
  results.openings = [...results.openings, opening];
  store();
  console.error(`round ${round}  opening  ${opening.didNotFinish ?? JSON.stringify(opening.times)}`);
}

/**
 * @param {number} round
 * @param {Results} results
 * @param {Options} options
 */
function opensIn(round, { openings }, { data, libraries }) {
  const isAsked = data.includes('icews') && libraries.timeline.includes('demarche');
  return isAsked && !openings.some((opening) => opening.round === round);
}

/**
 * @param {string | undefined} path
 * @returns {number} events in the given dossier; 0 where there is none
 */
function countGiven(path) {
  if (path === undefined) return 0;
  /** @type {import('../../src/model/dossier').Dossier} */
  const dossier = JSON.parse(readFileSync(path, 'utf8'));
  return dossier.events.length;
}

/**
 * @param {Results} results
 * @param {readonly Case[]} cases
 * @returns {Results}
 */
function without(results, cases) {
  const again = new Set(cases.map(keyOf));
  const kept = results.cases.filter((found) => !again.has(keyOf(found)));
  const opens = cases.some(({ data, library }) => data === 'icews' && library === 'demarche');
  return { ...results, commands: [], cases: kept, openings: opens ? [] : results.openings };
}

/** @param {Case} planned */
function keyOf({ library, data, count }) {
  return `${library} ${data} ${count}`;
}

/**
 * @param {Case} planned
 * @param {Options} options
 * @returns {string | undefined} the begin of the paths of its pictures, where some are to be taken
 */
function pictureOf({ library, data, count, round }, { takesShots }) {
  if (!takesShots || round > 1) return undefined;
  mkdirSync(SHOTS, { recursive: true });
  return `${SHOTS}/${library}-${data}-${count}`;
}

/** @param {import('./results.mjs').Measured} found */
function inOneLine({ round, library, data, count, seconds, didNotFinish, firstPaint, zoom, pan, heap, dom }) {
  const figures = { firstPaint, zoomP95: zoom?.frame.p95, zoomTask: zoom?.cpu.task, panP95: pan?.frame.p95, heap, dom };
  const rounded = Object.entries(figures).map(([name, figure]) => `${name} ${figure?.toFixed(1) ?? '–'}`);
  const what = `round ${round}  ${library}  ${data} ${count}  ${seconds.toFixed(0)} s`;
  return `${what}  ${rounded.join('  ')}${didNotFinish === undefined ? '' : `  did not finish: ${didNotFinish}`}`;
}
