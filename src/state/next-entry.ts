import { nextMark, type Direction, type ReplyDirection } from '../layout/next-mark';
import type { Id } from '../model/dossier';
import { oncePerIndex } from '../model/once-per-index';
import { walkReplies } from '../model/walk-replies';
import type { Explorer } from './explorer.svelte';

// A walk remembers where it came from.
const walkOf = oncePerIndex(walkReplies);

/** The entry that a key leads to: among the marks, or along replies. */
export function nextEntry(
  { index, plan }: Explorer,
  from: Id | undefined,
  direction: Direction | ReplyDirection,
): Id | undefined {
  if (direction === 'answered' || direction === 'answer') {
    return from === undefined ? undefined : walkOf(index)(from, direction === 'answer' ? 'answeredBy' : 'answers');
  }
  return nextMark({ index, plan }, from, direction);
}
