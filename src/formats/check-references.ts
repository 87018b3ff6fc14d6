import type { Id } from '../model/dossier';
import type { Names } from './check-shape';
import { nearest } from './nearest';
import { shown, withArticle, type Report } from './problem';
import type { RecordName, Referent } from './schema';

// A suggestion compares a name with every id: dear in a large file, and of use only while the list is short.
const MOST_HINTS = 10;
const MOST_COMPARED = 5000;

/** Checks that every id is given once, and that every reference names a record of the right kind. */
export function checkReferences({ ids, references }: Names, report: Report): void {
  const first = new Map<Id, { readonly of: RecordName; readonly path: string }>();
  for (const { id, of, path } of ids) {
    const before = first.get(id);
    if (before)
      report('duplicate_id', `${path}.id`, `${shown(id)} is already the id of ${before.path}; give it another`);
    else first.set(id, { of, path });
  }
  let hintsLeft = MOST_HINTS;
  for (const { id, to, path } of references) {
    const found = first.get(id)?.of;
    if (to.some((each) => each === found)) continue;
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
