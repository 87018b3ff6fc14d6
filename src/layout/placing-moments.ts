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

const IS_AHEAD = STATUSES.map((status) => EVENT_STATUSES[status].isAhead);
