import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;

// What the design asks for is the goal; what the build may not grow beyond until it gets there is the limit.
const ELEMENT = { goal: 60, limit: 92 };
const PAGE = { goal: 75, limit: 92 };

const assets = readdirSync('dist/assets').map((name) => `dist/assets/${name}`);
const frames = readdirSync('dist/embed').map((name) => `dist/embed/${name}`);

const rows = [
  row('embed.js, style sheet included', ['dist/embed.js'], ELEMENT),
  row(
    'page: script and style sheet',
    assets.filter((path) => /\.(js|css)$/.test(path)),
    PAGE,
  ),
  row('page: prerendered HTML with dossier', ['dist/index.html']),
  ...frames.map((path) => row(path.slice('dist/'.length), [path])),
  row(
    'fonts (woff2, each fetched when needed)',
    assets.filter((path) => path.endsWith('.woff2')),
  ),
];

for (const { name, kb, budget } of rows) {
  const limit = budget
    ? ` of at most ${budget.limit} kB${kb > budget.limit ? ', TOO LARGE' : ''} (goal ${budget.goal} kB)`
    : '';
  console.log(`${name.padEnd(42)} ${kb.toFixed(1).padStart(7)} kB gzip${limit}`);
}
process.exitCode = rows.some(({ kb, budget }) => budget !== undefined && kb > budget.limit) ? 1 : 0;

/**
 * @param {string} name
 * @param {readonly string[]} paths
 * @param {{ goal: number, limit: number }} [budget]
 */
function row(name, paths, budget) {
  if (paths.length === 0) throw new Error(`nothing built for "${name}"`);
  const bytes = paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
  return { name, kb: bytes / KB, budget };
}
