import { joinPieces, parseEntries, type Piece } from '../formats/in-pieces';
import type { Problem } from '../formats/problem';
import type { Dossier } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import type { Steps } from '../model/steps';
import { prepareIndex } from '../view/prepare-index';
import { decodeEntries, decodeFrame } from './decode';
import { inSlices } from '../panels/in-slices';
import { makeWorker } from './make-worker';
import address from './opening-worker?worker&url';
import type { FromWorker, ToWorker } from './read-in-worker';

/** What a worker makes of a file. */
export type Reading =
  | {
      readonly kind: 'whole';
      readonly index: DossierIndex;
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
  const prepared = deferred<DossierIndex | undefined>();
  const reading = deferred<Reading>();
  const warnings = deferred<readonly Problem[]>();

  function hear(message: FromWorker): void {
    if (message.kind === 'ready') return ready.resolve(true);
    if (message.kind === 'piece') return joining.take(message.piece);
    if (message.kind === 'read') return prepared.resolve(joining.index(message.frame));
    if (message.kind === 'checking') return onchecking(message.records, message.of);
    if (message.kind === 'whole') {
      // The worker has found no error in the text that the pieces are of.
      return void prepared.promise.then((index) =>
        reading.resolve(index ? { kind: 'whole', index, warnings: warnings.promise } : { kind: 'lost' }),
      );
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
  /**
   * Indexes the whole file once all pieces are parsed, though it has not been checked yet; undefined where that cannot be
   * done, for which the checker has the reason.
   */
  readonly index: (frame: Uint8Array) => Promise<DossierIndex | undefined>;
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
    index: (frame) =>
      work
        .then(() => inSlices(prepareIndex(joiner.whole(decodeFrame(frame)) as Dossier), isWanted))
        .catch(() => undefined),
  };
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T | Promise<T>) => void } {
  let settle: (value: T | Promise<T>) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, resolve: (value) => settle(value) };
}
