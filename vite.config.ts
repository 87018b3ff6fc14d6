import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { dossierPage } from './scripts/page-plugin.mjs';
import { laterStyles } from './scripts/later-styles.mjs';
import { leanSvelte } from './scripts/lean-svelte.mjs';
import { plainImports } from './scripts/plain-imports.mjs';
import { startGroup } from './scripts/start-group.mjs';
import { BROWSERS } from './scripts/browsers.mjs';

export default defineConfig({
  base: './',
  plugins: [svelte(), leanSvelte(), plainImports(), dossierPage(), laterStyles()],
  worker: { format: 'es' },
  build: {
    target: BROWSERS,
    // Parted anew by laterStyles(): into what is there at the start, and what later parts bring along.
    cssCodeSplit: true,
    modulePreload: false,
    // A font in a data: address would be fetched by readers of other scripts too, and refused by the policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [startGroup()] } } },
  },
});
