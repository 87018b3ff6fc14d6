import type { Dossier } from '../../model/dossier';
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

/** How much the dossier holds: "1 source, 30 events, 27 statements, 19 actors." */
export function holdings({ sources, events, statements, actors }: Dossier): string {
  const counts = [
    counted(sources.length, 'source'),
    countOf.events(events.length),
    countOf.statements(statements.length),
    countOf.actors(actors.length),
  ];
  return `${counts.join(', ')}.`;
}
