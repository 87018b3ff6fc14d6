import { pathToFileURL } from 'node:url';
import { build } from 'vite';

// Node 20 does not run TypeScript: the command is bundled first, which takes a fraction of a second.
const OUT = 'node_modules/.demarche/cli';

await build({
  logLevel: 'error',
  configFile: false,
  build: { ssr: 'src/cli/main.ts', outDir: OUT, emptyOutDir: true },
});
const { runCommand } = await import(pathToFileURL(`${OUT}/main.js`).href);
const { exitCode, output } = runCommand(process.argv.slice(2));
(exitCode === 0 ? console.log : console.error)(output);
process.exitCode = exitCode;
