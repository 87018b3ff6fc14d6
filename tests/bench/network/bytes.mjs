import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build as viteBuild } from 'vite';
import { PAGES } from '../build.mjs';

const NETWORK = ['src/app/ActorsNetwork.svelte'];
const TIMELINE = ['src/app/TimelinePart.svelte', 'src/app/remote-painter.ts'];

/**
 * Gives the bytes of script and style sheets that a library has been bundled into with its adapter, each file packed
 * with gzip.
 *
 * @param {string} library
 */
export function peerBytes(library) {
  const folder = `${PAGES}/network/${library}`;
  return readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name))
    .reduce((sum, name) => sum + packedBytes(readFileSync(`${folder}/${name}`)), 0);
}

/**
 * Gives the bytes of script that our network adds to a page: of the product's build all that the network ever loads,
 * and that neither the start of the page nor the timeline does. Its part of the page's one style sheet is not in it.
 */
export async function ownBytes() {
  /** @type {((id: string) => boolean) | undefined} */
  let isOfNetworkAlone;
  /** @type {import('vite').Plugin} */
  const look = {
    name: 'bench-look',
    generateBundle() {
      isOfNetworkAlone = ofNetworkAlone([...this.getModuleIds()], (id) => this.getModuleInfo(id));
    },
  };
  const built = await viteBuild({ logLevel: 'error', plugins: [look], build: { write: false } });
  const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = files.filter((file) => file.type === 'chunk');
  const alone = chunks.filter(({ moduleIds }) => moduleIds.some((id) => isOfNetworkAlone?.(id)));
  const others = chunks.filter((chunk) => !alone.includes(chunk));
  // Workers are bundles of their own, known by their names alone.
  const workers = files.filter(
    ({ fileName, type }) =>
      type === 'asset' &&
      fileName.endsWith('.js') &&
      alone.some((chunk) => names(chunk, fileName)) &&
      !others.some((chunk) => names(chunk, fileName)),
  );
  return [...alone, ...workers].reduce((sum, file) => {
    return sum + packedBytes(file.type === 'chunk' ? file.code : file.source);
  }, 0);
}

/**
 * @param {{ readonly code: string }} chunk
 * @param {string} fileName
 */
function names({ code }, fileName) {
  return code.includes(fileName.split('/').at(-1) ?? fileName);
}

/** @typedef {import('vite').Rolldown.ModuleInfo | null} Info */

/**
 * @param {readonly string[]} ids
 * @param {(id: string) => Info} infoOf
 * @returns {(id: string) => boolean} whether the network loads a module, and what a page has before does not
 */
function ofNetworkAlone(ids, infoOf) {
  const starts = ids.filter((id) => infoOf(id)?.isEntry);
  const before = new Set([
    ...reachable(starts, (id) => infoOf(id)?.importedIds ?? []),
    ...reachable(endingIn(ids, TIMELINE), everyImport),
  ]);
  const ofNetwork = reachable(endingIn(ids, NETWORK), everyImport);
  return (id) => ofNetwork.has(id) && !before.has(id);

  /** @param {string} id */
  function everyImport(id) {
    const info = infoOf(id);
    return [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])];
  }
}

/**
 * @param {readonly string[]} ids
 * @param {readonly string[]} paths
 * @throws Error where no module has such a path: it has been moved
 */
function endingIn(ids, paths) {
  return paths.flatMap((path) => {
    const found = ids.filter((id) => id.endsWith(path));
    if (found.length === 0) throw new Error(`the page is built without ${path}`);
    return found;
  });
}

/**
 * @param {readonly string[]} ids
 * @param {(id: string) => readonly string[]} importsOf
 */
function reachable(ids, importsOf) {
  const all = new Set(ids);
  for (const id of all) for (const imported of importsOf(id)) all.add(imported);
  return all;
}

/** @param {string | Uint8Array} text */
function packedBytes(text) {
  return gzipSync(text, { level: 9 }).length;
}
