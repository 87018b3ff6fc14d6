import type { Glyph } from '../model/vocabulary';

/** One line drawing for each kind, in a box of 10 by 10 px around the origin; drawn with a stroke, not filled. */
export const GLYPH_PATHS: Readonly<Record<Glyph, string>> = {
  document: 'M-4-3H4V3H-4ZM-4-3L0 .5L4-3',
  words: 'M-3.6 2.6V0Q-3.6-2.4-1.4-2.8M-3.6 0H-1.4V2.6H-3.6M1 2.6V0Q1-2.4 3.2-2.8M1 0H3.2V2.6H1',
  meeting: 'M-4.2 0A2.4 2.4 0 1 0 .6 0A2.4 2.4 0 1 0-4.2 0M-.6 0A2.4 2.4 0 1 0 4.2 0A2.4 2.4 0 1 0-.6 0',
  talks: 'M-4-1.7H3.6M1.6-3.6L3.6-1.7L1.6.1M4 1.7H-3.6M-1.6-.1L-3.6 1.7L-1.6 3.6',
  call: 'M-4 1.5Q-4-2.5 0-2.5T4 1.5L2.2 2.2L1.6.4H-1.6L-2.2 2.2Z',
  agreement: 'M-4-2.5H4M-4 0H1M-4 2.5H0M1.5 2L2.7 3.2L4.8.6',
  decision: 'M0-3.6L3.6 0L0 3.6L-3.6 0Z',
  force: 'M0-3.6L3.8 3H-3.8Z',
  exercise: 'M0-3.6L3.8 3H-3.8ZM-1.9 3V.8L0-1.2L1.9.8V3',
  incident: 'M0-4V.8M0 3.4V3.6M-3.6-1.5L-2.4-1M3.6-1.5L2.4-1',
  sanction: 'M-3.6 0A3.6 3.6 0 1 0 3.6 0A3.6 3.6 0 1 0-3.6 0M-2.5 2.5L2.5-2.5',
  vote: 'M-3.6-3.6H3.6V3.6H-3.6ZM-2 0L-.6 1.6L2-1.6',
  deadline: 'M-3-3.6H3L-3 3.6H3Z',
  conflict: 'M-3.4-3.4L3.4 3.4M3.4-3.4L-3.4 3.4',
};
