import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './install.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installDependencies();

const { build } = await import('./build.mjs');
const { listen, staticServer } = await import('./static-server.mjs');

await build();

const wanted = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`PORT is "${process.env.PORT}"; it must be a number from 0 to 65535.`);
  process.exit(1);
}
const port = await listen(staticServer('dist'), wanted, (taken) => {
  console.log(`Port ${taken} is taken by another program; trying ${taken + 1}.`);
});
console.log(`Demarche is at\nhttp://localhost:${port}/`);
