import type { Id } from '../model/dossier';
import type { Names } from './check-shape';
import { nearest } from './nearest';
import { shown, withArticle, type Report } from './problem';
import type { RecordName, Referent } from './schema';

// A suggestion compares a name with every id: dear in a large file, and of use only while the list is short.
const MOST_HINTS = 10;
const MOST_COMPARED = 5000;

// A reader selects these, and some fields name any of them: each needs an id that none of the others has. A place may
// have the id of the state that lies there, and a track that of its issue.
const SELECTED: ReadonlySet<RecordName> = new Set(['event', 'statement', 'actor', 'issue']);

/** Checks that every id is given once, and that every reference names a record of the right kind. */
export function checkReferences({ ids, references }: Names, report: Report): void {
  const paths = new Map<string, string>();
  const kinds = new Map<Id, Set<RecordName>>();
  for (const { id, of, path } of ids) {
    const key = `${SELECTED.has(of) ? 'selected' : of} ${id}`;
    const before = paths.get(key);
    if (before !== undefined) {
      report('duplicate_id', `${path}.id`, `${shown(id)} is already the id of ${before}; give it another`);
      continue;
    }
    paths.set(key, path);
    kinds.set(id, (kinds.get(id) ?? new Set()).add(of));
  }
  let hintsLeft = MOST_HINTS;
  for (const { id, to, path } of references) {
    const having = kinds.get(id);
    if (to.some((each) => having?.has(each))) continue;
    const [found] = having ?? [];
    const wanted = to.join(' or ');
    report('unknown_reference', path, () => {
      if (found !== undefined) return `${shown(id)} is the id of ${withArticle(found)}; name ${withArticle(wanted)}`;
      hintsLeft -= 1;
      const near = hintsLeft < 0 ? undefined : nearest(id, idsOf(to, ids));
      const remedy = near === undefined ? `add that ${wanted} or name another` : `did you mean ${shown(near)}?`;
      return `${shown(id)} is the id of no ${wanted}; ${remedy}`;
    });
  }
}

function idsOf(to: readonly Referent[], ids: Names['ids']): readonly Id[] {
  const some = ids.filter(({ of }) => to.some((each) => each === of)).slice(0, MOST_COMPARED);
  return some.map(({ id }) => id);
}
