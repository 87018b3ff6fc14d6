import type { Event, Id, Participant, Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { ACTS } from '../model/vocabulary';
import { foldText } from '../view/fold-text';

/** An event and the part that someone of a group took in it. */
export interface Attendance {
  readonly event: Event;
  readonly as: readonly Participant[];
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

/** Gives the actors that a group has addressed in statements, those with the most first, and how often. */
export function addresseesOf(statements: readonly Statement[], group: ReadonlySet<Id>): ReadonlyMap<Id, number> {
  return countedIds(statements.flatMap(({ to = [] }) => to.filter((each) => !group.has(each))));
}

/** Gives who has spoken for an actor, itself left out, those with the most statements first, and how often. */
export function speakersFor(statements: readonly Statement[], id: Id): ReadonlyMap<Id, number> {
  return countedIds(statements.map(({ speaker }) => speaker).filter((speaker) => speaker !== id));
}

function countedIds(ids: readonly Id[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** The statements on one issue; undefined for those on none. */
export interface OnIssue {
  readonly issue: Id | undefined;
  readonly statements: readonly Statement[];
}

/** Puts statements under each issue that they are on, the issues in file order, and last those on none. */
export function byIssue(index: DossierIndex, statements: readonly Statement[]): readonly OnIssue[] {
  const groups = [...index.issues.keys(), undefined].map((issue) => ({
    issue,
    statements: statements.filter(({ issues = [] }) =>
      issue === undefined ? issues.length === 0 : issues.includes(issue),
    ),
  }));
  return groups.filter((group) => group.statements.length > 0);
}

/**
 * Finds the statements in which every word occurs: in what was said, its condition or its act, or in the name of the
 * speaker, an addressee or an issue.
 *
 * @param words  apart by white space, in any case, with or without accents
 */
export function findStatements(
  index: DossierIndex,
  statements: readonly Statement[],
  words: string,
): readonly Statement[] {
  const sought = foldText(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return statements;
  return statements.filter((statement) => {
    const text = foldText(wordsIn(index, statement).join(' '));
    return sought.every((word) => text.includes(word));
  });
}

function wordsIn(
  index: DossierIndex,
  { text, condition = '', act, speaker, for: body, to = [], issues = [] }: Statement,
) {
  const actors = [speaker, ...(body === undefined ? [] : [body]), ...to].map((id) => index.actors.get(id)?.name ?? '');
  return [text, condition, ACTS[act].verb, ...actors, ...issues.map((id) => index.issues.get(id)?.title ?? '')];
}
