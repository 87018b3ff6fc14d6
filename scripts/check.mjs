import { pathToFileURL } from 'node:url';
import { cruiseRooms, diagramOf, readMap, violationsOf, withDiagram } from './rooms.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<import('./run.mjs').Ran>} perform
 */

/** @type {readonly Check[]} */
const CHECKS = [
  { name: 'lint, and who imports whom', perform: () => run('eslint', ['.', '--max-warnings', '0']) },
  { name: 'rooms: cycles, orphans, Node in the browser', perform: checkRooms },
  { name: 'the diagram in src/README.md is fresh', perform: checkDiagram },
  { name: 'pure rooms compile without the DOM', perform: () => run('tsc', ['-p', 'tsconfig.pure.json']) },
  { name: 'types of terminal, tests and scripts', perform: () => run('tsc', ['-p', 'tsconfig.node.json']) },
  {
    name: 'types and markup of components',
    perform: () => run('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
  },
  { name: 'nothing unused', perform: () => run('knip', ['--no-progress']) },
  { name: 'format', perform: () => run('prettier', ['--check', '--log-level', 'warn', '.']) },
];

/**
 * Runs every check that reads the code without running it, and prints one line for each.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function checkAll() {
  const waiting = [...CHECKS];
  let failed = 0;
  // Two at a time: more would only wait for each other on a small machine.
  await Promise.all([worker(), worker()]);
  return { passed: CHECKS.length - failed, failed };

  async function worker() {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await check.perform();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'failed'} ${check.name} (${seconds} s)`);
      if (code === 0) continue;
      failed += 1;
      console.log(output.trimEnd());
    }
  }
}

async function checkRooms() {
  const violations = violationsOf(await cruiseRooms());
  return { code: violations.length === 0 ? 0 : 1, output: violations.join('\n') };
}

async function checkDiagram() {
  const isFresh = withDiagram(readMap(), diagramOf(await cruiseRooms())) === readMap();
  return { code: isFresh ? 0 : 1, output: 'Run `npm run diagram`.' };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await checkAll();
  process.exitCode = failed === 0 ? 0 : 1;
}
