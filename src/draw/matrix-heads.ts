import { headName } from '../messages/en/matrix';
import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { inMatrixOrder, sideOf, type MatrixHead, type MatrixOrder } from '../view/matrix';

/** Gives the heads of rows or columns, in an order. */
export function matrixHeads(index: DossierIndex, ids: readonly Id[], order: MatrixOrder): readonly MatrixHead[] {
  const nameOf = (id: Id): string => headName(index, id);
  const heads = inMatrixOrder(index, ids, { order, nameOf }).map((id) => ({
    id,
    name: nameOf(id),
    side: sideOf(index, id),
  }));
  const begins = (place: number): boolean => place > 0 && heads[place - 1]?.side !== heads[place]?.side;
  return heads.map((head, place) => ({
    ...head,
    beginsSide: (order === 'side' && begins(place)) || undefined,
  }));
}
