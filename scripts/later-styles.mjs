import { createHash } from 'node:crypto';

// The parts whose looks nobody needs before they are there.
const LATER = 'later-parts';

/**
 * Gives the page one style sheet for all that its first picture may show, prerendered too, and leaves that of the parts
 * for which a reader asks to those parts: each brings it along, so that it has its looks at once.
 *
 * @returns {import('vite').Plugin}
 */
export function laterStyles() {
  return {
    name: 'demarche-later-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName === 'index.html');
        const later = files.find((file) => file.type === 'chunk' && file.name === LATER);
        // What is built with these settings for other pages, such as the bench's, has its styles as usual.
        if (page?.type !== 'asset') return;
        if (later?.type !== 'chunk') throw new Error('no later parts in the build');
        const ofLater = [...(later.viteMetadata?.importedCss ?? [])];
        const sheets = files.filter(({ fileName }) => fileName.endsWith('.css'));
        const textOf = (/** @type {typeof sheets} */ some) =>
          some.map((sheet) => (sheet.type === 'asset' ? String(sheet.source).trim() : '')).join('');
        later.code = adopting(textOf(sheets.filter(({ fileName }) => ofLater.includes(fileName)))) + later.code;
        const start = textOf(sheets.filter(({ fileName }) => !ofLater.includes(fileName)));
        for (const { fileName } of sheets) Reflect.deleteProperty(bundle, fileName);
        const fileName = `assets/style-${createHash('sha256').update(start).digest('hex').slice(0, 8)}.css`;
        this.emitFile({ type: 'asset', fileName, source: start });
        page.source = withOneSheet(String(page.source), fileName);
      },
    },
  };
}

/**
 * @param {string} css
 */
function adopting(css) {
  return `{const s=new CSSStyleSheet;s.replaceSync(${JSON.stringify(css)});document.adoptedStyleSheets.push(s)}\n`;
}

/**
 * @param {string} html  with links to any number of style sheets
 * @param {string} fileName
 */
function withOneSheet(html, fileName) {
  const link = `<link rel="stylesheet" crossorigin href="./${fileName}">`;
  const [first = ''] = html.match(/<link rel="stylesheet"[^>]*>/) ?? [];
  if (first === '') throw new Error('no style sheet in the page');
  return html
    .replace(first, () => link)
    .replaceAll(/\n\s*<link rel="stylesheet"[^>]*>/g, (each) => (each.includes(fileName) ? each : ''));
}
