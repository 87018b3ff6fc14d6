import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Node 20 does not run TypeScript: the command is bundled where its sources are newer than the bundle.
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, 'node_modules/.cache/demarche');
const BUNDLE = join(CACHE, 'cli.mjs');
const SOURCES = [
  'src/cli',
  'src/formats',
  'src/messages/en/counts.ts',
  'src/model',
  'src/time',
  'scripts/demarche.mjs',
];

if (changedMs(BUNDLE) <= Math.max(...SOURCES.map((path) => newestMs(join(ROOT, path))))) await bundle();
const { runCommand } = await import(pathToFileURL(BUNDLE).href);
// npm starts its scripts in the folder of the package; a path is meant from where the user stands.
if (process.env.npm_lifecycle_event === 'demarche' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { exitCode, output } = runCommand(process.argv.slice(2));
// A reader such as `head` may have gone before all is said.
process.stdout.on('error', () => {});
(exitCode === 2 ? process.stderr : process.stdout).write(`${output}\n`);
process.exitCode = exitCode;

async function bundle() {
  const { build } = await import('vite');
  mkdirSync(CACHE, { recursive: true });
  // Built aside and moved into place: another command may be reading the bundle at this moment.
  const outDir = mkdtempSync(join(CACHE, 'build-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: 'src/cli/main.ts',
        outDir,
        rollupOptions: { output: { entryFileNames: 'cli.mjs' } },
      },
    });
    renameSync(join(outDir, 'cli.mjs'), BUNDLE);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestMs(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/** @param {string} path */
function changedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
