import { counted } from './counts';
import { countOf, listed } from './reading';

/** Words of the masthead. */
export const MASTHEAD = {
  howMade: 'How this was made',
};

/** Names who reported: up to three by name, more by number: "As reported by Associated Press, 26 to 27 January 2022." */
export function asReportedBy(publishers: readonly string[], sources: number, date: string): string {
  const names = publishers.length > 3 ? counted(sources, 'source') : listed(publishers);
  return `As reported by ${names}, ${date}.`;
}

/** How much the dossier holds: "30 events, 27 statements, 19 actors." */
export function holdings(events: number, statements: number, actors: number): string {
  return `${countOf.events(events)}, ${countOf.statements(statements)}, ${countOf.actors(actors)}.`;
}
