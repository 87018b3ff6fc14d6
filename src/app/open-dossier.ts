import { checkDossier } from '../formats/check-dossier';
import { loadDossier, readDossierFile, type LoadResult } from './load-dossier';

/** Opens the dossier at an address, and says all that the checker finds in it. Never rejects. */
export function openAddress(url: string, signal: AbortSignal): Promise<LoadResult> {
  return loadDossier(url, { signal, read: checkDossier });
}

/** Opens a file that the reader gave, and says all that the checker finds in it. Never rejects. */
export function openFile(file: File): Promise<LoadResult> {
  return readDossierFile(file, checkDossier);
}
