import type { Dossier, Id } from '../model/dossier';
import { itemPath } from './path';
import { shown, type Report } from './problem';

interface Linked {
  readonly id: Id;
  /** The field that holds the links, and the ids of records in the same list that it names. */
  readonly links: readonly { readonly field: string; readonly to: Id }[];
}

/** Checks that no record is part of itself, comes after itself or answers itself, however long the way round. */
export function checkCycles(dossier: Dossier, report: Report): void {
  const { actors, places = [], sources, events, statements } = dossier;
  findCycles(
    'actors',
    linked(actors, 'partOf', (each) => each.partOf),
    report,
  );
  findCycles(
    'places',
    linked(places, 'within', (each) => each.within),
    report,
  );
  findCycles(
    'sources',
    linked(sources, 'originatesFrom', (each) => each.originatesFrom),
    report,
  );
  findCycles(
    'events',
    linked(events, 'partOf', (each) => each.partOf),
    report,
  );
  findCycles(
    'events',
    linked(events, 'replaces', (each) => each.replaces),
    report,
  );
  // An answer comes after what it answers: both kinds of link order events, so they may not contradict each other.
  const answers = linked(events, 'respondsTo', (each) => each.respondsTo);
  const orders = linked(events, 'after', (each) => each.after);
  const both = orders.map(({ id, links }, place) => ({ id, links: [...links, ...(answers[place]?.links ?? [])] }));
  findCycles('events', both, report);
  findCycles(
    'statements',
    linked(statements, 'inReplyTo', (each) => each.inReplyTo),
    report,
  );
}

function linked<T extends { readonly id: Id }>(
  records: readonly T[],
  field: string,
  linksOf: (record: T) => Id | readonly Id[] | undefined,
): readonly Linked[] {
  return records.map((record) => {
    const links = linksOf(record) ?? [];
    return { id: record.id, links: (typeof links === 'string' ? [links] : links).map((to) => ({ field, to })) };
  });
}

/** Reports each link that closes a circle; walks with a stack of its own, since a chain may be very long. */
function findCycles(list: string, records: readonly Linked[], report: Report): void {
  const placeOf = new Map(records.map(({ id }, place) => [id, place]));
  const done = new Set<number>();
  const placeOnPath = new Map<number, number>();
  for (const start of records.keys()) {
    if (done.has(start)) continue;
    const path = [{ place: start, next: 0 }];
    placeOnPath.set(start, 0);
    while (path.length > 0) {
      const top = path.at(-1);
      if (!top) break;
      const link = records[top.place]?.links[top.next];
      top.next += 1;
      if (!link) {
        done.add(top.place);
        placeOnPath.delete(top.place);
        path.pop();
        continue;
      }
      const to = placeOf.get(link.to);
      if (to === undefined || done.has(to)) continue;
      const before = placeOnPath.get(to);
      if (before !== undefined) {
        const ids = path.slice(before).map(({ place }) => records[place]?.id);
        const sentence = () => `${round([...ids, link.to])} runs in a circle; take one of these links out`;
        report('cycle', `${itemPath(list, top.place)}.${link.field}`, sentence);
        continue;
      }
      placeOnPath.set(to, path.length);
      path.push({ place: to, next: 0 });
    }
  }
}

function round(ids: readonly (Id | undefined)[]): string {
  const listed = ids.length > 8 ? [...ids.slice(0, 4).map(shown), '…', ...ids.slice(-3).map(shown)] : ids.map(shown);
  return listed.join(' → ');
}
