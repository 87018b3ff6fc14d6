import { shortened } from './reading';

/** Words of the part Positions. */
export const POSITIONS = {
  caption: 'Issues in dispute against sides. Every entry opens its statement.',
  issue: 'Issue',
  none: 'This dossier names no issues in dispute.',
};

/** Leads in the words of a statement in a cell: "refused:". */
export function leadIn(verb: string): string {
  return `${verb}:`;
}

/** The words of a statement in a cell. */
export function wordsInCell(words: string): string {
  return shortened(words, 130);
}
