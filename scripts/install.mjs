// Runs before anything is installed: nothing but Node may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const OLDEST_NODE = { major: 20, minor: 19 };

/** Ends the process with a sentence where Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  const needed = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  console.error(
    `Demarche needs Node ${needed} or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * Installs what the lockfile names, where something is missing or stands in another version.
 *
 * @param {{ folder?: string, flags?: readonly string[] }} [options]  where the lockfile is, and more flags of `npm ci`
 */
export function installDependencies({ folder = '.', flags = [] } = {}) {
  if (isInstalled(folder)) return;
  console.log('Installing the locked dependencies ...');
  const isWindows = process.platform === 'win32';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags];
  const options = /** @type {const} */ ({ cwd: folder, stdio: 'inherit', shell: isWindows });
  const { status } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, options);
  if (status === 0) return;
  console.error('The dependencies could not be installed. Run `npm ci` to see why.');
  process.exit(1);
}

/** @param {string} folder */
function isInstalled(folder) {
  // npm's own note of what it put into node_modules, whoever called it.
  const note = `${folder}/node_modules/.package-lock.json`;
  if (!existsSync(note)) return false;
  const wanted = packagesOf(`${folder}/package-lock.json`);
  const found = packagesOf(note);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const installed = found[path];
    // Packages for other platforms stand in the lockfile only.
    return installed === undefined ? optional === true : installed.version === version;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
