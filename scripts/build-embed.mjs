import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import { build as viteBuild } from 'vite';
import { BROWSERS } from './browsers.mjs';
import { startGroup } from './start-group.mjs';
import { leanSvelte } from './lean-svelte.mjs';
import { plainImports } from './plain-imports.mjs';
import { jsonForScript } from './dossiers.mjs';
import { contentSecurityPolicy } from './page-plugin.mjs';

// What src/embed/element.ts says where its style sheet belongs.
const CSS_PLACE = /(["'`])%DEMARCHE_CSS%\1/;

/**
 * Writes `dist/embed.js`, one classic script that does nothing when it is included again, and beside it the modules of
 * the element that it loads: what is there at the start, and what is loaded once a reader asks for it.
 */
export async function buildElement() {
  const input = 'src/embed/element.ts';
  const { chunks, cssOf } = await bundle(input, {
    cssCodeSplit: true,
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'embed/[name]-[hash].js',
        chunkFileNames: 'embed/[name]-[hash].js',
        codeSplitting: { groups: [startGroup()] },
      },
    },
  });
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`no entry in the bundle of ${input}`);
  for (const chunk of chunks) {
    const { fileName, code } = chunk;
    const css = JSON.stringify(cssOf(chunk));
    const isStart = CSS_PLACE.test(code);
    // What is loaded later brings its own styles, and puts them where all charts have theirs before it draws anything.
    const add = isStart || css === '""' ? '' : `customElements.get('demarche-chart').addStyles(${css});\n`;
    const styled = isStart ? code.replace(CSS_PLACE, () => css) : add + code;
    // A second look at what is minified takes away another thirtieth. Nothing here reads how many arguments a function
    // has, nor a property for what reading it does, nor writes a symbol into a text: `unsafe` makes sums of templates.
    const { code: small } = await minify(styled, {
      module: true,
      ecma: 2020,
      compress: { passes: 3, keep_fargs: false, pure_getters: true, unsafe: true, unsafe_arrows: true },
    });
    if (small === undefined) throw new Error(`nothing left of ${fileName}`);
    mkdirSync(dirname(`dist/${fileName}`), { recursive: true });
    writeFileSync(`dist/${fileName}`, small);
  }
  if (!chunks.some(({ code }) => CSS_PLACE.test(code))) throw new Error('no place for the style sheet in the element');
  // The guard stands before the bundle, because a second copy of Svelte would already throw under Trusted Types. A script
  // of another origin has no address of its own for import(), so the module is named in full.
  const address = `new URL('${entry.fileName}',document.currentScript.src)`;
  writeFileSync('dist/embed.js', `customElements.get('demarche-chart')||import(${address})\n`);
}

/**
 * Writes `dist/embed/<id>.html` for each dossier: a page for an iframe that needs nothing but itself, so that it works
 * in an opaque origin.
 *
 * @param {ReturnType<typeof import('./dossiers.mjs').readDossiers>} dossiers
 * @param {import('./build.mjs').RenderPage} renderPage
 */
export async function buildFramePages(dossiers, renderPage) {
  const entry = 'src/embed/frame.ts';
  const { chunks, css } = await bundle(entry, {
    lib: { entry, formats: ['iife'], name: 'demarche', fileName: () => 'frame.js' },
  });
  const inert = chunks.map(({ code }) => code.replaceAll('</script', '<\\/script')).join('');
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
 * Bundles scripts, with one style sheet for all of them beside, and that of each of them unless it is one for all.
 *
 * @param {string} entry
 * @param {import('vite').BuildOptions} options
 */
async function bundle(entry, options) {
  const built = await viteBuild({
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    base: './',
    plugins: [svelte(), leanSvelte(), plainImports()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: BROWSERS, cssCodeSplit: false, modulePreload: false, ...options },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const chunks = files.filter((file) => file.type === 'chunk');
  const sheets = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [{ ...file, css: String(file.source).trim() }] : [],
  );
  if (chunks.length === 0 || sheets.length === 0) throw new Error(`no script or no style sheet from ${entry}`);
  /** @param {(typeof chunks)[number]} chunk */
  const cssOf = ({ viteMetadata }) =>
    sheets.flatMap(({ fileName, css }) => (viteMetadata?.importedCss.has(fileName) ? [css] : [])).join('');
  return { chunks, css: sheets.map(({ css }) => css).join(''), cssOf };
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
