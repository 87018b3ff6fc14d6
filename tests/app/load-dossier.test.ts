import { afterEach, expect, test, vi } from 'vitest';
import { loadDossier, type LoadOptions } from '../../src/app/load-dossier';
import { firstDossier } from '../support/first-dossier';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ADDRESS = 'https://example.org/dossier.json';
const load = (options: Partial<LoadOptions> = {}) =>
  loadDossier(ADDRESS, { signal: new AbortController().signal, ...options });
const refusal = (sentence: string) => ({ kind: 'unreachable', message: expect.stringContaining(sentence) as string });

/** A server that takes the request and never answers. */
function answerNever(): void {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  });
}

function answer(body: BodyInit, init?: ResponseInit): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
}

test('a server that never answers is given up after the time limit, and that is told', async () => {
  answerNever();
  expect(await load({ timeoutMs: 10 })).toEqual(refusal('did not answer within 0.01 s'));
});

test('the time limit is 20 s', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  answer('{}');
  await load();
  expect(timeout).toHaveBeenCalledExactlyOnceWith(20_000);
});

test('a body that stops half way is given up after the time limit too', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"format":'));
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return Promise.resolve(new Response(half));
  });
  expect(await load({ timeoutMs: 10 })).toEqual(refusal('did not answer'));
});

test('a reader who cancels is told nothing of a time limit', async () => {
  answerNever();
  const abort = new AbortController();
  const loading = load({ signal: abort.signal });
  abort.abort();
  expect(await loading).toEqual({ kind: 'cancelled' });
});

test('a lost network, a refusal and a file beyond the limit are told in a sentence', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await load()).toEqual(refusal(`${ADDRESS} could not be reached`));
  answer('gone', { status: 404 });
  expect(await load()).toEqual(refusal('The server answered 404'));
  answer('{}', { headers: { 'content-length': '500000001' } });
  expect(await load()).toEqual(refusal('larger than 500 MB'));
});

test('a dossier is loaded; a file that is none is refused with its problems', async () => {
  answer(JSON.stringify(firstDossier()));
  expect((await load()).kind).toBe('loaded');
  answer('<!doctype html>');
  const refused = await load();
  expect(refused.kind === 'refused' && refused.problems.length).toBeGreaterThan(0);
});
