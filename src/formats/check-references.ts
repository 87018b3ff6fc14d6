import type { Dossier, Id } from '../model/dossier';
import { nearest } from './nearest';
import { fieldPath, itemPath } from './path';
import { shown, withArticle, type Report } from './problem';
import { RECORDS, type RecordName, type Referent, type Shape } from './schema';

// A suggestion compares a name with every id: dear in a large file, and of use only while the list is short.
const MOST_HINTS = 10;
const MOST_COMPARED = 5000;

interface Listed {
  readonly referent: Referent;
  readonly key: string;
  readonly records: readonly { readonly id: Id }[];
}

interface Known {
  readonly referents: ReadonlyMap<Id, Referent>;
  hintsLeft: number;
}

/** Checks that every id is given once, and that every reference names a record of the right kind. */
export function checkReferences(dossier: Dossier, report: Report): void {
  const known = { referents: checkIds(listsOf(dossier), report), hintsLeft: MOST_HINTS };
  followRecord(dossier, 'dossier', { path: '', known, report });
}

function listsOf(dossier: Dossier): readonly Listed[] {
  return [
    { referent: 'source', key: 'sources', records: dossier.sources },
    { referent: 'side', key: 'sides', records: dossier.sides },
    { referent: 'actor', key: 'actors', records: dossier.actors },
    { referent: 'place', key: 'places', records: dossier.places ?? [] },
    { referent: 'track', key: 'tracks', records: dossier.tracks },
    { referent: 'issue', key: 'issues', records: dossier.issues ?? [] },
    { referent: 'event', key: 'events', records: dossier.events },
    { referent: 'statement', key: 'statements', records: dossier.statements },
  ];
}

function checkIds(lists: readonly Listed[], report: Report): ReadonlyMap<Id, Referent> {
  const referents = new Map<Id, Referent>();
  const firstPath = new Map<Id, string>();
  for (const { referent, key, records } of lists) {
    for (const [place, { id }] of records.entries()) {
      const path = `${itemPath(key, place)}.id`;
      const before = firstPath.get(id);
      if (before !== undefined) {
        report('duplicate_id', path, `${shown(id)} is already the id at ${before}; give it another`);
        continue;
      }
      referents.set(id, referent);
      firstPath.set(id, path);
    }
  }
  return referents;
}

interface Spot {
  readonly path: string;
  readonly known: Known;
  readonly report: Report;
}

/** Follows the table of the format to every reference. */
function followRecord(value: unknown, name: RecordName, spot: Spot): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, { shape }] of Object.entries(RECORDS[name])) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined) follow(part, shape, { ...spot, path: fieldPath(spot.path, key) });
  }
}

function follow(value: unknown, shape: Shape, spot: Spot): void {
  if (shape.kind === 'record') return followRecord(value, shape.record, spot);
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [place, item] of value.entries()) follow(item, shape.of, { ...spot, path: itemPath(spot.path, place) });
  } else if (shape.kind === 'reference' && typeof value === 'string') checkReference(value, shape.to, spot);
}

function checkReference(value: string, to: readonly Referent[], { path, known, report }: Spot): void {
  const found = known.referents.get(value);
  if (found !== undefined && to.includes(found)) return;
  const wanted = to.join(' or ');
  if (found !== undefined) {
    report(
      'unknown_reference',
      path,
      `${shown(value)} is the id of ${withArticle(found)}; name ${withArticle(wanted)}`,
    );
    return;
  }
  report('unknown_reference', path, () => {
    const near = hint(value, to, known);
    const remedy = near === undefined ? `add that ${wanted} or name another` : `did you mean ${shown(near)}?`;
    return `${shown(value)} is the id of no ${wanted}; ${remedy}`;
  });
}

function hint(value: string, to: readonly Referent[], known: Known): string | undefined {
  if (known.hintsLeft === 0) return undefined;
  known.hintsLeft -= 1;
  const ids: Id[] = [];
  for (const [id, referent] of known.referents) {
    if (to.includes(referent)) ids.push(id);
    if (ids.length === MOST_COMPARED) break;
  }
  return nearest(value, ids);
}
