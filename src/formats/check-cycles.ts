import type { Dossier, Id } from '../model/dossier';
import { itemPath } from './path';
import { shown, type Report } from './problem';

interface Linked {
  readonly id: Id;
  /** In its list. */
  readonly place: number;
  /** The field that holds the links, and the ids of records in the same list that it names. */
  readonly links: readonly { readonly field: string; readonly to: Id }[];
}

/** Checks that no record is part of itself, comes after itself or answers itself, however long the way round. */
export function checkCycles(dossier: Dossier, report: Report): void {
  const check = <T extends { readonly id: Id }, K extends keyof T & string>(
    list: string,
    records: readonly T[] | undefined,
    fields: readonly K[],
  ): void => {
    // Most records have no links, and one without closes no circle.
    const linked: Linked[] = [];
    for (const [place, record] of (records ?? []).entries()) {
      if (!fields.some((field) => record[field] !== undefined)) continue;
      const links = fields.flatMap((field) => [record[field] ?? []].flat().map((to) => ({ field, to: String(to) })));
      linked.push({ id: record.id, place, links });
    }
    findCycles(list, linked, report);
  };
  check('actors', dossier.actors, ['partOf']);
  check('places', dossier.places, ['within']);
  check('sources', dossier.sources, ['originatesFrom']);
  check('events', dossier.events, ['partOf']);
  check('events', dossier.events, ['replaces']);
  // An answer comes after what it answers: both kinds of link order events, so they may not contradict each other.
  check('events', dossier.events, ['after', 'respondsTo']);
  check('statements', dossier.statements, ['inReplyTo']);
}

/** Reports each link that closes a circle; walks with a stack of its own, since a chain may be very long. */
function findCycles(list: string, records: readonly Linked[], report: Report): void {
  const indexOf = new Map(records.map(({ id }, index) => [id, index]));
  const done = new Set<number>();
  const placeOnPath = new Map<number, number>();
  for (const start of records.keys()) {
    if (done.has(start)) continue;
    const path = [{ index: start, next: 0 }];
    placeOnPath.set(start, 0);
    while (path.length > 0) {
      const top = path.at(-1);
      if (!top) break;
      const record = records[top.index];
      const link = record?.links[top.next];
      top.next += 1;
      if (!link) {
        done.add(top.index);
        placeOnPath.delete(top.index);
        path.pop();
        continue;
      }
      const to = indexOf.get(link.to);
      if (to === undefined || done.has(to)) continue;
      const before = placeOnPath.get(to);
      if (before !== undefined) {
        const ids = path.slice(before).map(({ index }) => records[index]?.id);
        const sentence = () => `${round([...ids, link.to])} runs in a circle; take one of these links out`;
        report('cycle', `${itemPath(list, record.place)}.${link.field}`, sentence);
        continue;
      }
      placeOnPath.set(to, path.length);
      path.push({ index: to, next: 0 });
    }
  }
}

function round(ids: readonly (Id | undefined)[]): string {
  const listed = ids.length > 8 ? [...ids.slice(0, 4).map(shown), '…', ...ids.slice(-3).map(shown)] : ids.map(shown);
  return listed.join(' → ');
}
