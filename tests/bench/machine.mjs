import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

const BUSY = 0.25;
const LOOK_MS = 400;

/** Says what the figures were measured on. */
export function describeMachine() {
  const cpus = os.cpus();
  const gib = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} cores, ${gib} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/**
 * Waits until other programs leave the machine mostly idle.
 *
 * @param {number} mostMs  how long it waits
 * @returns {Promise<number>} the share of all cores that was busy at last, from 0 to 1
 */
export async function quiet(mostMs) {
  const end = Date.now() + mostMs;
  for (;;) {
    const before = cpuTimes();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const after = cpuTimes();
    const busy = 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
    if (busy < BUSY || Date.now() > end) return Math.round(busy * 100) / 100;
  }
}

function cpuTimes() {
  const times = os.cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({
    idle,
    all: user + nice + sys + idle + irq,
  }));
  return times.reduce((sum, each) => ({ idle: sum.idle + each.idle, all: sum.all + each.all }));
}

/**
 * Gives the version of what is measured: of a package, or of ours the commit, and whether something is not committed.
 *
 * @param {import('./page/adapter').Meta | undefined} meta
 */
export function versionOf(meta) {
  if (meta?.isOurs) return ownVersion();
  if (meta?.package === undefined) return '';
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(`tests/bench/node_modules/${meta.package}/package.json`, 'utf8'));
  return `${meta.package} ${version}`;
}

function ownVersion() {
  try {
    const commit = git(['rev-parse', '--short', 'HEAD']);
    return git(['status', '--porcelain', '--', 'src']) === '' ? commit : `${commit} and uncommitted changes`;
  } catch {
    return 'no commit';
  }
}

/** @param {readonly string[]} args */
function git(args) {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
