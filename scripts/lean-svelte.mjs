// Svelte keeps what only `hydrate` and legacy components need behind variables that a page without them never sets,
// "so it can be treeshaken out". Rolldown does not see that they are never set; as constants it does.
const NEVER_SET = [
  { file: 'svelte/src/internal/client/dom/hydration.js', variable: 'hydrating' },
  { file: 'svelte/src/internal/flags/index.js', variable: 'async_mode_flag' },
  { file: 'svelte/src/internal/flags/index.js', variable: 'legacy_mode_flag' },
  { file: 'svelte/src/internal/flags/index.js', variable: 'tracing_mode_flag' },
];

/**
 * Takes hydration and legacy mode out of Svelte's runtime: pages are mounted over the prerendered picture, never
 * hydrated, and every component is in runes mode.
 *
 * @returns {import('vite').Plugin}
 */
export function leanSvelte() {
  return {
    name: 'demarche-lean-svelte',
    apply: 'build',
    transform(code, id) {
      const variables = NEVER_SET.filter(({ file }) => id.endsWith(file)).map(({ variable }) => variable);
      return variables.length === 0 ? undefined : { code: variables.reduce(asConstant, code), map: null };
    },
  };
}

/**
 * @param {string} code
 * @param {string} variable
 */
function asConstant(code, variable) {
  const declaration = `export let ${variable} = false;`;
  if (!code.includes(declaration)) throw new Error(`Svelte no longer declares "${declaration}": see lean-svelte.mjs`);
  return code
    .replace(declaration, `export const ${variable} = false;`)
    .replace(new RegExp(`^\\s*${variable} = [^;]+;$`, 'gm'), '');
}
