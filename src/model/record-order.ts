import { compareDates } from '../time/compare-dates';
import type { UncertainDate } from '../time/uncertain-date';
import type { Id } from './dossier';

/**
 * Puts records in the order of the record: by date; within what the dates leave open, whatever answers or follows
 * another comes after it; then in file order.
 *
 * @param linksOf  the records that one comes after; links to records that are not in the list are passed over
 * @returns        a new list; the same for the same records in the same file order
 */
export function inRecordOrder<T extends { readonly id: Id }>(
  records: readonly T[],
  dates: ReadonlyMap<Id, UncertainDate>,
  linksOf: (record: T) => readonly Id[],
): readonly T[] {
  const dateOf = (record: T): UncertainDate => {
    const date = dates.get(record.id);
    if (!date) throw new Error(`missing date: ${record.id}`);
    return date;
  };
  const byDate = records
    .map((record, place) => ({ record, place }))
    .sort((a, b) => compareDates(dateOf(a.record), dateOf(b.record)) || a.place - b.place)
    .map(({ record }) => record);
  const waiting = new Map(byDate.map((record) => [record.id, record]));
  const ordered: T[] = [];
  // An explicit stack, since a chain of replies may be longer than the call stack is deep.
  for (const first of byDate) {
    const stack = [first];
    while (stack.length > 0) {
      const record = stack[stack.length - 1];
      if (!record || !waiting.has(record.id)) {
        stack.pop();
        continue;
      }
      const before = linksOf(record).flatMap((id) => {
        const link = waiting.get(id);
        return link && link !== record && compareDates(dateOf(link), dateOf(record)) <= 0 && !stack.includes(link)
          ? [link]
          : [];
      });
      const next = before[0];
      if (next) {
        stack.push(next);
        continue;
      }
      waiting.delete(record.id);
      ordered.push(record);
      stack.pop();
    }
  }
  return ordered;
}
