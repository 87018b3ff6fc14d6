import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { entryReplies } from './replies';

/** Gives the marks of all that an entry answers, of what that answers in turn, and of all answers and theirs. */
export function entriesInChain(index: DossierIndex, id: Id): ReadonlySet<Id> {
  const { answers, answeredBy } = entryReplies(index);
  return new Set([...reachable(answers, id), ...reachable(answeredBy, id)]);
}

/** A set gives what is added while it is walked, so this reaches every depth. */
function reachable(next: ReadonlyMap<Id, readonly Id[]>, id: Id): ReadonlySet<Id> {
  const met = new Set([id]);
  for (const each of met) for (const other of next.get(each) ?? []) met.add(other);
  return met;
}
