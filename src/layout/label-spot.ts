import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import type { PlacedExtent } from './extent';
import type { Stretch } from './pack-rows';
import type { TimelineMetrics } from './timeline-metrics';

/** A label keeps this far from its mark, from other labels and from other marks. */
export const GAP_PX = 6;

// A label stands beyond an extent, and on one that is longer than this.
const BEYOND_PX = 320;

interface LabelSpot {
  /** The left end of the label. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Whether it stands there only where the view has room for the whole of it. */
  readonly mustFit?: true;
}

interface SpotOptions {
  readonly widthPx: number;
  readonly metrics: TimelineMetrics;
  readonly hingeX: number;
  /** Where the story begins. */
  readonly storyX: number;
  /** Between these a label stands if it can. They move with the marks when the view pans, and so do labels. */
  readonly edges: { readonly x0: number; readonly x1: number };
}

/**
 * Finds where a label stands: under its mark on narrow screens, beside it on wide ones.
 *
 * Under it, it is centred, but for the edges and, where it is ahead and has room there, for the as-reported line. Beside it, what is ahead or before the story has its label to the right, what is reported to the left,
 * but for the edges. What is ahead never has it on the ground of what is reported: rather on its own extent.
 */
export function labelSpot(entry: Entry, extent: PlacedExtent, options: SpotOptions): LabelSpot {
  const { widthPx, metrics, edges, hingeX, storyX } = options;
  const { x } = extent;
  if (metrics.labels === 'under') {
    const centred = x - widthPx / 2;
    const ownSide = x > hingeX ? Math.max(centred, hingeX + 4) : centred;
    const between = Math.max(edges.x0 + 2, Math.min(ownSide, edges.x1 - widthPx - 2));
    // Never off its mark.
    const slack = Math.max(0, widthPx / 2 - metrics.radius / 2);
    return { x: Math.max(centred - slack, Math.min(between, centred + slack)), anchor: 'start' };
  }
  const { end } = reach(extent, metrics.radius, Infinity);
  const left = leftSpot(extent, metrics.radius, widthPx);
  const right = { x: (end - x > BEYOND_PX ? x + metrics.radius : end) + GAP_PX, anchor: 'start' } as const;
  const fitsRight = right.x + widthPx <= edges.x1;
  if (EVENT_STATUSES[entry.status].isAhead) {
    const onExtent = { right: x + metrics.radius + GAP_PX, left: x - metrics.radius - GAP_PX - widthPx };
    if (fitsRight) return right;
    if (left.x >= hingeX) return left;
    if (onExtent.right + widthPx <= edges.x1) return { x: onExtent.right, anchor: 'start' };
    return onExtent.left >= hingeX ? { x: onExtent.left, anchor: 'end' } : { ...right, mustFit: true };
  }
  const fitsLeft = left.x >= edges.x0;
  if (fitsLeft !== fitsRight) return fitsLeft ? left : right;
  return x < storyX ? right : left;
}

/** Where a label stands left of its mark. */
export function leftSpot(extent: PlacedExtent, radiusPx: number, widthPx: number): LabelSpot {
  const { start } = reach(extent, radiusPx, Infinity);
  const end = (extent.x - start > BEYOND_PX ? extent.x - radiusPx : start) - GAP_PX;
  return { x: end - widthPx, anchor: 'end' };
}

/** Tells how far a mark and its extent reach to both sides, as far as one looks. */
export function reach({ x, parts }: PlacedExtent, radiusPx: number, mostPx: number): Stretch {
  const left = x - Math.min(x, ...parts.map((part) => part.x0));
  const right = Math.max(x, ...parts.map((part) => part.x1)) - x;
  return {
    start: x - Math.max(radiusPx, Math.min(mostPx, left)),
    end: x + Math.max(radiusPx, Math.min(mostPx, right)),
  };
}
