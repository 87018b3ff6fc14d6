import type { DossierIndex } from '../model/dossier-index';
import type { Event, Id, Statement } from '../model/dossier';
import { oncePerIndex } from '../model/once-per-index';

/**
 * All records that a filter judges, numbered: marks by their place in the order of the record, and after them the
 * statements that were made at events, event by event.
 */
export interface FilterTable {
  readonly length: number;
  readonly recordOf: (number: number) => Event | Statement;
  /** What was said at the event at a place has the numbers from `saidFrom[place]` up to `saidFrom[place + 1]`. */
  readonly saidFrom: Int32Array;
  readonly said: readonly Statement[];
}

/** Several numbers for each record: those of record r are `values[from[r]]` up to `values[from[r + 1]]`. */
export interface ListColumn {
  readonly from: Int32Array;
  readonly values: Int32Array;
}

/** Numbers the records of a dossier. Work grows with their count; what was said at no event costs nothing more. */
export const filterTable = oncePerIndex(({ dossier, entries }): FilterTable => {
  const said: Statement[] = [];
  const saidFrom = new Int32Array(entries.length + 1).fill(entries.length);
  const placed = dossier.statements.flatMap((statement) => {
    const order = statement.event === undefined ? undefined : entries.orderOf(statement.event);
    return order === undefined ? [] : [{ statement, order }];
  });
  placed.sort((a, b) => a.order - b.order);
  for (const { statement, order } of placed) {
    said.push(statement);
    saidFrom[order + 1] = entries.length + said.length;
  }
  for (let order = 0; order < entries.length; order += 1) {
    saidFrom[order + 1] = Math.max(saidFrom[order] ?? 0, saidFrom[order + 1] ?? 0);
  }
  return {
    length: entries.length + said.length,
    recordOf: (number) => said[number - entries.length] ?? entries.recordAt(number),
    saidFrom,
    said,
  };
});

/** Calls for every record with its number and the place of the mark that it belongs to, mark by mark. */
export function eachRecord(index: DossierIndex, visit: (number: number, order: number) => void): void {
  const { saidFrom } = filterTable(index);
  for (let order = 0; order < index.entries.length; order += 1) {
    visit(order, order);
    const end = saidFrom[order + 1] ?? 0;
    for (let number = saidFrom[order] ?? 0; number < end; number += 1) visit(number, order);
  }
}

/** Those who act in a record: who takes part, or who speaks, and for whom. */
export const actorColumn = oncePerIndex((index) =>
  listColumn(index, index.actors, (record, add) => {
    if ('speaker' in record) {
      add(record.speaker);
      add(record.for);
      return;
    }
    for (const { actor, for: body } of record.participants) {
      add(actor);
      add(body);
    }
  }),
);

/** Those to whom a statement is made. */
export const addresseeColumn = oncePerIndex((index) =>
  listColumn(index, index.actors, (record, add) => {
    if ('speaker' in record) record.to?.forEach(add);
  }),
);

/** The issues that a record is on. */
export const issueColumn = oncePerIndex((index) =>
  listColumn(index, index.issues, (record, add) => record.issues?.forEach(add)),
);

/** The sources that a record rests on. */
export const sourceColumn = oncePerIndex((index) =>
  listColumn(index, new Map(index.dossier.sources.map((source) => [source.id, source])), (record, add) => {
    for (const { source } of record.evidence) add(source);
  }),
);

/** The places of an event. */
export const placeColumn = oncePerIndex((index) =>
  listColumn(index, index.places, (record, add) => {
    if (!('speaker' in record)) record.places?.forEach(add);
  }),
);

/** Tells whether a record has one of the chosen numbers; 1 stands at those. */
export function hasAny({ from, values }: ListColumn, number: number, chosen: Uint8Array): boolean {
  const end = from[number + 1] ?? 0;
  for (let at = from[number] ?? 0; at < end; at += 1) if (chosen[values[at] ?? 0] === 1) return true;
  return false;
}

function listColumn(
  index: DossierIndex,
  known: ReadonlyMap<Id, unknown>,
  eachIn: (record: Event | Statement, add: (id: Id | undefined) => void) => void,
): ListColumn {
  const numbers = new Map([...known.keys()].map((id, number) => [id, number]));
  const table = filterTable(index);
  const from = new Int32Array(table.length + 1);
  const values: number[] = [];
  const add = (id: Id | undefined): void => {
    const value = id === undefined ? undefined : numbers.get(id);
    if (value !== undefined) values.push(value);
  };
  for (let number = 0; number < table.length && numbers.size > 0; number += 1) {
    eachIn(table.recordOf(number), add);
    from[number + 1] = values.length;
  }
  return { from, values: Int32Array.from(values) };
}
