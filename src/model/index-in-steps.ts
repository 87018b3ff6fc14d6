import type { Dossier } from './dossier';
import { indexDossier, tableOptions, type DossierIndex } from './dossier-index';
import { columnsInSteps } from './entry-table';
import { sortedInSteps } from './sorted-in-steps';
import type { Steps } from './steps';

/** Builds the index of a large dossier, with the columns of its entries made step by step. @throws Error as `indexDossier` */
export function* indexInSteps(dossier: Dossier): Steps<DossierIndex> {
  return indexDossier(dossier, yield* columnsInSteps(tableOptions(indexDossier(dossier)), sortedInSteps));
}
