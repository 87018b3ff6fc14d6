import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { build as viteBuild } from 'vite';
import { BROWSERS } from '../../scripts/browsers.mjs';

/** Where the pages are built. */
export const PAGES = 'node_modules/.demarche/bench';

const BENCH = 'tests/bench';
const OURS = ['demarche', 'opening'];

/** Lists the libraries by name: one file of `adapters/` each. The empty page is `_none`. */
export function listLibraries() {
  return readdirSync(`${BENCH}/adapters`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -'.js'.length))
    .sort();
}

/**
 * Builds a page for each library, all with the same bundler: ours by the project's own configuration.
 *
 * @param {readonly string[]} libraries
 * @returns {Promise<ReadonlyMap<string, string>>} what went wrong, by library
 */
export async function buildPages(libraries) {
  await bundle(`${BENCH}/page/runtime.ts`, 'runtime');
  /** @type {Map<string, string>} */
  const failures = new Map();
  for (const library of libraries) {
    try {
      await bundle(`${BENCH}/adapters/${library}.js`, library);
      writePage(library, `import { benchOf } from '../runtime/main.js'\nglobalThis.bench = benchOf(main)`);
    } catch (error) {
      failures.set(library, error instanceof Error ? error.message : String(error));
    }
  }
  return failures;
}

/** Builds the page in which a dossier is opened. */
export async function buildOpeningPage() {
  await bundle(`${BENCH}/ours/opening.ts`, 'opening');
  writePage('opening', 'globalThis.opening = main');
}

/**
 * Bundles a module for production into a folder of its own: `main.js`, and `main.css` where it has styles.
 *
 * @param {string} input
 * @param {string} name  of the folder
 */
async function bundle(input, name) {
  /** @type {import('vite').InlineConfig} */
  const peers = { configFile: false, base: './', plugins: [withoutLess()] };
  await viteBuild({
    ...(OURS.includes(name) ? {} : peers),
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: `${PAGES}/${name}`,
      emptyOutDir: true,
      target: BROWSERS,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js', assetFileNames: assetName },
      },
    },
  });
}

/** @param {{ names: string[] }} asset */
function assetName({ names }) {
  return names.some((name) => name.endsWith('.css')) ? 'main.css' : 'assets/[name]-[hash][extname]';
}

/**
 * Leaves out style sheets in Less: TimelineJS imports one, and ships the style sheet made of it besides.
 *
 * @returns {import('vite').Plugin}
 */
function withoutLess() {
  return {
    name: 'bench-without-less',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.less') ? '\0less' : undefined),
    load: (id) => (id === '\0less' ? '' : undefined),
  };
}

/**
 * Writes the page of a library. Its timeline gets 1200 px by 600 px.
 *
 * @param {string} name
 * @param {string} script  that knows the bundle as `main`
 */
function writePage(name, script) {
  const styles = existsSync(`${PAGES}/${name}/main.css`) ? '<link rel="stylesheet" href="main.css">' : '';
  const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${name}</title>
  <link rel="icon" href="data:,">
  <style>
    html { font: 12px sans-serif; }
    body { margin: 0; }
    #root { position: relative; width: 1200px; height: 600px; margin: 20px; overflow: hidden; }
  </style>
  ${styles}
  <div id="root"></div>
  <script type="module">
import * as main from './main.js'
${script}
  </script>
</html>
`;
  writeFileSync(`${PAGES}/${name}/index.html`, page);
}
