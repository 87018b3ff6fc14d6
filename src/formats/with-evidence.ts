import type { Dossier, Evidence, Id } from '../model/dossier';
import { itemPath } from './path';

interface WithEvidence {
  readonly path: string;
  readonly record: { readonly id: Id; readonly evidence: readonly Evidence[] };
}

/** Gives all records that rest on evidence, with their paths. */
export function withEvidence({ events, statements }: Dossier): readonly WithEvidence[] {
  return [
    ...events.map((record, place) => ({ path: itemPath('events', place), record })),
    ...statements.map((record, place) => ({ path: itemPath('statements', place), record })),
  ];
}
