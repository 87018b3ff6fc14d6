import type { DossierIndex } from '../model/dossier-index';

const MOST_AT_ONCE = 2000;

/** Tells whether a record is so long that what is made of all of it takes longer than a frame. */
export function isLongRecord({ dossier: { events, statements } }: DossierIndex): boolean {
  return events.length + statements.length > MOST_AT_ONCE;
}
