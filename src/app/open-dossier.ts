import { checkDossier } from '../formats/check-dossier';
import { ofAnotherHost } from '../messages/en/loading';
import { loadDossier, readDossierFile, type LoadResult } from './load-dossier';

/**
 * Opens the dossier at an address on the page's own host, and says all that the checker finds in it. Never rejects.
 *
 * The page's content policy forbids requests to any other host, since a link must not make a reader's browser send them.
 */
export async function openAddress(url: string, signal: AbortSignal): Promise<LoadResult> {
  if (isElsewhere(url)) return { kind: 'unreachable', message: ofAnotherHost(url) };
  return loadDossier(url, { signal, read: checkDossier });
}

function isElsewhere(url: string): boolean {
  return URL.canParse(url, location.href) && new URL(url, location.href).origin !== location.origin;
}

/** Opens a file that the reader gave, and says all that the checker finds in it. Never rejects. */
export function openFile(file: File): Promise<LoadResult> {
  return readDossierFile(file, checkDossier);
}
