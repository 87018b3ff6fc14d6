/**
 * Takes out what Vite adds to each `import()` to fetch the style sheets and imports of a chunk ahead: here one style
 * sheet stands for all, and nothing is preloaded.
 *
 * @returns {import('vite').Plugin}
 */
export function leanImports() {
  return {
    name: 'demarche-lean-imports',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('vite/preload-helper')) return undefined;
      if (!code.includes('__vitePreload')) throw new Error('nothing to replace in the preload helper of Vite');
      return { code: 'export const __vitePreload = (load) => load();', map: null };
    },
  };
}
