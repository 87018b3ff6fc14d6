import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { oncePerIndex } from './once-per-index';

/** Who answered whom, by id of an event or statement; only those that answer or were answered have an entry. */
export interface Replies {
  /** What each answers, as written in the file. */
  readonly answers: ReadonlyMap<Id, readonly Id[]>;
  /** What answered each: events first, then statements, both in the order of the record. */
  readonly answeredBy: ReadonlyMap<Id, readonly Id[]>;
}

/** Derives the replies from `respondsTo` and `inReplyTo`, once for each dossier: every statement shown asks for them. */
export const repliesOf = oncePerIndex(deriveReplies);

function deriveReplies(index: DossierIndex): Replies {
  const links = [
    ...index.entries.flatMap(({ of }) => (of.kind === 'event' ? [[of.event.id, of.event.respondsTo] as const] : [])),
    ...index.statementsInOrder.map((statement) => [statement.id, statement.inReplyTo] as const),
  ];
  const answers = new Map<Id, readonly Id[]>();
  const answeredBy = new Map<Id, Id[]>();
  for (const [id, answered = []] of links) {
    if (answered.length === 0) continue;
    answers.set(id, answered);
    for (const each of new Set(answered)) answeredBy.set(each, [...(answeredBy.get(each) ?? []), id]);
  }
  return { answers, answeredBy };
}

/** A reply between two marks of the timeline: `to` answers `from`; both are ids of entries. */
export interface EntryReply {
  readonly from: Id;
  readonly to: Id;
}

/** Gives the replies between marks, each once: a statement that was made at an event counts for that event. */
export function repliesBetweenEntries(index: DossierIndex): readonly EntryReply[] {
  const entryOf = (id: Id): Id => index.statements.get(id)?.event ?? id;
  const replies = new Map<string, EntryReply>();
  for (const [id, answered] of repliesOf(index).answers) {
    for (const before of answered) {
      const reply = { from: entryOf(before), to: entryOf(id) };
      if (reply.from !== reply.to) replies.set(`${reply.from} ${reply.to}`, reply);
    }
  }
  return [...replies.values()];
}
