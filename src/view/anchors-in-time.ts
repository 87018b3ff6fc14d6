import { oncePerIndex } from '../model/once-per-index';

/** The moments of all entries, rising: the order of the record differs from it within a day and at open ends. */
export const anchorsInTime = oncePerIndex(({ entries }): Float64Array => entries.anchors.slice().sort());
