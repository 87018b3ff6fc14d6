import type { EventStatus, Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { speakingSide } from '../model/speaking-side';
import type { Glyph } from '../model/vocabulary';

/** One line of a list of events and statements. */
export interface EntryLine {
  readonly id: Id;
  readonly glyph: Glyph;
  readonly side: Id | undefined;
  readonly status: EventStatus;
}

/** Gives the line for an event or statement; undefined for an id that stands for neither. */
export function entryLine(index: DossierIndex, id: Id): EntryLine | undefined {
  const entry = index.entryById.get(id);
  if (entry) return entry;
  const statement = index.statements.get(id);
  return statement && { id, glyph: 'words', side: speakingSide(index, statement), status: 'happened' };
}
