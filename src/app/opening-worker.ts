import { readInWorker, type FromWorker, type ToWorker } from './read-in-worker';

const take = readInWorker(tell);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => take(data));
tell({ kind: 'ready' });

function tell(message: FromWorker): void {
  self.postMessage(message, { transfer: buffersIn(message) });
}

/** What is gone here once it is told. */
function buffersIn(message: FromWorker): ArrayBuffer[] {
  if (message.kind === 'piece') return [message.piece.entries.buffer];
  if (message.kind === 'whole') return Object.values(message.columns).map(({ buffer }) => buffer);
  return [];
}
