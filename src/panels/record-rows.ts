import { dateInShort } from '../messages/en/dates';
import { FORM_NAMES, RECORD } from '../messages/en/record';
import { paragraphAlone, placeInSource } from '../messages/en/passages';
import type { Evidence, Id } from '../model/dossier';
import { mustGet, type DossierIndex } from '../model/dossier-index';
import { ACTS, EVENT_KINDS, EVENT_STATUSES, type Glyph } from '../model/vocabulary';
import { nameOf, wordsOf } from './referent';

/** A column of a record table: `key` names the cell. */
export interface Column {
  readonly key: string;
  readonly label: string;
}

/** A row of a record table: the text of each cell in the order of the columns; rows stand in the order of the record. */
export interface Row {
  readonly id: Id;
  readonly order: number;
  readonly glyph?: Glyph;
  readonly cells: readonly string[];
}

/** A table of the record; `opens` is the column whose cell opens the row's event or statement. */
export interface RecordTableData {
  readonly columns: readonly Column[];
  readonly opens: string;
  readonly rows: readonly Row[];
}

/** Makes the table of events. */
export function eventTable(index: DossierIndex): RecordTableData {
  const { date, kind, title, status, actors, places, passage } = RECORD;
  return {
    columns: columnsOf({ date, kind, title, status, actors, places, passage }),
    opens: 'title',
    rows: [...index.entries].flatMap(({ of, glyph, order }) => {
      if (of.kind !== 'event') return [];
      const { event } = of;
      const names = [...new Set(event.participants.map(({ actor }) => actor))].map((id) => nameOf(index, id));
      const cells = [
        dateInShort(mustGet(index.dates, event.id, 'date')),
        EVENT_KINDS[event.kind].name,
        event.title,
        EVENT_STATUSES[event.status].name,
        someOf(names),
        (event.places ?? []).map((id) => index.places.get(id)?.name ?? id).join(', '),
        passageOf(index, event.evidence),
      ];
      return [{ id: event.id, order, glyph, cells }];
    }),
  };
}

/** Makes the table of statements. */
export function statementTable(index: DossierIndex): RecordTableData {
  const { date, speaker, act, to, text, form, issues, passage } = RECORD;
  return {
    columns: columnsOf({ date, speaker, act, to, text, form, issues, passage }),
    opens: 'text',
    rows: index.statementsInOrder.map((statement, order) => ({
      id: statement.id,
      order,
      cells: [
        dateInShort(mustGet(index.dates, statement.id, 'date')),
        nameOf(index, statement.speaker),
        ACTS[statement.act].verb,
        (statement.to ?? []).map((id) => nameOf(index, id)).join(', '),
        wordsOf(statement),
        FORM_NAMES[statement.form],
        (statement.issues ?? []).map((id) => index.issues.get(id)?.title ?? id).join(', '),
        passageOf(index, statement.evidence),
      ],
    })),
  };
}

/**
 * Puts rows in the order of one column, dates in the order of the record; rows alike in it stay in that order.
 *
 * @param sign  1 for ascending, -1 for descending
 */
export function sortRows(table: RecordTableData, key: string, sign: 1 | -1): readonly Row[] {
  const place = table.columns.findIndex((column) => column.key === key);
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...table.rows].sort((a, b) => {
    const difference = key === 'date' ? a.order - b.order : compare(a.cells[place] ?? '', b.cells[place] ?? '');
    return sign * difference || a.order - b.order;
  });
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
