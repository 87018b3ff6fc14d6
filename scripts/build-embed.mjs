import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build as viteBuild } from 'vite';
import { BROWSERS } from './browsers.mjs';
import { leanSvelte } from './lean-svelte.mjs';
import { jsonForScript } from './dossiers.mjs';
import { contentSecurityPolicy } from './page-plugin.mjs';

// What src/embed/element.ts says where its style sheet belongs.
const CSS_PLACE = /(["'`])%DEMARCHE_CSS%\1/;

/** Writes `dist/embed.js`: the element, as one classic script that does nothing when it is included again. */
export async function buildElement() {
  const { script, css } = await bundle('src/embed/element.ts');
  if (!CSS_PLACE.test(script)) throw new Error('no place for the style sheet in the bundle of src/embed/element.ts');
  const styled = script.replace(CSS_PLACE, () => JSON.stringify(css));
  // The guard stands before the bundle, because a second copy of Svelte would already throw under Trusted Types.
  writeFileSync('dist/embed.js', `if(!customElements.get('demarche-chart')){\n${styled}}\n`);
}

/**
 * Writes `dist/embed/<id>.html` for each dossier: a page for an iframe that needs nothing but itself, so that it works
 * in an opaque origin.
 *
 * @param {ReturnType<typeof import('./dossiers.mjs').readDossiers>} dossiers
 * @param {import('./build.mjs').RenderPage} renderPage
 */
export async function buildFramePages(dossiers, renderPage) {
  const { script, css } = await bundle('src/embed/frame.ts');
  const inert = script.replaceAll('</script', '<\\/script');
  mkdirSync('dist/embed', { recursive: true });
  for (const { id, text } of dossiers) {
    const { body, title, language } = renderPage(text, 'chart');
    writeFileSync(`dist/embed/${id}.html`, framePage({ body, title, language, css, script: inert, text }));
  }
}

/**
 * @param {{ body: string, title: string, language: string, css: string, script: string, text: string }} parts
 */
function framePage({ body, title, language, css, script, text }) {
  const policy = contentSecurityPolicy({
    'script-src': `'${digest(script)}'`,
    'style-src': `'${digest(css)}'`,
    'img-src': 'data:',
    'font-src': "'none'",
    'connect-src': "'none'",
  });
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>${title}</title>
    <style>${css}</style>
  </head>
  <body>
    <div id="app">${body}</div>
    <script type="application/json" id="dossier">${jsonForScript(text)}</script>
    <script>${script}</script>
  </body>
</html>
`;
}

/** @param {string} text */
function digest(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/**
 * Bundles an entry as one classic script, with its style sheet beside it.
 *
 * @param {string} entry
 * @returns {Promise<{ script: string, css: string }>}
 */
async function bundle(entry) {
  const built = await viteBuild({
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    plugins: [svelte(), leanSvelte()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: BROWSERS,
      cssCodeSplit: false,
      lib: { entry, formats: ['iife'], name: 'demarche', fileName: () => 'bundle.js' },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const chunk = files.find((file) => file.type === 'chunk');
  const sheet = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (chunk?.type !== 'chunk' || sheet?.type !== 'asset') throw new Error(`no script or no style sheet from ${entry}`);
  return { script: chunk.code, css: String(sheet.source).trim() };
}

/**
 * Writes `dist/embed/example.html`: a page of somebody else's with both ways in.
 *
 * @param {import('./dossiers.mjs').DossierFile} dossier
 */
export function writeExample({ id, path }) {
  const template = readFileSync('src/embed/example.html', 'utf8');
  writeFileSync('dist/embed/example.html', template.replaceAll('%ID%', id).replaceAll('%DOSSIER%', path));
}
