import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { dossierPage } from './scripts/page-plugin.mjs';
import { leanSvelte } from './scripts/lean-svelte.mjs';
import { BROWSERS } from './scripts/browsers.mjs';

export default defineConfig({
  base: './',
  plugins: [svelte(), leanSvelte(), dossierPage()],
  build: {
    target: BROWSERS,
    // Every browser of the list knows modulepreload.
    modulePreload: { polyfill: false },
    // A font in a data: address would be fetched by readers of other scripts too, and refused by the policy.
    assetsInlineLimit: 0,
  },
});
