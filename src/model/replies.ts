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
  const answers = new Map<Id, readonly Id[]>();
  const answeredBy = new Map<Id, Id[]>();
  const add = (id: Id, answered: readonly Id[] = []): void => {
    if (answered.length === 0) return;
    answers.set(id, answered);
    for (const each of new Set(answered)) append(answeredBy, each, id);
  };
  for (let order = 0; order < index.entries.length; order += 1) {
    const record = index.entries.recordAt(order);
    if ('kind' in record) add(record.id, record.respondsTo);
  }
  for (const { id, inReplyTo } of index.statementsInOrder) add(id, inReplyTo);
  return { answers, answeredBy };
}

/** A reply between two marks of the timeline: `to` answers `from`; both are ids of entries. */
export interface EntryReply {
  readonly from: Id;
  readonly to: Id;
}

/** The answers to each, by the id of what was answered. */
export function repliesFrom(replies: readonly EntryReply[]): ReadonlyMap<Id, readonly Id[]> {
  const answers = new Map<Id, Id[]>();
  for (const { from, to } of replies) append(answers, from, to);
  return answers;
}

/** Gives the replies between marks, each once: a statement that was made at an event counts for that event. */
export const repliesBetweenEntries = oncePerIndex((index): readonly EntryReply[] => {
  const entryOf = (id: Id): Id => index.statements.get(id)?.event ?? id;
  const replies = new Map<string, EntryReply>();
  for (const [id, answered] of repliesOf(index).answers) {
    for (const before of answered) {
      const reply = { from: entryOf(before), to: entryOf(id) };
      if (reply.from !== reply.to) replies.set(`${reply.from} ${reply.to}`, reply);
    }
  }
  return [...replies.values()];
});

/** The replies between marks, from both of their ends. */
export const entryReplies = oncePerIndex((index): Replies => {
  const replies = repliesBetweenEntries(index);
  return {
    answers: repliesFrom(replies.map(({ from, to }) => ({ from: to, to: from }))),
    answeredBy: repliesFrom(replies),
  };
});

function append(lists: Map<Id, Id[]>, key: Id, id: Id): void {
  const known = lists.get(key);
  if (known) known.push(id);
  else lists.set(key, [id]);
}
