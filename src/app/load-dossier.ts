import { parseDossier, type ParsedDossier } from '../formats/parse-dossier';
import type { Problem } from '../formats/problem';
import { NO_FILE, unreadable } from '../messages/en/loading';
import type { Dossier } from '../model/dossier';

/** What loading gives: a dossier; what is wrong with the file; or one sentence about why there is no file. */
export type LoadResult =
  | { readonly kind: 'loaded'; readonly dossier: Dossier; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'cancelled' };

export interface LoadOptions {
  /** Cancels the request. */
  readonly signal?: AbortSignal;
  /** How long a server may take; 20 s where absent. */
  readonly timeoutMs?: number;
  /** Reads the text; `parseDossier` where absent, which gives no warnings. */
  readonly read?: (text: string) => ParsedDossier;
}

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Fetches a dossier without credentials and reads it. Never rejects. */
export async function loadDossier(url: string, options: LoadOptions = {}): Promise<LoadResult> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(url, { credentials: 'omit', signal });
    if (!response.ok) return { kind: 'unreachable', message: NO_FILE.refusedBy(url, response.status) };
    if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
      return { kind: 'unreachable', message: NO_FILE.tooLarge(url) };
    }
    return resultOf((options.read ?? parseDossier)(await response.text()));
  } catch {
    if (options.signal?.aborted) return { kind: 'cancelled' };
    if (timeout.aborted) return { kind: 'unreachable', message: NO_FILE.noAnswer(url, timeoutMs / 1000) };
    return { kind: 'unreachable', message: NO_FILE.unreachable(url) };
  }
}

/** Reads a file that the reader gave. Never rejects. */
export async function readDossierFile(file: File, read: (text: string) => ParsedDossier): Promise<LoadResult> {
  if (file.size > MOST_BYTES) return { kind: 'unreachable', message: NO_FILE.tooLarge(file.name) };
  try {
    return resultOf(read(await file.text()));
  } catch {
    return { kind: 'unreachable', message: unreadable(file.name) };
  }
}

function resultOf({ dossier, problems }: ParsedDossier): LoadResult {
  return dossier ? { kind: 'loaded', dossier, problems } : { kind: 'refused', problems };
}
