import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;
// What all that a visitor loads without asking for more may have.
const ELEMENT_KB = 60;
const PAGE_KB = 75;

const page = linkedFrom('dist/index.html', /<(?:script|link)[^>]* (?:src|href)="(\.\/assets\/[^"]+\.(?:js|css))"/g);
const element = linkedFrom('dist/embed.js', /new URL\('([^']+)'/g);
const frames = list('dist/embed').filter((path) => path.endsWith('.html'));

const rows = [
  row('element: script, style sheet included', ['dist/embed.js', ...withImports(element)], ELEMENT_KB),
  row('element: loaded when a reader comes near', others('dist/embed', withImports(element))),
  row('page: script and style sheet', withImports(page), PAGE_KB),
  row('page: loaded when a reader comes near', others('dist/assets', withImports(page))),
  row('page: prerendered HTML with dossier', ['dist/index.html']),
  ...frames.map((path) => row(path.slice('dist/'.length), [path])),
  row(
    'fonts (woff2, each fetched when needed)',
    list('dist/assets').filter((path) => path.endsWith('.woff2')),
  ),
];

for (const { name, kb, most } of rows) {
  const limit = most === undefined ? '' : ` of at most ${most} kB${kb > most ? ', TOO LARGE' : ''}`;
  console.log(`${name.padEnd(45)} ${kb.toFixed(1).padStart(6)} kB gzip${limit}`);
}
process.exitCode = rows.some(({ kb, most }) => most !== undefined && kb > most) ? 1 : 0;

/**
 * @param {string} name
 * @param {readonly string[]} paths
 * @param {number} [most]  kB
 */
function row(name, paths, most) {
  if (paths.length === 0) throw new Error(`nothing built for "${name}"`);
  const bytes = paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
  return { name, kb: bytes / KB, most };
}

/**
 * Gives the files that a file names.
 *
 * @param {string} path
 * @param {RegExp} pattern  whose first group is an address relative to the file
 */
function linkedFrom(path, pattern) {
  return [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, address = '']) => join(dirname(path), address));
}

/**
 * Gives scripts with all that they import at once, which a browser loads before it runs them.
 *
 * @param {readonly string[]} paths
 */
function withImports(paths) {
  const all = new Set(paths);
  for (const path of all) {
    if (!path.endsWith('.js')) continue;
    for (const imported of linkedFrom(path, /\b(?:from|import)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)) all.add(imported);
  }
  return [...all];
}

/**
 * @param {string} folder
 * @param {readonly string[]} counted
 */
function others(folder, counted) {
  return list(folder).filter((path) => path.endsWith('.js') && !counted.includes(path));
}

/** @param {string} folder */
function list(folder) {
  return readdirSync(folder).map((name) => join(folder, name));
}
