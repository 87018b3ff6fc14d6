import type { DossierIndex } from '../model/dossier-index';
import type { Actor, Event, Id, Statement } from '../model/dossier';
import { oncePerIndex } from '../model/once-per-index';
import type { Filter } from './view-state';

/** Tells whether a filter lets everything through. */
export function isOpen(filter: Filter): boolean {
  return (
    filter.words.trim() === '' && filter.sides.length === 0 && filter.kinds.length === 0 && filter.statuses.length === 0
  );
}

/**
 * Finds what a filter lets through.
 *
 * Words are sought without regard to case or accents in titles, summaries, statements, actors, places, issues and dates
 * as written; every word must occur. An event comes through with a statement that was made at it.
 *
 * @returns ids of events and statements, or undefined when the filter lets everything through
 */
export function matchingIds(index: DossierIndex, filter: Filter): ReadonlySet<Id> | undefined {
  if (isOpen(filter)) return undefined;
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  const texts = foldedTexts(index);
  const found = new Set<Id>();
  for (const statement of index.statementsInOrder) {
    const event = statement.event === undefined ? undefined : index.events.get(statement.event);
    if (!passesSides(index, filter, [statement.speaker, ...(statement.for ? [statement.for] : [])])) continue;
    if (!passesKind(filter, event)) continue;
    if (!hasAll(texts.get(statement.id), words)) continue;
    found.add(statement.id);
    if (event) found.add(event.id);
  }
  for (const event of index.events.values()) {
    const actors = event.participants.flatMap(({ actor, for: body }) => (body ? [actor, body] : [actor]));
    if (!passesSides(index, filter, actors) || !passesKind(filter, event)) continue;
    if (hasAll(texts.get(event.id), words)) found.add(event.id);
  }
  return found;
}

function passesSides(index: DossierIndex, filter: Filter, actors: readonly Id[]): boolean {
  if (filter.sides.length === 0) return true;
  return actors.some((actor) => filter.sides.includes(index.sideByActor.get(actor) ?? ''));
}

function passesKind(filter: Filter, event: Event | undefined): boolean {
  if (filter.kinds.length > 0 && !(event && filter.kinds.includes(event.kind))) return false;
  return filter.statuses.length === 0 || filter.statuses.includes(event?.status ?? 'happened');
}

function hasAll(text = '', words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** What words are sought in, by id of an event or statement: folded once, not at each keystroke. */
const foldedTexts = oncePerIndex(
  (index): ReadonlyMap<Id, string> =>
    new Map([
      ...[...index.statements].map(([id, statement]) => [id, fold(statementText(index, statement))] as const),
      ...[...index.events].map(([id, event]) => [id, fold(eventText(index, event))] as const),
    ]),
);

function eventText(index: DossierIndex, event: Event): string {
  return [
    event.title,
    event.summary,
    event.outcome,
    event.when.wording,
    event.when.edtf,
    ...event.participants.map(({ actor }) => actorText(index.actors.get(actor))),
    ...(event.places ?? []).map((place) => index.places.get(place)?.name),
    ...(event.issues ?? []).map((issue) => index.issues.get(issue)?.title),
  ].join(' ');
}

function statementText(index: DossierIndex, statement: Statement): string {
  return [
    statement.text,
    statement.condition,
    statement.when.wording,
    statement.when.edtf,
    ...[statement.speaker, statement.for ?? '', ...(statement.to ?? [])].map((id) => actorText(index.actors.get(id))),
    ...(statement.issues ?? []).map((issue) => index.issues.get(issue)?.title),
  ].join(' ');
}

function actorText(actor: Actor | undefined): string {
  if (!actor) return '';
  return [actor.name, actor.short, actor.role, ...(actor.aliases ?? [])].join(' ');
}

/** Lower case without accents, so that "zurich" finds "Zürich". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
