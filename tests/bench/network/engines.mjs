import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A browser that is asked once, by an address.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {(url: string, profile: string) => readonly string[]} command  with which it opens an address
 */

const FIREFOX = ['/usr/bin/firefox', '/usr/bin/firefox-esr'];
const MINI_BROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const DISPLAY = '/usr/bin/xvfb-run';
const ENDING_MS = 5_000;
const LOOK_MS = 100;

/** Lists the browsers with other engines than Chromium's that are on this machine. */
export function otherEngines() {
  const firefox = FIREFOX.find((path) => existsSync(path));
  const webKit = existsSync(DISPLAY) ? MINI_BROWSERS.find((path) => existsSync(path)) : undefined;
  /** @type {Engine[]} */
  const engines = [];
  if (firefox !== undefined) {
    engines.push({
      name: 'Firefox',
      command: (url, profile) => [firefox, '--headless', '--no-remote', '--profile', profile, url],
    });
  }
  if (webKit !== undefined) engines.push({ name: 'WebKit', command: (url) => [DISPLAY, '-a', webKit, url] });
  return engines;
}

/**
 * Opens an address in a browser, until what it is opened for is there.
 *
 * @template T
 * @param {Engine} engine
 * @param {string} url
 * @param {Promise<T>} awaited
 * @returns {Promise<T>}
 */
export async function openIn({ command }, url, awaited) {
  const profile = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  const [program = '', ...args] = command(url, profile);
  // A group of its own, so that it ends with all the processes that it starts.
  const running = spawn(program, args, { detached: true, stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const failed = new Promise((_, reject) => running.once('error', reject));
  try {
    return /** @type {T} */ (await Promise.race([awaited, failed]));
  } finally {
    await endGroup(running);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {import('node:child_process').ChildProcess} running */
async function endGroup({ pid, exitCode }) {
  if (pid === undefined || exitCode !== null) return;
  process.kill(-pid, 'SIGTERM');
  for (let waited = 0; waited < ENDING_MS && isRunning(-pid); waited += LOOK_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  if (isRunning(-pid)) process.kill(-pid, 'SIGKILL');
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
