import type { Span } from '../time/span';
import type { Id } from './dossier';
import { mustGet, type DossierIndex } from './dossier-index';

/** Gives what the date of an event or statement may cover, without making an object of its entry. */
export function spanOf(index: DossierIndex, id: Id): Span {
  const { entries, dates } = index;
  const order = entries.orderOf(id);
  if (order === undefined) return mustGet(dates, id, 'date').may;
  return { start: entries.mayStart[order] ?? NaN, end: entries.mayEnd[order] ?? NaN };
}
