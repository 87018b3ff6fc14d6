import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { anchorOf } from '../time/compare-dates';
import type { TimelinePlan } from './timeline-plan';

export type Direction = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';

/**
 * Finds the entry that an arrow key leads to: left and right go through the record in order, up and down to the entry
 * of the next lane that is nearest in time, or to the next row of a lane.
 *
 * @returns the same entry where there is nothing further; the first of the record when `from` is unknown
 */
export function nextMark(
  { index, plan }: { readonly index: DossierIndex; readonly plan: TimelinePlan },
  from: Id | undefined,
  direction: Direction,
): Id | undefined {
  const { entries } = index;
  const current = from === undefined ? undefined : index.entryById.get(from);
  if (direction === 'first' || !current) return entries[0]?.id;
  if (direction === 'last') return entries.at(-1)?.id;
  if (direction === 'earlier') return (entries[current.order - 1] ?? current).id;
  if (direction === 'later') return (entries[current.order + 1] ?? current).id;
  const step = direction === 'up' ? -1 : 1;
  const lane = plan.lanes.findIndex(({ group }) => group.entries.includes(current));
  const neighbours = plan.lanes[lane + step]?.group.entries;
  if (!neighbours) return current.id;
  const at = anchorOf(current.date);
  const distance = (id: Id): number => Math.abs(anchorOf(index.entryById.get(id)?.date ?? current.date) - at);
  const ids = neighbours.map(({ id }) => id);
  // Of several at one moment, going up ends at the lowest of them and going down at the highest: the next one on the way.
  const ordered = direction === 'up' ? ids.reverse() : ids;
  return ordered.reduce((best, id) => (distance(id) < distance(best) ? id : best));
}
