import type { Id } from './dossier';
import { mustGet, type DossierIndex } from './dossier-index';

const WHOLE_KINDS: ReadonlySet<string> = new Set(['state', 'organisation', 'bloc', 'format', 'group']);

/** Gives the nearest state, organisation, bloc, format or group that an actor is or is part of, or else its topmost whole. */
export function wholeOf(index: DossierIndex, id: Id): Id {
  let at = mustGet(index.actors, id, 'actor');
  while (!WHOLE_KINDS.has(at.kind) && at.partOf !== undefined) at = mustGet(index.actors, at.partOf, 'actor');
  return at.id;
}
