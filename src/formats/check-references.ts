import type { Id } from '../model/dossier';
import { nearest } from './nearest';
import { itemPath, pathOf, type Step } from './path';
import { shown, withArticle, type Report } from './problem';
import { REFERENTS, type RecordName, type Referent } from './schema';

// A suggestion compares a name with every id: dear in a large file, and of use only while the list is short.
const MOST_HINTS = 10;
const MOST_COMPARED = 5000;

// A reader selects these, and some fields name any of them: each needs an id that none of the others has. A place may
// have the id of the state that lies there, and a track that of its issue.
const SELECTED: readonly RecordName[] = ['event', 'statement', 'actor', 'issue'];

/** The ids of a dossier and the references to them, in the order of the file. */
export interface Names {
  /** Takes the id of a record, and its place in the list of its kind; ids of records that are never named are no matter. */
  readonly add: (id: Id, of: RecordName, place: number) => void;
  /** Takes a reference to one of some kinds, and the steps that lead to it. */
  readonly refer: (id: Id, to: readonly Referent[], steps: readonly Step[]) => void;
  /** Reports every id that is given again, and every reference that names no record of the right kind. */
  readonly check: (report: Report) => void;
}

/**
 * Collects names. A reference is looked up at once, and once more at the end where the record comes later.
 *
 * @param onrecord  is told of each record with an id
 */
export function collectNames(onrecord?: () => void): Names {
  // The place in its list of the record that has an id.
  const owners = new Map<RecordName, Map<Id, number>>(REFERENTS.map((kind) => [kind, new Map()]));
  const repeated: { readonly id: Id; readonly path: string; readonly before: string }[] = [];
  const unresolved: { readonly id: Id; readonly to: readonly Referent[]; readonly path: string }[] = [];

  const ownerOf = <Kind extends RecordName>(id: Id, kinds: readonly Kind[]): Kind | undefined =>
    kinds.find((kind) => owners.get(kind)?.has(id));

  const pathTo = (kind: RecordName, place = 0): string => itemPath(`${kind}s`, place);

  const near = (id: Id, to: readonly Referent[]): string | undefined =>
    nearest(id, to.flatMap((kind) => [...(owners.get(kind)?.keys() ?? [])]).slice(0, MOST_COMPARED));

  return {
    add: (id, of, place) => {
      onrecord?.();
      const owner = ownerOf(id, SELECTED.includes(of) ? SELECTED : [of]);
      if (owner === undefined) owners.get(of)?.set(id, place);
      else repeated.push({ id, path: pathTo(of, place), before: pathTo(owner, owners.get(owner)?.get(id)) });
    },
    refer: (id, to, steps) => {
      if (ownerOf(id, to) === undefined) unresolved.push({ id, to, path: pathOf(steps) });
    },
    check: (report) => {
      for (const { id, path, before } of repeated) {
        report('duplicate_id', `${path}.id`, `${shown(id)} is already the id of ${before}; give it another`);
      }
      let hintsLeft = MOST_HINTS;
      for (const { id, to, path } of unresolved) {
        if (ownerOf(id, to) !== undefined) continue;
        const wanted = to.join(' or ');
        report('unknown_reference', path, () => {
          const found = ownerOf(id, REFERENTS);
          if (found) return `${shown(id)} is the id of ${withArticle(found)}; name ${withArticle(wanted)}`;
          hintsLeft -= 1;
          const hint = hintsLeft < 0 ? undefined : near(id, to);
          const remedy = hint === undefined ? `add that ${wanted} or name another` : `did you mean ${shown(hint)}?`;
          return `${shown(id)} is the id of no ${wanted}; ${remedy}`;
        });
      }
    },
  };
}
