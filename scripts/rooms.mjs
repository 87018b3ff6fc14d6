import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.js';
import { rooms } from '../rooms.js';

const README = 'src/README.md';
const START = '<!-- rooms: start (npm run diagram) -->';
const END = '<!-- rooms: end -->';

/**
 * Follows every import under a folder and holds it against the table of rooms.
 *
 * @param {string} [baseDir]  the folder that holds `src`
 * @returns {Promise<import('dependency-cruiser').ICruiseResult>}
 */
export async function cruiseRooms(baseDir = process.cwd()) {
  const tsConfig = extractTSConfig('tsconfig.node.json');
  const ruleSet = { forbidden: config.forbidden ?? [] };
  const options = { ...config.options, baseDir, validate: true, ruleSet };
  const { output } = await cruise(['src'], options, undefined, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text');
  return output;
}

/**
 * Lists what an import did that it may not, one sentence each.
 *
 * @param {import('dependency-cruiser').ICruiseResult} result
 */
export function violationsOf(result) {
  return result.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' -> ');
    return from === to ? `${rule.name}: ${from}` : `${rule.name}: ${from} -> ${way}`;
  });
}

/**
 * Draws which room imports which, as they stand.
 *
 * @param {import('dependency-cruiser').ICruiseResult} result
 */
export function diagramOf(result) {
  const order = Object.keys(rooms);
  const arrows = new Set();
  for (const { source, dependencies } of result.modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from !== undefined && to !== undefined && from !== to) arrows.add(`${from} --> ${to}`);
    }
  }
  const sorted = [...arrows].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return ['```mermaid', 'flowchart TB', ...sorted.map((arrow) => `  ${arrow}`), '```'].join('\n');

  /** @param {string} arrow */
  function rank(arrow) {
    return -order.indexOf(arrow.split(' ')[0] ?? '');
  }
}

/** @param {string} path */
function roomOf(path) {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/**
 * Puts a diagram between the markers of a text, or at its end where it has none.
 *
 * @param {string} readme
 * @param {string} diagram
 */
export function withDiagram(readme, diagram) {
  const block = `${START}\n\n${diagram}\n\n${END}`;
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start === -1 || end === -1) return `${readme.trimEnd()}\n\n${block}\n`;
  return readme.slice(0, start) + block + readme.slice(end + END.length);
}

/** Reads the map of the rooms, or what stands for it where there is none. */
export function readMap() {
  try {
    return readFileSync(README, 'utf8');
  } catch {
    return '# The rooms\n';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(README, withDiagram(readMap(), diagramOf(await cruiseRooms())));
  console.log(`The diagram in ${README} is fresh.`);
}
