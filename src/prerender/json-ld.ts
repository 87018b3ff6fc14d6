import type { Actor, Dossier, Event, EventStatus, Source, Statement } from '../model/dossier';

type Node = Readonly<Record<string, unknown>>;

// What only might be, is denied, or is expected by somebody is no event to a machine that reads this.
const EVENT_STATUS: Readonly<Partial<Record<EventStatus, string>>> = {
  happened: 'EventScheduled',
  ongoing: 'EventScheduled',
  planned: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

// Uncertain dates have no form in schema.org: better none than a more precise one.
const PLAIN_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Describes a dossier to machines, in the words of schema.org.
 *
 * @returns a JSON-LD document as text
 * @see     https://schema.org/Event, https://schema.org/Quotation
 */
export function jsonLd(dossier: Dossier): string {
  const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  const graph = [
    { '@type': 'Dataset', name: dossier.title, description: dossier.summary, inLanguage: dossier.language },
    ...dossier.events.flatMap((event) => eventNode(event, actors)),
    ...dossier.statements
      .filter(({ form }) => form === 'quoted')
      .map((statement) => quotationNode(statement, actors, sources)),
  ];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
}

function eventNode(event: Event, actors: ReadonlyMap<string, Actor>): readonly Node[] {
  const status = EVENT_STATUS[event.status];
  if (status === undefined) return [];
  return [
    {
      '@type': 'Event',
      name: event.title,
      ...(event.summary !== undefined && { description: event.summary }),
      ...(PLAIN_DATE.test(event.when.edtf) && { startDate: event.when.edtf }),
      eventStatus: `https://schema.org/${status}`,
      attendee: event.participants.flatMap(({ actor }) => agentNode(actors.get(actor))),
    },
  ];
}

function quotationNode(
  statement: Statement,
  actors: ReadonlyMap<string, Actor>,
  sources: ReadonlyMap<string, Source>,
): Node {
  const cited = [...new Set(statement.evidence.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
  return {
    '@type': 'Quotation',
    text: statement.text,
    creator: agentNode(actors.get(statement.speaker)),
    citation: cited.map(({ title, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(url !== undefined && { url }),
    })),
  };
}

function agentNode(actor: Actor | undefined): readonly Node[] {
  if (actor === undefined) return [];
  const type = actor.kind === 'person' ? 'Person' : actor.kind === 'state' ? 'Country' : 'Organization';
  return [{ '@type': type, name: actor.name }];
}
