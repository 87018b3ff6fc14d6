import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { staticServer } from '../../scripts/static-server.mjs';
import { PAGES } from './build.mjs';

/** Where the harness serves the given dossier. */
export const GIVEN_ADDRESS = '/given.json';

/** @typedef {import('../../scripts/static-server.mjs').Route} Route */

/**
 * Serves the pages, and the given dossier where there is one.
 *
 * @param {string | undefined} given  its path
 * @param {Readonly<Record<string, Route>>} [routes]  more paths
 */
export function serverOf(given, routes = {}) {
  return staticServer(PAGES, given === undefined ? routes : { ...routes, [GIVEN_ADDRESS]: sendFile(given) });
}

/**
 * @param {string} path
 * @returns {import('../../scripts/static-server.mjs').Route}
 */
function sendFile(path) {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    pipeline(createReadStream(path), response, () => response.end());
  };
}
