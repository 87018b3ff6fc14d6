import { shortened } from './reading';

/** Words of the part Positions. */
export const POSITIONS = {
  caption: 'Issues in dispute against sides. Every entry opens its statement.',
  issue: 'Issue',
  notReported: 'not reported',
  none: 'This dossier names no issues in dispute.',
};

/** The words of a statement in a cell. */
export function wordsInCell(words: string): string {
  return shortened(words, 130);
}
