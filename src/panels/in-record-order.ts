import type { ActBetween } from '../model/acts-between';
import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** Puts acts in the order of the record; a statement that was made at an event stands right after it. */
export function inRecordOrder(index: DossierIndex, acts: readonly ActBetween[]): readonly ActBetween[] {
  const places = new Map(placesInRecord(index));
  const placeOf = (act: ActBetween) => places.get(act.id) ?? 0;
  return [...acts].sort((one, other) => placeOf(one) - placeOf(other));
}

function placesInRecord(index: DossierIndex): readonly (readonly [Id, number])[] {
  return [...index.entries]
    .flatMap(({ id }) => [id, ...(index.statementsAtEvent.get(id) ?? []).map((statement) => statement.id)])
    .map((id, place) => [id, place] as const);
}
