import type { Event, Id, Participant, Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** An event and the part that someone of a group took in it. */
export interface Attendance {
  readonly event: Event;
  readonly as: readonly Participant[];
}

/** Gives an actor with all who are part of it, at whatever depth. */
export function groupOf(index: DossierIndex, id: Id): ReadonlySet<Id> {
  const group = new Set([id]);
  // A set gives what is added while it is walked, so this reaches every depth.
  for (const each of group) for (const member of index.members.get(each) ?? []) group.add(member.id);
  return group;
}

/** Gives the statements that an actor or any of its members made, or that were made for it, in order. */
export function statementsOfGroup(index: DossierIndex, group: ReadonlySet<Id>): readonly Statement[] {
  return index.statementsInOrder.filter(
    ({ speaker, for: body }) => group.has(speaker) || (body !== undefined && group.has(body)),
  );
}

/** Gives the events in which an actor or any of its members took part, in order, and as what. */
export function eventsOfGroup(index: DossierIndex, group: ReadonlySet<Id>): readonly Attendance[] {
  const { entries } = index;
  const attendances: Attendance[] = [];
  for (let order = 0; order < entries.length; order += 1) {
    const record = entries.recordAt(order);
    if (!('kind' in record)) continue;
    const as = record.participants.filter(
      ({ actor, for: body }) => group.has(actor) || (body !== undefined && group.has(body)),
    );
    if (as.length > 0) attendances.push({ event: record, as });
  }
  return attendances;
}
