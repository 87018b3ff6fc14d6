import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';

/** Gives an actor with all who are part of it, at whatever depth. */
export function groupOf(index: DossierIndex, id: Id): ReadonlySet<Id> {
  const group = new Set([id]);
  // A set gives what is added while it is walked, so this reaches every depth.
  for (const each of group) for (const member of index.members.get(each) ?? []) group.add(member.id);
  return group;
}
