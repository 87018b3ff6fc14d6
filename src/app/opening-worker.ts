import { PICTURE_MS } from './load-dossier';
import { readInWorker, type FromWorker, type ToWorker } from './read-in-worker';

const take = readInWorker(tell, (work) => void setTimeout(work, PICTURE_MS));

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => take(data));
tell({ kind: 'ready' });

function tell(message: FromWorker): void {
  self.postMessage(message, { transfer: message.kind === 'piece' ? [message.piece.entries.buffer] : [] });
}
