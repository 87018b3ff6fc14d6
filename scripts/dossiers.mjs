import { existsSync, readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {object} DossierFile
 * @property {string} id    the name of its folder
 * @property {string} path
 * @property {string} text
 */

/**
 * Reads the dossiers in `data/`, by name of folder. The page opens with the first.
 *
 * @returns {readonly [DossierFile, ...DossierFile[]]}
 * @throws Error where there is none
 */
export function readDossiers() {
  const ids = readdirSync('data').filter((id) => existsSync(`data/${id}/dossier.json`));
  const [first, ...others] = ids.sort().map((id) => {
    const path = `data/${id}/dossier.json`;
    return { id, path, text: readFileSync(path, 'utf8') };
  });
  if (first === undefined) throw new Error('no dossier in data/: a dossier is data/<id>/dossier.json');
  return [first, ...others];
}

/**
 * Writes JSON so that it may stand in a script element: nothing in it can end the element or a line.
 *
 * @param {string} json
 */
export function jsonForScript(json) {
  return JSON.stringify(JSON.parse(json))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
