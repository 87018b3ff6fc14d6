import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGES, bundle } from '../build.mjs';
import { makeGraph } from './graph.mjs';

const FOLDER = 'network/preset';

/**
 * Writes the places of a finished layout, by which every other library shows the same picture, unless they are there.
 *
 * @param {number} count  of nodes
 * @returns {Promise<string>} their address
 */
export async function makePreset(count) {
  const address = `/network/preset-${count}.json`;
  const path = `${PAGES}${address}`;
  if (existsSync(path)) return address;
  if (!existsSync(`${PAGES}/${FOLDER}/main.js`)) await bundle('adapters/network/shared/preset.js', FOLDER);
  const { presetOf } = await import(pathToFileURL(resolve(PAGES, FOLDER, 'main.js')).href);
  writeFileSync(path, JSON.stringify(presetOf(makeGraph(count))));
  return address;
}
