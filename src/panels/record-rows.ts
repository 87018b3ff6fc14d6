import { dateInShort } from '../messages/en/dates';
import { FORM_NAMES, RECORD } from '../messages/en/record';
import { paragraphAlone, placeInSource } from '../messages/en/passages';
import type { Evidence, Id, Statement } from '../model/dossier';
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
}

/** Makes the table of events. */
export function eventTable(index: DossierIndex): RecordTableData {
  const { date, kind, title, status, actors, places, passage } = RECORD;
  const orders = eventOrders(index);
  const idAt = (place: number): Id => index.entries.recordAt(orders[place] ?? -1).id;
  return {
    columns: columnsOf({ date, kind, title, status, actors, places, passage }),
    opens: 'title',
    length: orders.length,
    idAt,
    rowAt: (place) => {
      const { of, date } = index.entries.at(orders[place] ?? -1);
      if (of.kind !== 'event') throw new Error(`no event: ${idAt(place)}`);
      const { event } = of;
      const names = [...new Set(event.participants.map(({ actor }) => actor))].map((id) => nameOf(index, id));
      const cells = [
        dateInShort(date),
        EVENT_KINDS[event.kind].name,
        event.title,
        EVENT_STATUSES[event.status].name,
        someOf(names),
        (event.places ?? []).map((id) => index.places.get(id)?.name ?? id).join(', '),
        passageOf(index, event.evidence),
      ];
      return { id: event.id, glyph: EVENT_KINDS[event.kind].glyph, cells };
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
  return {
    columns: columnsOf({ date, speaker, act, to, text, form, issues, passage }),
    opens: 'text',
    length: index.dossier.statements.length,
    idAt: (place) => statementAt(place).id,
    rowAt: (place) => {
      const statement = statementAt(place);
      const cells = [
        dateInShort(mustGet(index.dates, statement.id, 'date')),
        nameOf(index, statement.speaker),
        ACTS[statement.act].verb,
        (statement.to ?? []).map((id) => nameOf(index, id)).join(', '),
        wordsOf(statement),
        FORM_NAMES[statement.form],
        (statement.issues ?? []).map((id) => index.issues.get(id)?.title ?? id).join(', '),
        passageOf(index, statement.evidence),
      ];
      return { id: statement.id, cells };
    },
  };
}

/**
 * Gives the places of the rows that a filter lets through, in the order of one column: dates in the order of the record;
 * rows alike in it stay in that order. Only another column than the date asks for the text of every such row.
 *
 * @param matches  ids; undefined lets all through
 * @param sign     1 for ascending, -1 for descending
 */
export function sortedPlaces(
  table: RecordTableData,
  matches: Pick<ReadonlySet<Id>, 'has'> | undefined,
  { key, sign }: { readonly key: string; readonly sign: 1 | -1 },
): Uint32Array {
  const all = new Uint32Array(table.length).map((_, place) => place);
  const places = matches ? all.filter((place) => matches.has(table.idAt(place))) : all;
  if (key === 'date') return sign === 1 ? places : places.reverse();
  const column = table.columns.findIndex((each) => each.key === key);
  const texts = new Map(Array.from(places, (place) => [place, table.rowAt(place).cells[column] ?? ''] as const));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return places.sort((a, b) => sign * compare(texts.get(a) ?? '', texts.get(b) ?? '') || a - b);
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
