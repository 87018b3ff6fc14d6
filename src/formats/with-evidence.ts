import type { Dossier, Evidence, Id } from '../model/dossier';
import { itemPath } from './path';

interface WithEvidence {
  readonly id: Id;
  readonly evidence: readonly Evidence[];
}

/** Goes through all records that rest on evidence; their paths are written where they are asked for. */
export function forEachWithEvidence(
  { events, statements }: Dossier,
  visit: (record: WithEvidence, path: () => string) => void,
): void {
  events.forEach((record, place) => visit(record, () => itemPath('events', place)));
  statements.forEach((record, place) => visit(record, () => itemPath('statements', place)));
}
