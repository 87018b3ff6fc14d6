import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { build as viteBuild } from 'vite';
import { BROWSERS } from '../../scripts/browsers.mjs';

/** Where the pages are built. */
export const PAGES = 'node_modules/.demarche/bench';

const BENCH = 'tests/bench';

/**
 * What is measured: each kind has adapters of its own, and a folder of pages.
 *
 * @typedef {'timeline' | 'network'} Kind
 */

/**
 * Lists the libraries by name: one file of `adapters/KIND/` each. The empty page is `_none`.
 *
 * @param {Kind} kind
 */
export function listLibraries(kind) {
  return readdirSync(`${BENCH}/adapters/${kind}`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -'.js'.length))
    .sort();
}

/**
 * Builds a page for each library, all with the same bundler: ours by the project's own configuration.
 *
 * @param {Kind} kind
 * @param {readonly string[]} libraries
 * @returns {Promise<ReadonlyMap<string, string>>} what went wrong, by library
 */
export async function buildPages(kind, libraries) {
  await bundle(`page/${kind}-runtime.ts`, `${kind}/runtime`);
  /** @type {Map<string, string>} */
  const failures = new Map();
  for (const library of libraries) {
    const folder = `${kind}/${library}`;
    try {
      await bundle(`adapters/${kind}/${library}.js`, folder, { isOurs: library === 'demarche' });
      writePage(folder, `import { benchOf } from '../runtime/main.js'\nglobalThis.bench = benchOf(main)`);
    } catch (error) {
      failures.set(library, error instanceof Error ? error.message : String(error));
    }
  }
  return failures;
}

/**
 * Builds a page of ours that measures something by itself, and is asked as `own`.
 *
 * @param {string} name    of the module in `ours/`
 * @param {string} folder
 * @param {string} [script]  that knows the bundle as `main`
 */
export async function buildOwnPage(name, folder, script = 'globalThis.own = main') {
  await bundle(`ours/${name}.ts`, folder, { isOurs: true });
  writePage(folder, script);
}

/**
 * Bundles a module for production into a folder of its own: `main.js`, and `main.css` where it has styles.
 *
 * @param {string} input    in `tests/bench/`
 * @param {string} folder   in the folder of the pages
 * @param {{ isOurs?: boolean }} [options]  whether the project's own configuration applies
 */
export async function bundle(input, folder, { isOurs = false } = {}) {
  /** @type {import('vite').InlineConfig} */
  const peers = { configFile: false, base: './', plugins: [withoutLess()] };
  await viteBuild({
    ...(isOurs ? {} : peers),
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: `${PAGES}/${folder}`,
      emptyOutDir: true,
      target: BROWSERS,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: `${BENCH}/${input}`,
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
 * Writes the page of a library. What it draws gets 1200 px by 600 px.
 *
 * @param {string} folder
 * @param {string} script  that knows the bundle as `main`
 */
function writePage(folder, script) {
  const styles = existsSync(`${PAGES}/${folder}/main.css`) ? '<link rel="stylesheet" href="main.css">' : '';
  const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${folder}</title>
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
  writeFileSync(`${PAGES}/${folder}/index.html`, page);
}
