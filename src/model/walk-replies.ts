import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { entryReplies, type Replies } from './replies';

/** Walks from mark to mark along replies: to what one answers, or to its answer. */
export type ReplyWalk = (from: Id, way: keyof Replies) => Id;

/**
 * Makes a walk along the replies of a dossier that comes by all of several answers.
 *
 * Where there is nothing further, it goes to the next of the same: from the first answer to the second. Where it comes
 * back to what has several, it takes the one after that which it took before.
 *
 * @returns a function that gives the same entry where there is nowhere to go
 */
export function walkReplies(index: DossierIndex): ReplyWalk {
  const replies = entryReplies(index);
  const lastTaken = { answers: new Map<Id, Id>(), answeredBy: new Map<Id, Id>() };
  const cameFrom = { answers: new Map<Id, Id>(), answeredBy: new Map<Id, Id>() };
  return (from, way) => {
    const further = replies[way].get(from);
    const parent = further ? from : (cameFrom[way].get(from) ?? replies[OTHER_WAY[way]].get(from)?.[0]);
    if (parent === undefined) return from;
    const choices = replies[way].get(parent) ?? [];
    const before = further ? lastTaken[way].get(parent) : from;
    const next = choices[(before === undefined ? 0 : choices.indexOf(before) + 1) % choices.length] ?? from;
    lastTaken[way].set(parent, next);
    cameFrom[way].set(next, parent);
    return next;
  };
}

const OTHER_WAY = { answers: 'answeredBy', answeredBy: 'answers' } as const;
