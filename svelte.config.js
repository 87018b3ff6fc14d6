import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// The same in every build, so that the prerendered page and its script agree.
const COMPONENTS = readdirSync(join(import.meta.dirname, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .sort();

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // A component's number scopes its styles; the usual hash of fourteen letters would weigh half a kilobyte in the script.
    cssHash: ({ filename, hash, css }) => {
      const place = COMPONENTS.findIndex((path) => filename.endsWith(path));
      return `s${place === -1 ? hash(css) : place.toString(36)}`;
    },
  },
};
