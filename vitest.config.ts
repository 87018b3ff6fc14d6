import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const env = { TZ: 'UTC' };

export default defineConfig({
  test: {
    // A stored picture that is missing or differs fails everywhere; only -u writes one.
    update: 'none',
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/bench/**'],
          // Properties over thousands of cases take long on a busy machine; only a hang is an error.
          testTimeout: 60_000,
          env,
        },
      },
      {
        plugins: [svelte()],
        // In plain Node the runes compile for the server, and such tests can pass without running.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.dom.test.ts'],
          exclude: ['tests/bench/**'],
          testTimeout: 60_000,
          env,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,embed}/**/*.e2e.ts'],
          globalSetup: ['tests/support/serve-dist.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          env,
        },
      },
    ],
  },
});
