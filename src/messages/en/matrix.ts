import type { Id } from '../../model/dossier';
import type { DossierIndex } from '../../model/dossier-index';
import type { MatrixCell, MatrixOrder, Page } from '../../view/matrix';
import { actsInWords } from './actors';
import { counted, numeral } from './counts';

/** Words of the matrix of actors. */
export const MATRIX = {
  name: 'Actors against actors',
  corner: 'From row to column',
  order: 'Order',
  /** Where nothing is pointed at. */
  howTo: 'Choose a number to read what passed, or a name to read about an actor.',
  rows: 'Rows',
  columns: 'Columns',
  previous: 'Previous',
  next: 'Next',
} as const;

export const ORDERS: Readonly<Record<MatrixOrder, string>> = {
  side: 'By side',
  acts: 'By number of acts',
  name: 'By name',
};

/** The name of an actor or a side, short where it has a short one. */
export function headName(index: DossierIndex, id: Id): string {
  const named = index.actors.get(id) ?? index.sides.get(id);
  return named?.short ?? named?.name ?? id;
}

/** The whole name of an actor or a side. */
export function wholeName(index: DossierIndex, id: Id): string {
  return (index.actors.get(id) ?? index.sides.get(id))?.name ?? id;
}

/** What a cell counts, direction by direction: "North to South: 4 acts, 3 demands, 1 call. North and South: 2 acts, talks (2)". */
export function cellName(index: DossierIndex, { ways }: MatrixCell): string {
  const acts = ways.flatMap((way) => way.acts);
  const directed = acts.filter(({ isMutual }) => !isMutual);
  const mutual = acts.filter(({ isMutual }) => isMutual);
  return [directed, mutual]
    .filter((those) => those.length > 0)
    .map((those) => actsInWords(index, those))
    .join('. ');
}

/** A cell without acts. */
export function emptyCell(index: DossierIndex, from: Id, to: Id): string {
  return `${wholeName(index, from)} to ${wholeName(index, to)}: no acts`;
}

/** What a cell counts, in few words: "North to South: 4 acts". */
export function cellInShort(index: DossierIndex, { from, to, ways }: MatrixCell): string {
  const count = ways.reduce((sum, way) => sum + way.count, 0);
  return `${wholeName(index, from)} to ${wholeName(index, to)}: ${counted(count, 'act')}`;
}

/** The head of a row or column, with the side where that is another: "Ada Ruiz, The North". */
export function headInWords(index: DossierIndex, id: Id): string {
  const side = index.sides.get(index.sideByActor.get(id) ?? '')?.name;
  const name = wholeName(index, id);
  return side === undefined || side === name ? name : `${name}, ${side}`;
}

/** Which of many rows are shown: "1 to 80 of 6,613 actors, the most active first". */
export function pageInWords({ from, to }: Page, all: number): string {
  return `${numeral(from + 1)} to ${numeral(to)} of ${counted(all, 'actor')}, the most active first`;
}

/** Goes to a selected actor that is on another page. */
export function goTo(name: string): string {
  return `Go to ${name}`;
}
