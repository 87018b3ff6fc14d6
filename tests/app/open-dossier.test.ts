import { afterEach, expect, test, vi } from 'vitest';
import { openAddress, openFile, type OpenOptions } from '../../src/app/open-dossier';
import { largeDossier } from '../support/large-dossier';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const options = (some: Partial<OpenOptions> = {}): OpenOptions => ({
  signal: new AbortController().signal,
  onprogress: () => undefined,
  ...some,
});

test('where there is no worker, a large file is opened all the same', async () => {
  expect(globalThis).not.toHaveProperty('Worker');
  const text = largeDossier(1000);
  expect(text.length).toBeGreaterThan(1_000_000);
  const result = await openFile(new File([text], 'large.json'), options());
  expect(result).toMatchObject({ kind: 'loaded', dossier: JSON.parse(text) as unknown });
});

const TIMEOUT_MS = 1000;

test('a server that sends now and then is waited for; one that falls silent is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('location', { href: 'https://example.org/', origin: 'https://example.org' });
  const encoder = new TextEncoder();
  const answer = (parts: readonly string[], isComplete: boolean) =>
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      let next = 0;
      const pull = (controller: ReadableStreamDefaultController): void => {
        const part = parts[next];
        next += 1;
        if (part === undefined && isComplete) return controller.close();
        signal.addEventListener('abort', () => controller.error(signal.reason));
        // Together the parts take longer than a server may be silent, each of them less.
        vi.advanceTimersByTime(part === undefined ? 1.1 * TIMEOUT_MS : 0.9 * TIMEOUT_MS);
        if (part !== undefined) controller.enqueue(encoder.encode(part));
      };
      // Asked for a part only once it is read.
      const body = new ReadableStream({ pull }, { highWaterMark: 0 });
      return Promise.resolve(new Response(body));
    });
  const text = largeDossier(10);
  const parts = Array.from({ length: 10 }, (_, place) =>
    text.slice((place * text.length) / 10, ((place + 1) * text.length) / 10),
  );
  answer(parts, true);
  expect((await openAddress('slow.json', options({ timeoutMs: TIMEOUT_MS }))).kind).toBe('loaded');
  answer(parts, false);
  const result = await openAddress('slow.json', options({ timeoutMs: TIMEOUT_MS }));
  expect(result).toMatchObject({ kind: 'unreachable', message: expect.stringContaining('did not answer') as string });
});

test('a reader who cancels is answered at once, even while a file is read', async () => {
  const abort = new AbortController();
  const endless = { name: 'endless.json', size: 1, stream: () => new ReadableStream() } as File;
  const result = openFile(endless, options({ signal: abort.signal }));
  abort.abort();
  expect(await result).toEqual({ kind: 'cancelled' });
});

test('a file that cannot be read is told in a sentence', async () => {
  const stream = () => new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
  const result = await openFile({ name: 'gone.json', size: 1, stream } as File, options());
  expect(result).toEqual({
    kind: 'unreachable',
    message: 'gone.json could not be read. Check that the file still exists and may be read.',
  });
});
