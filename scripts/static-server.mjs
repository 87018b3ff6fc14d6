import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// Pages elsewhere may show a dossier of this site.
const OPEN = { 'access-control-allow-origin': '*' };

const NOT_FOUND = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Not found</title>
<p>There is nothing at this address. <a href="/">Go to the page</a>.</p>
</html>
`;

/**
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Route
 */

/**
 * Serves a folder as any static host would: files with their types, `index.html` for a folder, a page for what is not there.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, Route>>} [routes]  paths answered otherwise; for tests
 */
export function staticServer(folder, routes = {}) {
  const root = resolve(folder);
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const route = path === undefined ? undefined : routes[path];
    if (route !== undefined) return route(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const file = path === undefined ? undefined : fileAt(root, path);
    if (file === undefined) {
      response
        .writeHead(404, { 'content-type': TYPES['.html'], ...OPEN })
        .end(request.method === 'HEAD' ? '' : NOT_FOUND);
      return;
    }
    if (file.isFolder) {
      response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file.name)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': 'no-cache',
      ...OPEN,
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else pipeline(createReadStream(file.name), response, () => response.end());
  });
}

/**
 * Gives the decoded path of a request, or undefined where it cannot be one.
 *
 * @param {string} address
 */
function pathOf(address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Finds a file below the root; never one outside it.
 *
 * @param {string} root
 * @param {string} path
 */
function fileAt(root, path) {
  const wanted = resolve(root, `.${path}`);
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  const name = path.endsWith('/') ? join(wanted, 'index.html') : wanted;
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return { name, size: stat.size, isFolder: stat.isDirectory() };
}

/**
 * Listens on a port, or on the next free one above it.
 *
 * @param {import('node:http').Server} server
 * @param {number} port  0 for any
 * @param {(taken: number) => void} [onTaken]
 * @returns {Promise<number>} the port that answers
 */
export async function listen(server, port, onTaken = () => undefined) {
  for (let candidate = port; candidate < port + 100; candidate += 1) {
    try {
      return await listenOn(server, candidate);
    } catch (error) {
      if (!isTaken(error)) throw error;
      onTaken(candidate);
    }
  }
  throw new Error(`no free port from ${port} to ${port + 99}`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOn(server, port) {
  return new Promise((resolvePort, reject) => {
    server.once('error', reject);
    // No host: `localhost` may be ::1 or 127.0.0.1, and both must answer.
    server.listen(port, () => {
      server.off('error', reject);
      const address = server.address();
      resolvePort(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}
