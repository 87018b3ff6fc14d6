import { capital, shortened } from './reading';

/** Words of the part Positions. */
export const POSITIONS = {
  caption: 'Issues in dispute against sides. Every entry opens its statement.',
  issue: 'Issue',
  notReported: 'not reported',
  others: 'Others',
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

/** Tells a condition as a clause of its own, whether or not the file begins it with a conjunction. */
export function onCondition(condition: string): string {
  const hasConjunction = /^(if|as long as|so long as|provided|unless|until|should|once|when|only)\b/i.test(condition);
  return hasConjunction ? capital(condition) : `If ${condition}`;
}
