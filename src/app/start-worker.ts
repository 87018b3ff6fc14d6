import { joinPieces, parseEntries, type Piece } from '../formats/in-pieces';
import type { Problem } from '../formats/problem';
import type { Dossier } from '../model/dossier';
import type { EntryColumns } from '../model/entry-table';
import type { Steps } from '../model/steps';
import { decodeEntries, decodeFrame } from './decode';
import { inSlices } from './in-slices';
import { makeWorker } from './make-worker';
import address from './opening-worker?worker&url';
import type { FromWorker, ToWorker } from './read-in-worker';

/** What a worker makes of a file. */
export type Reading =
  | {
      readonly kind: 'whole';
      readonly dossier: Dossier;
      readonly columns: EntryColumns;
      readonly warnings: Promise<readonly Problem[]>;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** It ended before it was done, as one does that finds no more memory. */
  | { readonly kind: 'lost' };

/** A worker that reads one file and then ends. */
export interface OpeningWorker {
  /** Hands over the next bytes: they are gone here. */
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Says that all bytes have been handed over. */
  readonly finish: () => Promise<Reading>;
}

export interface WorkerOptions {
  /** Ends the worker at once; what was asked of it is never answered then. */
  readonly signal: AbortSignal;
  readonly onchecking: (records: number, of: number) => void;
}

/** Starts a worker. Never rejects: gives undefined where there is none to be had. */
export async function startWorker({ signal, onchecking }: WorkerOptions): Promise<OpeningWorker | undefined> {
  const worker = makeWorker(address);
  if (!worker) return undefined;
  const end = (): void => worker.terminate();
  signal.addEventListener('abort', end);
  const joining = joinInSlices(() => !signal.aborted);
  const ready = deferred<boolean>();
  const reading = deferred<Reading>();
  const warnings = deferred<readonly Problem[]>();

  function hear(message: FromWorker): void {
    if (message.kind === 'ready') return ready.resolve(true);
    if (message.kind === 'piece') return joining.take(message.piece);
    if (message.kind === 'checking') return onchecking(message.records, message.of);
    if (message.kind === 'whole') {
      // The worker has found no error in the text that the pieces are of.
      const { frame, columns } = message;
      return void joining.whole(frame).then((value) => {
        reading.resolve({ kind: 'whole', dossier: value as Dossier, columns, warnings: warnings.promise });
      });
    }
    end();
    if (message.kind === 'warnings') warnings.resolve(message.problems);
    else reading.resolve(message);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end();
    ready.resolve(false);
    reading.resolve({ kind: 'lost' });
    warnings.resolve([]);
  });
  if (!(await ready.promise)) return undefined;
  const tell = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  return {
    take: (bytes) => tell({ kind: 'bytes', bytes }, [bytes.buffer]),
    finish: () => {
      tell({ kind: 'end' });
      return reading.promise;
    },
  };
}

interface Joining {
  readonly take: (piece: Piece) => void;
  /** Gives the value of the whole file, once all pieces are parsed. */
  readonly whole: (frame: Uint8Array) => Promise<unknown>;
}

/** Parses pieces as they come and puts them together, in slices between which the page answers its reader. */
function joinInSlices(isWanted: () => boolean): Joining {
  const joiner = joinPieces();
  const waiting: Piece[] = [];
  let work = Promise.resolve();
  function* joinWaiting(): Steps<void> {
    for (const { list, entries } of waiting.splice(0)) {
      joiner.take(list, parseEntries(decodeEntries(entries)));
      yield;
    }
  }
  return {
    take: (piece) => {
      waiting.push(piece);
      // A piece of what is not JSON cannot be parsed; the worker will say where and why.
      if (waiting.length === 1) work = work.then(() => inSlices(joinWaiting(), isWanted)).catch(() => undefined);
    },
    whole: (frame) => work.then(() => joiner.whole(decodeFrame(frame))),
  };
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, resolve: (value) => settle(value) };
}
