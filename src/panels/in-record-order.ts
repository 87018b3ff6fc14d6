import type { ActBetween } from '../model/acts-between';
import type { DossierIndex } from '../model/dossier-index';

/** Puts acts in the order of the record; a statement that was made at an event stands right after it. */
export function inRecordOrder(index: DossierIndex, acts: readonly ActBetween[]): readonly ActBetween[] {
  return acts
    .map((act) => ({ act, place: placeOf(index, act) }))
    .sort((a, b) => a.place.order - b.place.order || a.place.within - b.place.within)
    .map(({ act }) => act);
}

/** The place of an act's mark in the order of the record, and its place among what was said there: from 1, 0 for the event. */
function placeOf(index: DossierIndex, { id }: ActBetween): { readonly order: number; readonly within: number } {
  const event = index.statements.get(id)?.event;
  const order = index.entries.orderOf(event ?? id) ?? 0;
  if (event === undefined) return { order, within: 0 };
  const said = index.statementsAtEvent.get(event) ?? [];
  return { order, within: 1 + said.findIndex((statement) => statement.id === id) };
}
