import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;

const assets = readdirSync('dist/assets').map((name) => `dist/assets/${name}`);
const frames = readdirSync('dist/embed').map((name) => `dist/embed/${name}`);

const rows = [
  row('embed.js, style sheet included', ['dist/embed.js'], 60),
  row(
    'page: script and style sheet',
    assets.filter((path) => /\.(js|css)$/.test(path)),
    75,
  ),
  row('page: prerendered HTML with dossier', ['dist/index.html']),
  ...frames.map((path) => row(path.slice('dist/'.length), [path])),
  row(
    'fonts (woff2, each fetched when needed)',
    assets.filter((path) => path.endsWith('.woff2')),
  ),
];

for (const { name, kb, limitKb } of rows) {
  const limit = limitKb === undefined ? '' : ` of at most ${limitKb} kB${kb > limitKb ? ', TOO LARGE' : ''}`;
  console.log(`${name.padEnd(42)} ${kb.toFixed(1).padStart(7)} kB gzip${limit}`);
}
process.exitCode = rows.some(({ kb, limitKb }) => limitKb !== undefined && kb > limitKb) ? 1 : 0;

/**
 * @param {string} name
 * @param {readonly string[]} paths
 * @param {number} [limitKb]
 */
function row(name, paths, limitKb) {
  if (paths.length === 0) throw new Error(`nothing built for "${name}"`);
  const bytes = paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
  return { name, kb: bytes / KB, limitKb };
}
