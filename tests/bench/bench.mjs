import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { listen } from '../../scripts/static-server.mjs';
import { benchTimelines } from './bench-timelines.mjs';
import { endBrowser, useBrowser } from './browser.mjs';
import { listLibraries } from './build.mjs';
import { describeMachine } from './machine.mjs';
import { benchNetworks } from './network/bench.mjs';
import { readOptions } from './options.mjs';
import { withPart } from './report.mjs';
import { serverOf } from './serve.mjs';

/**
 * What a run has for everything that it measures.
 *
 * @typedef {object} Setting
 * @property {string} url      of the harness's server
 * @property {string} machine
 * @property {string} browser  version
 * @property {string} command
 */

const REPORT = 'tests/bench/RESULTS.md';

/**
 * Measures what the command line asks for and has not been measured, and writes the report.
 *
 * @param {readonly string[]} args
 */
export async function bench(args) {
  const options = readOptions(args, { timeline: listLibraries('timeline'), network: listLibraries('network') });
  const { icews, libraries } = options;
  const server = serverOf(icews);
  const setting = {
    url: `http://localhost:${await listen(server, 0)}`,
    machine: describeMachine(),
    browser: (await useBrowser()).version,
    command: ['npm run bench --', ...args.map(withoutFolder)].join(' '),
  };
  try {
    if (libraries.timeline.length > 0) tell('timelines', await benchTimelines(options, setting), options);
    if (libraries.network.length > 0) tell('networks', await benchNetworks(options, setting), options);
  } finally {
    await endBrowser();
    server.close();
  }
}

/**
 * @param {string} name
 * @param {string | undefined} part  undefined where nothing was ever measured: then the report stays as it was
 * @param {import('./options.mjs').Options} options
 */
function tell(name, part, { isQuick }) {
  if (part === undefined) return;
  if (isQuick) console.log(part);
  else writeFileSync(REPORT, withPart(existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '', name, part));
}

/** @param {string} arg  of which a report tells no folder */
function withoutFolder(arg) {
  return arg.split(/[\\/]/).at(-1) ?? arg;
}
