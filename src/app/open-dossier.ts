import { checkDossier } from '../formats/check-dossier';
import { gaveUp, ofAnotherHost, unreadable } from '../messages/en/loading';
import { NO_FILE } from '../messages/en/no-file';
import { inSlices } from '../panels/in-slices';
import { MOST_BYTES, PICTURE_MS, requestDossier, resultOf, TIMEOUT_MS, type LoadResult } from './load-dossier';
import { startWorker, type OpeningWorker, type WorkerOptions } from './start-worker';

/** How far the opening of a large file has come. */
export type Progress =
  /** `of` is unknown where the server does not say. */
  | { readonly kind: 'reading'; readonly bytes: number; readonly of: number | undefined }
  | { readonly kind: 'checking'; readonly records: number; readonly of: number };

export interface OpenOptions {
  /** Ends all work at once. */
  readonly signal: AbortSignal;
  /** Is told of large files only. */
  readonly onprogress: (progress: Progress) => void;
  /** How long no bytes may arrive; 20 s where absent. */
  readonly timeoutMs?: number;
}

interface Source {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly sizeBytes: number | undefined;
  /** Is told whenever bytes have come. */
  readonly onbytes?: () => void;
}

// A smaller file is checked before a worker has started.
const SMALL_BYTES = 1_000_000;
const MB = 1_000_000;

/**
 * Opens the dossier at an address on the page's own host, and says all that the checker finds in it. Never rejects.
 *
 * The page's content policy forbids requests to any other host, since a link must not make a reader's browser send them.
 * Hence the page asks, and not the worker, which has no such policy.
 */
export async function openAddress(url: string, options: OpenOptions): Promise<LoadResult> {
  if (isElsewhere(url)) return { kind: 'unreachable', message: ofAnotherHost(url) };
  const { signal, timeoutMs = TIMEOUT_MS } = options;
  const timeout = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => timeout.abort(), timeoutMs);
  };
  wait();
  const result = await requestDossier(url, { signal, timeout: timeout.signal, timeoutMs }, async (response) => {
    if (!response.body) return resultOf(checkDossier(await response.text()));
    return readStream({ name: url, stream: response.body, sizeBytes: sizeOf(response), onbytes: wait }, options);
  });
  clearTimeout(waiting);
  return result;
}

function isElsewhere(url: string): boolean {
  return URL.canParse(url, location.href) && new URL(url, location.href).origin !== location.origin;
}

/** The number of bytes that will come: what is sent packed is longer than the server says. */
function sizeOf({ headers }: Response): number | undefined {
  const isPacked = headers.has('content-encoding');
  return isPacked ? undefined : Number(headers.get('content-length')) || undefined;
}

/** Opens a file that the reader gave, and says all that the checker finds in it. Never rejects. */
export async function openFile(file: File, options: OpenOptions): Promise<LoadResult> {
  if (file.size > MOST_BYTES) return { kind: 'unreachable', message: NO_FILE.tooLarge(file.name) };
  try {
    return await readStream({ name: file.name, stream: file.stream(), sizeBytes: file.size }, options);
  } catch {
    return { kind: 'unreachable', message: unreadable(file.name) };
  }
}

/** Reads what comes: a small file here, a large one in a worker where there is one. Rejects where reading fails. */
async function readStream(source: Source, options: OpenOptions): Promise<LoadResult> {
  const { signal, onprogress } = options;
  const cancelled = new Promise<LoadResult>((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
  });
  const onchecking: WorkerOptions['onchecking'] = (records, of) => onprogress({ kind: 'checking', records, of });
  return Promise.race([cancelled, readAll(source, { ...options, start: () => startWorker({ signal, onchecking }) })]);
}

interface ReadOptions extends OpenOptions {
  readonly start: () => Promise<OpeningWorker | undefined>;
}

async function readAll(source: Source, { signal, onprogress, start }: ReadOptions): Promise<LoadResult> {
  const { name, stream, sizeBytes, onbytes } = source;
  const reader = stream.getReader();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let starting: Promise<OpeningWorker | undefined> | undefined;
  let worker: OpeningWorker | undefined;
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) return { kind: 'cancelled' };
    if (done) break;
    onbytes?.();
    const before = bytes;
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      void reader.cancel();
      return { kind: 'unreachable', message: NO_FILE.tooLarge(name) };
    }
    kept.push(value);
    if (bytes < SMALL_BYTES) continue;
    starting ??= start();
    worker = await starting;
    if (worker) kept.splice(0).forEach(worker.take);
    // The words change with each megabyte.
    if (Math.floor(before / MB) !== Math.floor(bytes / MB)) onprogress({ kind: 'reading', bytes, of: sizeBytes });
  }
  if (!worker) return resultOf(checkDossier(await new Blob(kept).text()));
  const reading = await worker.finish();
  if (reading.kind === 'lost') return { kind: 'unreachable', message: gaveUp(name) };
  if (reading.kind === 'refused') return reading;
  const { index, warnings } = reading;
  setTimeout(() => void inSlices(index.entries.noteIds(), () => !signal.aborted), PICTURE_MS);
  return { kind: 'loaded', dossier: index.dossier, index, problems: [], later: warnings };
}
