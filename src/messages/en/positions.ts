import { nameOf } from './actor-names';
import { counted } from './counts';
import { capital, listed, shortened } from './reading';
import type { DossierIndex } from '../../model/dossier-index';
import type { PositionsBy } from '../../model/positions';
import type { Move } from '../../model/standing';
import { ACTS } from '../../model/vocabulary';

/** Words of the part Positions. */
export const POSITIONS = {
  issue: 'Issue',
  notReported: 'not reported',
  others: 'Others',
  none: 'This dossier names no issues in dispute.',
  by: 'Columns',
  onlyNow: 'Only where they stand now',
  before: 'Before',
  moved: 'Moved',
  find: 'Find an issue or words',
  noneFound: 'No issue and no act on one holds these words.',
} as const;

/** Whose positions stand in the columns. */
export const POSITIONS_BY: Readonly<Record<PositionsBy, { readonly choice: string; readonly caption: string }>> = {
  side: { choice: 'Sides', caption: 'Issues in dispute against sides. Every entry opens its statement.' },
  actor: { choice: 'Actors', caption: 'Issues in dispute against actors. Every entry opens its statement.' },
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

/** What has changed: "then demanded, now offered and promised"; of one of several, with its name before. */
export function moveInWords(index: DossierIndex, move: Move, isOneOfSeveral: boolean): string {
  const [then, now] = [move.then, move.now].map((acts) => listed(acts.map((act) => ACTS[act].verb)));
  const words = `then ${then}, now ${now}`;
  return isOneOfSeveral ? `${nameOf(index, move.actor)} ${words}` : words;
}

/** Those of whom nothing is reported on an issue, where they have no columns: "Not reported: North, South". */
export function noneReported(names: readonly string[]): string {
  return `${capital(POSITIONS.notReported)}: ${names.join(', ')}`;
}

/** What came before where a party stands now, and is not shown. */
export function actsBefore(count: number): string {
  return `and ${counted(count, 'act')} before`;
}

/** Of very many actors only those with the most acts have columns. */
export function fewerActs(leftOut: number): string {
  return `${counted(leftOut, 'actor')} with fewer acts on these issues ${leftOut === 1 ? 'has' : 'have'} no column.`;
}
