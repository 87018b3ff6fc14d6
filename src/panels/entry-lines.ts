import type { EventStatus, Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { speakingSide } from '../model/positions';
import type { Glyph } from '../model/vocabulary';

/** One line of a list of events and statements. */
export interface EntryLine {
  readonly id: Id;
  readonly glyph: Glyph;
  readonly side: Id | undefined;
  readonly status: EventStatus;
  readonly note?: string | undefined;
}

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
