import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { TestProject } from 'vitest/node';
import { readDossiers } from '../../scripts/dossiers.mjs';
import { listen, staticServer, type Route } from '../../scripts/static-server.mjs';
import { hostRoutes } from './host-pages';
import { largeDossier } from './large-dossier';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site. */
    readonly siteUrl: string;
    /** Pages of somebody else, at another origin. */
    readonly hostUrl: string;
  }
}

/** Serves the built site, and a host's pages elsewhere, for as long as the browser tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('nothing built: run `npm run build` first');
  const site = staticServer('dist', {
    '/never.json': () => undefined,
    '/html.json': answer('text/html', () => '<!doctype html><title>404</title>'),
    '/broken.json': answer('application/json', () => changed({ asOf: '2022-02-30', events: 'none' })),
    '/large.json': answer('application/json', () => largeDossier(2000)),
    '/large-broken.json': answer('application/json', () => largeDossier(2000, { asOf: '2022-02-30' })),
    '/large-unheard.json': answer('application/json', () => largeDossier(2000, { unheard: 1 })),
    '/large-half.json': sendHalf((response) => setTimeout(() => response.destroy(), 300)),
    '/large-stuck.json': sendHalf(() => undefined),
    '/other.json': answer('application/json', () => changed({ id: 'other', title: 'Another dispute' })),
  });
  const siteUrl = `http://localhost:${await listen(site, 0)}/`;
  const host = staticServer('tests/support', hostRoutes(siteUrl));
  const hostUrl = `http://localhost:${await listen(host, 0)}/`;
  project.provide('siteUrl', siteUrl);
  project.provide('hostUrl', hostUrl);
  return () => {
    for (const server of [site, host]) {
      server.closeAllConnections();
      server.close();
    }
  };
}

function answer(type: string, body: () => string): Route {
  return (_, response) => {
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body());
  };
}

/** Sends the first half of a large dossier, and does something then. */
function sendHalf(then: (response: ServerResponse) => void): Route {
  return (_, response) => {
    const bytes = Buffer.from(largeDossier(2000));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => then(response));
  };
}

/** The first dossier with other values in some fields. */
function changed(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(readDossiers()[0].text), ...fields });
}
