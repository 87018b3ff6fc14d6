import type { Id, Statement } from './dossier';
import type { DossierIndex } from './dossier-index';

/** Gives the side that a statement counts for: that of the body it is made for, or else the speaker's own. */
export function speakingSide(index: DossierIndex, statement: Statement): Id | undefined {
  return index.sideByActor.get(statement.for ?? statement.speaker) ?? index.sideByActor.get(statement.speaker);
}
