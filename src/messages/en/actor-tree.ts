import type { Id } from '../../model/dossier';
import { mustGet, type DossierIndex } from '../../model/dossier-index';
import type { ActorNode } from '../../view/actor-tree';
import { counted } from './counts';

/** Words of the list of actors. */
export const ACTOR_TREE = {
  name: 'Actors by side, and by what they are part of',
  howTo: 'Arrow keys go up and down, right opens, left closes, Enter opens what is told of an actor.',
  noSide: 'On no side',
} as const;

/** The name of a side or an actor. */
export function nodeName(index: DossierIndex, { kind, id }: ActorNode): string {
  if (id === undefined) return ACTOR_TREE.noSide;
  return (kind === 'side' ? mustGet(index.sides, id, 'side') : mustGet(index.actors, id, 'actor')).name;
}

/** What is told of a side or an actor beside its name: "envoy, 4 entries", "12 actors". */
export function nodeNote(index: DossierIndex, { kind, id, size }: ActorNode, countOf: (id: Id) => number): string {
  if (kind === 'side' || id === undefined) return counted(size, 'actor');
  const { role } = mustGet(index.actors, id, 'actor');
  return [role, counted(countOf(id), 'entry', 'entries')].filter(Boolean).join(', ');
}
