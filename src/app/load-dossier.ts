import { parseDossier, type ParsedDossier } from '../formats/parse-dossier';
import type { Problem } from '../formats/problem';
import { NO_FILE } from '../messages/en/no-file';
import type { Dossier } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** A dossier that has been read and has no errors. */
export interface LoadedDossier {
  readonly kind: 'loaded';
  readonly dossier: Dossier;
  /** Where it has been made already. */
  readonly index?: DossierIndex;
  readonly problems: readonly Problem[];
  /** Warnings that are still being looked for. */
  readonly later?: Promise<readonly Problem[]>;
}

/** What loading gives: a dossier; what is wrong with the file; or one sentence about why there is no file. */
export type LoadResult =
  | LoadedDossier
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'cancelled' };

export interface LoadOptions {
  /** Cancels the request. */
  readonly signal: AbortSignal;
  /** How long a server may take; 20 s where absent. */
  readonly timeoutMs?: number;
}

/** What ends a request: the reader, or a server that takes too long. */
interface Ends {
  readonly signal: AbortSignal;
  readonly timeout: AbortSignal;
  readonly timeoutMs: number;
}

export const TIMEOUT_MS = 20_000;
/** So long after a dossier is known to be sound, its first picture is there. */
export const PICTURE_MS = 1000;
export const MOST_BYTES = 500_000_000;

/** Fetches a dossier without credentials and reads it. Never rejects. */
export function loadDossier(url: string, { signal, timeoutMs = TIMEOUT_MS }: LoadOptions): Promise<LoadResult> {
  const ends = { signal, timeout: AbortSignal.timeout(timeoutMs), timeoutMs };
  return requestDossier(url, ends, async (response) => resultOf(parseDossier(await response.text())));
}

/**
 * Asks for a file without credentials. Never rejects.
 *
 * @param take  reads what a server answers; where it throws, the file could not be reached
 */
export async function requestDossier(
  url: string,
  { signal, timeout, timeoutMs }: Ends,
  take: (response: Response) => Promise<LoadResult>,
): Promise<LoadResult> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) return { kind: 'unreachable', message: NO_FILE.refusedBy(url, response.status) };
    if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
      return { kind: 'unreachable', message: NO_FILE.tooLarge(url) };
    }
    return await take(response);
  } catch {
    if (signal.aborted) return { kind: 'cancelled' };
    if (timeout.aborted) return { kind: 'unreachable', message: NO_FILE.noAnswer(url, timeoutMs / 1000) };
    return { kind: 'unreachable', message: NO_FILE.unreachable(url) };
  }
}

/** What a file that has been read comes to. */
export function resultOf({ dossier, problems }: ParsedDossier): LoadResult {
  return dossier ? { kind: 'loaded', dossier, problems } : { kind: 'refused', problems };
}
