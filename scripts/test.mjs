import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './install.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installDependencies();

const { requireChromium } = await import('./browser.mjs');
const { checkAll } = await import('./check.mjs');
const { run } = await import('./run.mjs');

const REPORTS = 'node_modules/.demarche/reports';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0 };

add(await checkAll());
add(await tests('node'));
add(await tests('dom'));
if (add(await step('build', 'node', ['scripts/build.mjs']))) {
  add(await step('size', 'node', ['scripts/size.mjs']));
  if (add(browser())) add(await tests('e2e'));
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {Count} count
 * @returns {boolean} whether nothing failed
 */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
}

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function step(name, command, args) {
  console.log(`\n${name}`);
  const { code } = await run(command, args, { echo: true });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Count} */
function browser() {
  try {
    process.env.CHROMIUM = requireChromium();
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/**
 * Runs one project of tests and counts its tests; a file that does not even load counts as one failure.
 *
 * @param {string} project
 * @returns {Promise<Count>}
 */
async function tests(project) {
  console.log(`\ntests: ${project}`);
  const report = `${REPORTS}/${project}.json`;
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest', args, { echo: true });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  /** @type {{ numPassedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.reduce((sum, { status, assertionResults }) => {
    const inFile = assertionResults.filter((result) => result.status === 'failed').length;
    return sum + (status === 'failed' ? Math.max(inFile, 1) : inFile);
  }, 0);
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
