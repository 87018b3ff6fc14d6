import { actsBetween, wholeOf, type ActBetween } from '../model/acts-between';
import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** What passed between two actors: the two as they are drawn, and the acts in the order of the record. */
export interface Exchange {
  readonly left: Id;
  readonly right: Id;
  readonly acts: readonly ActBetween[];
}

/** Gives what passed between two actors; people and bodies of two states stand for those states. */
export function exchangeOf(index: DossierIndex, a: Id, b: Id): Exchange {
  const wholes = [wholeOf(index, a), wholeOf(index, b)] as const;
  const [left, right] = wholes[0] === wholes[1] ? [a, b] : wholes;
  const places = new Map(placesInRecord(index));
  const placeOf = (act: ActBetween) => places.get(act.id) ?? 0;
  const acts = actsBetween(index)
    .filter(({ from, to }) => (from === left && to === right) || (from === right && to === left))
    .sort((one, other) => placeOf(one) - placeOf(other));
  return { left, right, acts };
}

/** A statement that was made at an event stands right after it. */
function placesInRecord(index: DossierIndex): readonly (readonly [Id, number])[] {
  return index.entries
    .flatMap(({ id }) => [id, ...(index.statementsAtEvent.get(id) ?? []).map((statement) => statement.id)])
    .map((id, place) => [id, place] as const);
}
