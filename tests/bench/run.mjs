import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from '../../scripts/install.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
installDependencies();
// Some of the libraries ask for older versions of what they need than they work with.
installDependencies({ folder: 'tests/bench', flags: ['--legacy-peer-deps'] });

const { bench } = await import('./bench.mjs');
try {
  await bench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
