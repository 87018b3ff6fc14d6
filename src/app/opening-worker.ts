import { readInWorker, type ToWorker } from './read-in-worker';

const take = readInWorker((message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => take(data));
self.postMessage({ kind: 'ready' });
