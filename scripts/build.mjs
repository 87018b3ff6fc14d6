import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build as viteBuild } from 'vite';
import { BROWSERS } from './browsers.mjs';
import { readDossiers } from './dossiers.mjs';
import { buildElement, buildFramePages, writeExample } from './build-embed.mjs';

const PRERENDER = 'node_modules/.demarche/prerender';

/**
 * Builds the static site: the page, the same page without script, the dossiers, and the ways to embed them.
 *
 * @returns {Promise<void>}
 */
export async function build() {
  await viteBuild({ logLevel: 'warn' });
  const { renderPage } = await loadPrerender();
  const dossiers = readDossiers();
  fillPage(renderPage(dossiers[0].text));
  for (const { path } of dossiers) copyToSite(path);
  for (const path of ['data/schema.json', 'LICENSE-DATA']) if (existsSync(path)) copyToSite(path);
  await buildElement();
  await buildFramePages(dossiers, renderPage);
  writeExample(dossiers[0]);
}

/** @typedef {typeof import('../src/prerender/render-page').renderPage} RenderPage */

/** @returns {Promise<{ renderPage: RenderPage }>} */
async function loadPrerender() {
  await viteBuild({
    logLevel: 'warn',
    configFile: false,
    plugins: [svelte()],
    build: {
      ssr: 'src/prerender/render-page.ts',
      outDir: PRERENDER,
      emptyOutDir: true,
      target: BROWSERS,
      // What the browser loads later is drawn here at once.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
  });
  return import(`${pathToFileURL(`${PRERENDER}/render-page.js`).href}?${Date.now()}`);
}

/**
 * Puts picture, statements and tables into the built page, where the script later mounts the live ones.
 *
 * @param {ReturnType<RenderPage>} rendered
 */
function fillPage({ head, body, title, language }) {
  const page = readFileSync('dist/index.html', 'utf8')
    .replace('<html lang="en">', () => `<html lang="${language}">`)
    .replace(/<title>.*<\/title>/, () => `<title>${title}</title>`)
    .replace('<!--head-->', () => head)
    .replace('<!--app-->', () => body);
  writeFileSync('dist/index.html', page);
}

/** @param {string} path */
function copyToSite(path) {
  mkdirSync(dirname(`dist/${path}`), { recursive: true });
  cpSync(path, `dist/${path}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
  console.log('The site is in dist/.');
}
