// What Vite wraps around each import() to fetch its style sheets and imports ahead.
const HELPER = /preload-helper\.js$/;
const LIST = '__VITE_PRELOAD__';

/**
 * Leaves an import() as it is written: there is one style sheet for all parts, and nothing is fetched ahead of a part, so
 * that Vite's helper for both would do nothing.
 *
 * @returns {import('vite').Plugin}
 */
export function plainImports() {
  return {
    name: 'demarche-plain-imports',
    apply: 'build',
    enforce: 'pre',
    // Where Vite would list what to fetch ahead.
    renderChunk(code) {
      return code.includes(LIST) ? { code: code.replaceAll(LIST, 'void 0'), map: null } : undefined;
    },
    load(id) {
      return HELPER.test(id) ? 'export const __vitePreload = (load) => load();' : undefined;
    },
  };
}
