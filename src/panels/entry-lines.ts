import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { speakingSide } from '../model/positions';
import type { EntryLine } from './EntryList.svelte';

/** Gives the lines for some events and statements; an id that stands for neither is passed over. */
export function entryLines(index: DossierIndex, ids: readonly Id[]): readonly EntryLine[] {
  return [...new Set(ids)].flatMap((id): readonly EntryLine[] => {
    const entry = index.entryById.get(id);
    if (entry) return [entry];
    const statement = index.statements.get(id);
    if (!statement) return [];
    return [{ id, glyph: 'words', side: speakingSide(index, statement), status: 'happened' }];
  });
}
