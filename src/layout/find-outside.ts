import type { DossierIndex } from '../model/dossier-index';
import type { Entry } from '../model/entry';
import { markX } from './extent';
import type { LaneMoments } from './lane-moments';
import { standsAside } from './placing-moments';
import { lowerBound } from '../time/lower-bound';
import type { TimeScale } from './time-scale';

/** What of a lane lies outside the view on one side. */
export interface Outside {
  readonly total: number;
  /** The one that is so many places away from the view: 0 is the nearest. */
  readonly at: (rank: number) => Entry;
}

interface OutsideOptions {
  readonly index: DossierIndex;
  readonly scale: TimeScale;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly radiusPx: number;
}

// Marks may stand a little off their moments; so many at an edge are looked at one by one.
const MOST_LOOKED_AT = 50;

/** Finds what of a lane has its mark left and right of the plot. Work grows with the logarithm of its entries. */
export function findOutside(
  moments: LaneMoments,
  options: OutsideOptions,
): { readonly earlier: Outside; readonly later: Outside } {
  const { index, scale, plot, radiusPx } = options;
  const slackMs = 2 * radiusPx * scale.msPerPx;
  const entryAt = (place: number): Entry => index.entries.at(moments.orders[place] ?? 0);
  const xOf = (place: number): number =>
    standsAside(index, moments.orders[place] ?? 0)
      ? markX(entryAt(place), scale, { asReported: index.asReported, radiusPx })
      : scale.xOf(moments.moments[place] ?? 0);
  /** Places about an edge, and where the certain ones begin. */
  const about = (edgeX: number, isOutside: (x: number) => boolean) => {
    const edge = scale.timeAt(edgeX);
    const from = moments.before(edge - slackMs);
    const to = lowerBound(moments.moments, edge + slackMs, from);
    if (to - from > MOST_LOOKED_AT) {
      const middle = moments.before(edge);
      return { from: middle, to: middle, outside: [] };
    }
    const places = Array.from({ length: to - from }, (_, step) => from + step);
    return { from, to, outside: places.filter((place) => isOutside(xOf(place))) };
  };
  const left = about(plot.x0, (x) => x < plot.x0);
  const right = about(plot.x1, (x) => x > plot.x1);
  return {
    earlier: {
      total: left.from + left.outside.length,
      at: (rank) => entryAt(left.outside.at(-1 - rank) ?? left.from - 1 - (rank - left.outside.length)),
    },
    later: {
      total: moments.length - right.to + right.outside.length,
      at: (rank) => entryAt(right.outside[rank] ?? right.to + (rank - right.outside.length)),
    },
  };
}
