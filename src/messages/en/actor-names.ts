import type { Actor, Id } from '../../model/dossier';
import type { DossierIndex } from '../../model/dossier-index';

/** The name of an actor where room is short. */
export function shortName({ short, name }: Actor): string {
  return short ?? name;
}

/** An actor's whole name. */
export function nameOf(index: DossierIndex, id: Id): string {
  return index.actors.get(id)?.name ?? id;
}
