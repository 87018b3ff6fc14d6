import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { listen, staticServer } from '../../scripts/static-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly siteUrl: string;
    readonly hostUrl: string;
  }
}

/** Serves the built site, and the pages of a host elsewhere (another origin), for as long as the browser tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('nothing built: run `npm run build` first');
  const site = staticServer('dist', {
    // A server that takes the request and never answers.
    '/never.json': () => undefined,
    '/page.json': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>404'),
    '/broken.json': (_, response) => response.end('{"format": "demarche/1", "id": "BAD ID"}'),
    '/open.js': (_, response) => response.end(''),
  });
  const port = await listen(site, 0);
  project.provide('siteUrl', `http://localhost:${port}/`);
  return () => {
    site.closeAllConnections();
    site.close();
  };
}
