import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { listen, staticServer } from '../../scripts/static-server.mjs';
import { endBrowser, useBrowser } from './browser.mjs';
import { PAGES, buildOpeningPage, buildPages, listLibraries } from './build.mjs';
import { describeMachine } from './machine.mjs';
import { measureCase } from './measure-case.mjs';
import { measureOpening } from './measure-opening.mjs';
import { GIVEN_ADDRESS, readOptions } from './options.mjs';
import { isDone, planCases } from './plan.mjs';
import { report } from './report.mjs';
import { noResults, readResults, storeResults } from './results.mjs';

/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./measure-case.mjs').Case} Case */

const REPORT = 'tests/bench/RESULTS.md';
const SHOTS = 'tests/bench/shots';

/**
 * Measures what the command line asks for and has not been measured, and writes the report.
 *
 * @param {readonly string[]} args
 */
export async function bench(args) {
  const options = readOptions(args, listLibraries());
  const cases = planCases(options, countGiven(options.icews));
  const failures = await buildPages(options.libraries);
  await buildOpeningPage();
  const before = options.isQuick ? noResults() : readResults();
  /** @type {Results} */
  const results = {
    ...(options.isFresh ? without(before, cases) : before),
    machine: describeMachine(),
    browser: (await useBrowser()).version,
    failures: Object.fromEntries(failures),
  };
  const command = ['npm run bench --', ...args.map(withoutFolder)].join(' ');
  if (options.rounds > 0) results.commands = [...new Set([...results.commands, command])];
  await measureAll(
    results,
    cases.filter(({ library }) => !failures.has(library)),
    options,
  );
  const text = report(results);
  if (options.isQuick) console.log(text);
  else writeFileSync(REPORT, text);
}

/**
 * @param {Results} results  gets what is measured; stored after each case
 * @param {readonly Case[]} cases
 * @param {Options} options
 */
async function measureAll(results, cases, options) {
  const { icews } = options;
  const routes = icews === undefined ? {} : { [GIVEN_ADDRESS]: sendFile(icews) };
  const server = staticServer(PAGES, routes);
  const url = `http://localhost:${await listen(server, 0)}`;
  const store = () => (options.isQuick ? undefined : storeResults(results));
  try {
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const each of cases.filter((planned) => planned.round === round)) {
        if (isDone(each, results.cases)) continue;
        const found = await measureCase(each, { url, picture: pictureOf(each, options) });
        results.cases = [...results.cases, found];
        store();
        console.error(inOneLine(found));
      }
      if (!opensIn(round, results, options)) continue;
      const opening = await measureOpening(round, url);
      results.openings = [...results.openings, opening];
      store();
      console.error(`round ${round}  opening  ${opening.didNotFinish ?? JSON.stringify(opening.times)}`);
    }
  } finally {
    await endBrowser();
    server.close();
  }
}

/**
 * @param {number} round
 * @param {Results} results
 * @param {Options} options
 */
function opensIn(round, { openings }, { data, libraries }) {
  const isAsked = data.includes('icews') && libraries.includes('demarche');
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

/** @param {string} arg  of which a report tells no folder */
function withoutFolder(arg) {
  return arg.split(/[\\/]/).at(-1) ?? arg;
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

/**
 * @param {string} path
 * @returns {import('../../scripts/static-server.mjs').Route}
 */
function sendFile(path) {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    pipeline(createReadStream(path), response, () => response.end());
  };
}

/** @param {import('./results.mjs').Measured} found */
function inOneLine({ round, library, data, count, seconds, didNotFinish, firstPaint, zoom, pan, heap, dom }) {
  const figures = { firstPaint, zoomP95: zoom?.frame.p95, zoomTask: zoom?.cpu.task, panP95: pan?.frame.p95, heap, dom };
  const rounded = Object.entries(figures).map(([name, figure]) => `${name} ${figure?.toFixed(1) ?? '–'}`);
  const what = `round ${round}  ${library}  ${data} ${count}  ${seconds.toFixed(0)} s`;
  return `${what}  ${rounded.join('  ')}${didNotFinish === undefined ? '' : `  did not finish: ${didNotFinish}`}`;
}
