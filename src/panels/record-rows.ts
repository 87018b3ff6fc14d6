import { dateInShort } from '../messages/en/dates';
import { FORM_NAMES, RECORD } from '../messages/en/record';
import { paragraphAlone, placeInSource } from '../messages/en/passages';
import type { Event, Evidence, Id, Statement } from '../model/dossier';
import { mustGet, type DossierIndex } from '../model/dossier-index';
import { STATEMENT_KIND } from '../model/entry-table';
import { ACTS, EVENT_KINDS, EVENT_STATUSES, type Glyph } from '../model/vocabulary';
import { nameOf, wordsOf } from './referent';

/** A column of a record table: `key` names the cell. */
export interface Column {
  readonly key: string;
  readonly label: string;
}

/** A row of a record table: the text of each cell in the order of the columns. */
export interface Row {
  readonly id: Id;
  readonly glyph?: Glyph;
  readonly cells: readonly string[];
}

/** A table of the record, whose rows are made when they are shown; `opens` is the column whose cell opens the row's event or statement. */
export interface RecordTableData {
  readonly columns: readonly Column[];
  readonly opens: string;
  readonly length: number;
  /** The id of a row by its place in the order of the record. */
  readonly idAt: (place: number) => Id;
  readonly rowAt: (place: number) => Row;
  /** The text of one cell, which is cheaper to ask for. */
  readonly textAt: (place: number, column: number) => string;
}

/** Makes the table of events. */
export function eventTable(index: DossierIndex): RecordTableData {
  const { date, kind, title, status, actors, places, passage } = RECORD;
  const orders = eventOrders(index);
  const eventAt = (place: number): Event => {
    const record = index.entries.recordAt(orders[place] ?? -1);
    if (!('kind' in record)) throw new Error(`no event: ${record.id}`);
    return record;
  };
  const cells: readonly ((event: Event) => string)[] = [
    ({ id }) => dateInShort(mustGet(index.dates, id, 'date')),
    ({ kind }) => EVENT_KINDS[kind].name,
    ({ title }) => title,
    ({ status }) => EVENT_STATUSES[status].name,
    ({ participants }) => someOf([...new Set(participants.map(({ actor }) => actor))].map((id) => nameOf(index, id))),
    ({ places = [] }) => places.map((id) => index.places.get(id)?.name ?? id).join(', '),
    ({ evidence }) => passageOf(index, evidence),
  ];
  return {
    columns: columnsOf({ date, kind, title, status, actors, places, passage }),
    opens: 'title',
    length: orders.length,
    idAt: (place) => eventAt(place).id,
    textAt: (place, column) => cells[column]?.(eventAt(place)) ?? '',
    rowAt: (place) => {
      // Asked for by its place, its date is known by its id.
      index.entries.at(orders[place] ?? -1);
      const event = eventAt(place);
      return { id: event.id, glyph: EVENT_KINDS[event.kind].glyph, cells: cells.map((textOf) => textOf(event)) };
    },
  };
}

function eventOrders({ entries: { kinds } }: DossierIndex): Uint32Array {
  return new Uint32Array(kinds.length).map((_, order) => order).filter((order) => kinds[order] !== STATEMENT_KIND);
}

/** Makes the table of statements. */
export function statementTable(index: DossierIndex): RecordTableData {
  const { date, speaker, act, to, text, form, issues, passage } = RECORD;
  const statementAt = (place: number): Statement => {
    const statement = index.statementsInOrder[place];
    if (!statement) throw new RangeError(`no statement ${place}`);
    return statement;
  };
  const cells: readonly ((statement: Statement) => string)[] = [
    ({ id }) => dateInShort(mustGet(index.dates, id, 'date')),
    ({ speaker }) => nameOf(index, speaker),
    ({ act }) => ACTS[act].verb,
    ({ to = [] }) => to.map((id) => nameOf(index, id)).join(', '),
    wordsOf,
    ({ form }) => FORM_NAMES[form],
    ({ issues = [] }) => issues.map((id) => index.issues.get(id)?.title ?? id).join(', '),
    ({ evidence }) => passageOf(index, evidence),
  ];
  return {
    columns: columnsOf({ date, speaker, act, to, text, form, issues, passage }),
    opens: 'text',
    length: index.dossier.statements.length,
    idAt: (place) => statementAt(place).id,
    textAt: (place, column) => cells[column]?.(statementAt(place)) ?? '',
    rowAt: (place) => {
      const statement = statementAt(place);
      return { id: statement.id, cells: cells.map((textOf) => textOf(statement)) };
    },
  };
}

/**
 * Gives the places of the rows that a filter lets through, in the order of one column: dates in the order of the record;
 * rows alike in it stay in that order. Only another column than the date asks for the text of every such row.
 *
 */
export function sortedPlaces(table: RecordTableData, matches: Matching, order: TableOrder): Uint32Array {
  const places = matchingPlaces(table, matches);
  if (order.key === 'date') return order.sign === 1 ? places : places.reverse();
  const texts: string[] = [];
  const column = columnOf(table, order);
  for (const place of places) texts[place] = table.textAt(place, column);
  return places.sort(comparing(texts, order));
}

/** Which rows are shown, by their ids; undefined shows all. */
export type Matching = Pick<ReadonlySet<Id>, 'has'> | undefined;

/** The column by which a table is ordered: `sign` is 1 for ascending, -1 for descending. */
export interface TableOrder {
  readonly key: string;
  readonly sign: 1 | -1;
}

/** Gives the places of the rows that are shown, in the order of the record. */
export function matchingPlaces(table: RecordTableData, matches: Matching): Uint32Array {
  const all = new Uint32Array(table.length);
  for (let place = 0; place < all.length; place += 1) all[place] = place;
  return matches ? all.filter((place) => matches.has(table.idAt(place))) : all;
}

/** Gives the number of the column by which a table is ordered. */
export function columnOf(table: RecordTableData, { key }: TableOrder): number {
  return table.columns.findIndex((each) => each.key === key);
}

/** Makes what compares two rows by their places and the texts at these. */
export function comparing(texts: readonly string[], { sign }: TableOrder): (a: number, b: number) => number {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return (a, b) => sign * compare(texts[a] ?? '', texts[b] ?? '') || a - b;
}

function columnsOf(labels: Readonly<Record<string, string>>): readonly Column[] {
  return Object.entries(labels).map(([key, label]) => ({ key, label }));
}

function passageOf(index: DossierIndex, [evidence]: readonly Evidence[]): string {
  if (!evidence) return '';
  const source = index.sources.get(evidence.source);
  if (index.sources.size === 1 && evidence.paragraph !== undefined) return paragraphAlone(evidence.paragraph);
  return placeInSource(source?.publisher ?? source?.title ?? evidence.source, evidence.paragraph, undefined);
}

/** A few names, and how many more. */
function someOf(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 7).join(', ')} +${names.length - 7}` : names.join(', ');
}
