import type { Id } from '../../model/dossier';
import type { DossierIndex } from '../../model/dossier-index';
import { nameOf } from './actor-names';
import { counted } from './counts';

/** Words of the matrix of actors. */
export const MATRIX = {
  from: 'From',
  name: 'How many acts passed from one actor to another',
  none: '–',
} as const;

/** What a cell of the matrix counts: "North to South: 4 acts". */
export function cellName(index: DossierIndex, { from, to, count }: { from: Id; to: Id; count: number }): string {
  return `${nameOf(index, from)} to ${nameOf(index, to)}: ${counted(count, 'act')}`;
}
