import { countOf, counted, listed } from './reading';

/** Words of the masthead. */
export const MASTHEAD = {
  howMade: 'How this was made',
};

/** Names who reported: one publisher with its date, a few by name, many by number. */
export function asReportedBy(publishers: readonly string[], sources: number, date: string): string {
  const names = publishers.length > 3 ? counted(sources, 'source', 'sources') : listed(publishers);
  return `As reported by ${names}, ${date}.`;
}

/** How much the dossier holds. */
export function holdings(events: number, statements: number, actors: number): string {
  return `${countOf.events(events)}, ${countOf.statements(statements)}, ${countOf.actors(actors)}.`;
}

/** What a checker found that does not stop the drawing. */
export function remarks(count: number): string {
  return counted(count, 'remark by the checker', 'remarks by the checker');
}

/** Why a file was not opened. */
export function notOpened(name: string, errors: number): string {
  return `${name} has ${counted(errors, 'error', 'errors')}, so it was not opened; what was on screen stays.`;
}

/** A file that was opened, though with warnings. */
export function openedWith(name: string, warnings: number): string {
  return `${name} was opened, with ${counted(warnings, 'warning', 'warnings')}.`;
}

/** A place in a file. */
export function lineAndColumn(line: number, column: number): string {
  return `line ${line}, column ${column}`;
}

/** The button that puts a list of problems away. */
export const DISMISS = 'Close this list';
