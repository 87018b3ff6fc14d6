import type { Explorer } from '../state/explorer.svelte';
import type { Selection } from '../view/view-state';

/** What the parts of one page share: the reader's choices, and how to change and announce them. */
export interface Desk {
  readonly explorer: Explorer;
  /** Selects, and says so to those who listen. */
  readonly select: (selection: Selection | undefined) => void;
  /** Selects what is read elsewhere, and leads the reader there. */
  readonly open: (selection: Selection | undefined) => void;
  readonly say: (sentence: string) => void;
}
