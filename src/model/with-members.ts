import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';

/** Gives actors with all who are part of them, at whatever depth. */
export function withMembers(index: DossierIndex, ids: Iterable<Id>): ReadonlySet<Id> {
  const group = new Set(ids);
  // A set gives what is added while it is walked, so this reaches every depth.
  for (const each of group) for (const member of index.members.get(each) ?? []) group.add(member.id);
  return group;
}
