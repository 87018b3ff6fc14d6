import type { Event, Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** Gives the ids of the events for which something holds, in the order of the record. */
export function eventsWhere({ entries }: DossierIndex, holds: (event: Event) => boolean): readonly Id[] {
  const ids: Id[] = [];
  for (let order = 0; order < entries.length; order += 1) {
    const record = entries.recordAt(order);
    if ('kind' in record && holds(record)) ids.push(record.id);
  }
  return ids;
}
