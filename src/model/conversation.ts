import { daysBetween, type DaysBetween } from '../time/time-between';
import type { UncertainDate } from '../time/uncertain-date';
import type { ActBetween } from './acts-between';
import { actsOfExchange } from './acts-of-actor';
import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { repliesOf } from './replies';

/** Replies by whether what they lead to is itself part of the conversation. */
export interface RepliesHere {
  readonly here: readonly Id[];
  readonly elsewhere: readonly Id[];
}

/** One act in a conversation. */
export interface Turn {
  /** What tells it from all others: an event may have passed in one direction and between parties alike. */
  readonly key: string;
  readonly act: ActBetween;
  /** Which of the two acts. */
  readonly by: 'left' | 'right' | 'both';
  readonly date: UncertainDate | undefined;
  /** Whether its date is another than that of the turn before it. */
  readonly hasNewDate: boolean;
  /** How much later it is than the turn before it, where that is known. */
  readonly after: DaysBetween | undefined;
  /** Whether it was said at the event above it, or where what stands above it was said, and by the same of the two. */
  readonly goesOn: boolean;
  /** The first after all that has happened, where something is still ahead. */
  readonly isFirstAhead: boolean;
  readonly answers: RepliesHere;
  readonly answeredBy: RepliesHere;
}

/** What passed between two actors, in the order of the record. */
export interface Conversation {
  /** The two as they are drawn: people and bodies of two states stand for those states. */
  readonly left: Id;
  readonly right: Id;
  readonly turns: readonly Turn[];
  /** How many acts are of each, and of both alike. */
  readonly counts: Readonly<Record<Turn['by'], number>>;
}

/** Derives the conversation of two actors; work grows with the records, and with n log n of those between the two. */
export function conversationOf(index: DossierIndex, a: Id, b: Id): Conversation {
  const { left, right, acts } = actsOfExchange(index, a, b);
  const ordered = inRecordOrder(index, acts);
  const known = new Set(ordered.map(({ id }) => id));
  const replies = repliesOf(index);
  const parted = (ids: readonly Id[] = []): RepliesHere => ({
    here: ids.filter((id) => known.has(id)),
    elsewhere: ids.filter((id) => !known.has(id)),
  });
  const counts = { left: 0, right: 0, both: 0 };
  // What was planned for a time that has passed stands among what happened.
  const lastFact = ordered.findLastIndex(({ isFact }) => isFact);
  const firstAhead = ordered.slice(lastFact + 1).some(({ isAhead }) => isAhead) ? lastFact + 1 : undefined;
  const byOf = (act: ActBetween): Turn['by'] =>
    act.isMutual ? 'both' : act.from === left || act.from === a ? 'left' : 'right';
  const turns = ordered.map((act, place): Turn => {
    const by = byOf(act);
    counts[by] += 1;
    const before = ordered[place - 1];
    const date = index.dates.get(act.id);
    const dateBefore = before && index.dates.get(before.id);
    return {
      key: `${act.id} ${act.isMutual ? '' : act.from}`,
      act,
      by,
      date,
      hasNewDate: date?.edtf !== dateBefore?.edtf,
      after: date && dateBefore && daysBetween(dateBefore, date),
      goesOn: before !== undefined && byOf(before) === by && occasionOf(index, act) === occasionOf(index, before),
      isFirstAhead: place === firstAhead,
      answers: parted(replies.answers.get(act.id)),
      answeredBy: parted(replies.answeredBy.get(act.id)),
    };
  });
  return { left, right, turns, counts };
}

/** The event at which something was said, or else itself. */
function occasionOf(index: DossierIndex, { id }: ActBetween): Id {
  return index.statements.get(id)?.event ?? id;
}

/** Puts acts in the order of the record; a statement that was made at an event stands right after it. */
export function inRecordOrder(index: DossierIndex, acts: readonly ActBetween[]): readonly ActBetween[] {
  return acts
    .map((act) => ({ act, ...placeOf(index, act) }))
    .sort((a, b) => a.order - b.order || a.within - b.within)
    .map(({ act }) => act);
}

/** The place of an act's mark in the order of the record, and its place among what was said there: from 1, 0 for the event. */
function placeOf(index: DossierIndex, { id }: ActBetween): { readonly order: number; readonly within: number } {
  const event = index.statements.get(id)?.event;
  const order = index.entries.orderOf(event ?? id) ?? 0;
  if (event === undefined) return { order, within: 0 };
  const said = index.statementsAtEvent.get(event) ?? [];
  return { order, within: 1 + said.findIndex((statement) => statement.id === id) };
}
