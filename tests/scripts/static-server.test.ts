import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, staticServer } from '../../scripts/static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'demarche-site-'));
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/data'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html><p>home</p>');
  writeFileSync(join(folder, 'site/data/a.json'), '{}');
  server = staticServer(join(folder, 'site'));
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks without tidying the path as fetch would. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string; location: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const { headers, statusCode } = response;
        resolve({
          status: statusCode ?? 0,
          type: headers['content-type'] ?? '',
          location: headers.location ?? '',
          body,
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('a folder answers with its index, a file with its type, whatever the query', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await ask('/data/a.json?x=1')).toMatchObject({
    status: 200,
    type: 'application/json; charset=utf-8',
    body: '{}',
  });
  expect(await ask('/data')).toMatchObject({ status: 301, location: '/data/' });
});

test('what is not there gets a page that says so', async () => {
  const { status, body } = await ask('/missing');
  expect(status).toBe(404);
  expect(body).toContain('nothing at this address');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/data/../../secret.txt',
  '/%00',
  '/%',
  '/data/',
])('nothing outside the folder is given out: %s', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('only reading is answered', async () => {
  expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a taken port is reported, and the next free one is used', async () => {
  const first = createServer();
  const taken = await listen(first, 0);
  const second = createServer();
  const reported: number[] = [];
  const got = await listen(second, taken, (one) => reported.push(one));
  expect(reported[0]).toBe(taken);
  expect(got).toBeGreaterThan(taken);
  first.close();
  second.close();
});
