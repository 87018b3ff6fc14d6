import type { DossierIndex } from '../model/dossier-index';
import { STATUSES } from '../model/entry-table';
import { oncePerIndex } from '../model/once-per-index';
import { EVENT_STATUSES } from '../model/vocabulary';

/**
 * Gives the moment at which the mark of each entry stands, but for some pixels: what is still ahead stands after the
 * as-reported line.
 */
export const placingMoments = oncePerIndex(({ entries, asReported }): Float64Array => {
  const { anchors, mayEnd, statuses } = entries;
  return anchors.map((at, order) =>
    IS_AHEAD[statuses[order] ?? 0] && (mayEnd[order] ?? at) > asReported ? Math.max(at, asReported) : at,
  );
});

/**
 * Tells whether the mark of the entry at a place in the order of the record may stand off its moment: where an end is not
 * known, and where it is still ahead.
 */
export function standsAside({ entries }: DossierIndex, order: number): boolean {
  const { statuses, mayStart, mayEnd } = entries;
  return IS_AHEAD[statuses[order] ?? 0] === true || mayStart[order] === -Infinity || mayEnd[order] === Infinity;
}

const IS_AHEAD = STATUSES.map((status) => EVENT_STATUSES[status].isAhead);
