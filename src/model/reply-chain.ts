import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { repliesOf, type Replies } from './replies';

/** An event or statement in a line of replies. */
export interface ReplyLink {
  readonly id: Id;
  /** What it answers of the line, or which of the line answers it, on the way to the one in the middle. */
  readonly towards: readonly Id[];
}

/** A line of replies through an event or statement. */
export interface ReplyChain {
  /** What it answers, and what that answers in turn: a generation each, the oldest first. */
  readonly before: readonly (readonly ReplyLink[])[];
  /** What answered it, and what answered that: a generation each, the nearest first. */
  readonly after: readonly (readonly ReplyLink[])[];
  /** Whether the line goes on beyond its ends. */
  readonly goesOnBefore: boolean;
  readonly goesOnAfter: boolean;
}

// Whoever wants to go on from the last of so many generations opens it and has as many again.
const MOST_GENERATIONS = 5;

/**
 * Gives the line of replies through an event or statement, in both directions.
 *
 * An event answers what the statements made at it answer. What branches and comes together again stands once, in the
 * nearest generation.
 */
export function replyChain(index: DossierIndex, id: Id): ReplyChain {
  const before = generations(id, (each) => repliesOfRecord(index, each, 'answers'));
  const after = generations(id, (each) => repliesOfRecord(index, each, 'answeredBy'));
  return {
    before: before.links.reverse(),
    after: after.links,
    goesOnBefore: before.goesOn,
    goesOnAfter: after.goesOn,
  };
}

function generations(
  id: Id,
  next: (id: Id) => readonly Id[],
): { readonly links: (readonly ReplyLink[])[]; readonly goesOn: boolean } {
  const met = new Set([id]);
  const links: (readonly ReplyLink[])[] = [];
  let last: readonly Id[] = [id];
  while (last.length > 0) {
    const towards = new Map<Id, Id[]>();
    for (const from of last) {
      for (const to of next(from)) {
        const known = towards.get(to);
        if (known) known.push(from);
        else if (!met.has(to)) towards.set(to, [from]);
      }
    }
    if (towards.size > 0 && links.length === MOST_GENERATIONS) return { links, goesOn: true };
    last = [...towards.keys()];
    for (const each of last) met.add(each);
    if (last.length > 0) links.push([...towards].map(([to, from]) => ({ id: to, towards: from })));
  }
  return { links, goesOn: false };
}

/** What an event or statement answers, or what answered it; of an event's statements only what the event itself lacks. */
function repliesOfRecord(index: DossierIndex, id: Id, way: keyof Replies): readonly Id[] {
  const replies = repliesOf(index)[way];
  const there = (index.statementsAtEvent.get(id) ?? []).map((statement) => statement.id);
  const all = new Set([id, ...there].flatMap((each) => replies.get(each) ?? []));
  for (const each of [id, ...there]) all.delete(each);
  return [...all].filter((each) => {
    const event = index.statements.get(each)?.event;
    return event === undefined || (event !== id && !all.has(event));
  });
}
