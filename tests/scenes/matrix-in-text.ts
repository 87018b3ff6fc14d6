import { matrixHeads } from '../../src/draw/matrix-heads';
import { placeSigns } from '../../src/layout/matrix-signs';
import { actsAtInSteps } from '../../src/model/acts-between';
import type { DossierIndex } from '../../src/model/dossier-index';
import { LEVELS } from '../../src/model/level-names';
import { pairActs, type ActsOneWay } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';
import { matrixOf } from '../../src/view/matrix';

// Of a crowd the most active tell whether its matrix is right.
const MOST_ROWS = 12;

/** Writes the matrix of a dossier line by line, for each level: rows in their order, then what each has in its cells. */
export function matrixInText(name: string, index: DossierIndex): string {
  return [`${name}: matrix`, ...LEVELS.flatMap((level) => ['', level, ...rowsAt(index, level)]), ''].join('\n');
}

function rowsAt(index: DossierIndex, level: (typeof LEVELS)[number]): readonly string[] {
  const matrix = matrixOf(atOnce(pairActs(atOnce(actsAtInSteps(index, level)))));
  const heads = matrixHeads(index, matrix.ranked.slice(0, MOST_ROWS), 'side');
  return heads.flatMap(({ id, name, side, beginsSide }) => [
    `  ${beginsSide ? '--- ' : ''}${id} “${name}”, side ${side}`,
    ...heads.flatMap((to) => {
      const cell = matrix.cellOf(id, to.id);
      if (!cell) return [];
      const signs = placeSigns(cell.ways).signs.map(({ x, y, way }) => `${signInText(way)} at ${x} ${y}`);
      return [`    to ${to.id}: ${signs.join(', ')}`];
    }),
  ]);
}

function signInText({ actClass, count, isMutual, noneIsFact, isDisputed }: ActsOneWay): string {
  const forms = [isMutual && 'of both', noneIsFact && 'hollow', isDisputed && 'gapped'].filter(Boolean);
  return [count, actClass, ...forms].join(' ');
}
