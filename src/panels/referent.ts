import type { Id, Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { ACTS } from '../model/vocabulary';
import { quoted, statementTitle } from '../messages/en/reading';
import type { Selection } from '../view/view-state';

/** Opens something in the reading panel, or closes what is open. */
export type OnSelect = (selection: Selection | undefined) => void;

/** What an id stands for: its name in one line, and its selection where it can be opened. */
export interface Referent {
  readonly title: string;
  readonly selection: Selection | undefined;
}

/** Finds what an id stands for; an id that stands for nothing gives itself as the title. */
export function referentOf(index: DossierIndex, id: Id): Referent {
  const actor = index.actors.get(id);
  if (actor) return { title: actor.name, selection: { kind: 'actor', id } };
  const event = index.events.get(id);
  if (event) return { title: event.title, selection: { kind: 'event', id } };
  const statement = index.statements.get(id);
  if (statement) return { title: titleOfStatement(index, statement), selection: { kind: 'statement', id } };
  const issue = index.issues.get(id);
  if (issue) return { title: issue.title, selection: { kind: 'issue', id } };
  return { title: id, selection: undefined };
}

/** Gives the name of an actor, short where it has a short one. */
export function nameOf(index: DossierIndex, id: Id): string {
  const actor = index.actors.get(id);
  return actor?.short ?? actor?.name ?? id;
}

/** Gives the words of a statement as they stand in a line: verbatim ones in quotation marks. */
export function wordsOf(statement: Statement): string {
  return statement.form === 'quoted' ? quoted(...partsOfQuotation(statement)) : statement.text;
}

/** Takes a quotation apart where the source breaks it: its text joins the parts, one passage each, with one space. */
function partsOfQuotation({ text, evidence }: Statement): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { at: passage } of evidence) {
    const length = passage ? passage.end - passage.start : 0;
    parts.push(text.slice(at, at + length));
    at += length + 1;
  }
  return parts.length > 1 && parts.join(' ') === text && !parts.includes('') ? parts : [text];
}

function titleOfStatement(index: DossierIndex, statement: Statement): string {
  return statementTitle(nameOf(index, statement.speaker), ACTS[statement.act].verb, wordsOf(statement));
}
