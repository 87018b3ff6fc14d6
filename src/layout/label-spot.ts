import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import type { PlacedExtent } from './extent';
import type { Stretch } from './pack-rows';
import type { TimelineMetrics } from './timeline-metrics';

/** A label keeps this far from its mark, from other labels and from other marks. */
export const GAP_PX = 6;

// A label stands beyond an extent, and on one that is longer than this.
export const BEYOND_PX = 320;

/**
 * Where a label stands by its mark, the same wherever the view has been panned to: beyond an extent or on it, or under
 * the mark, from so many px left of it on.
 */
export type LabelSide = 'left' | 'right' | 'on_left' | 'on_right' | { readonly underFromPx: number };

/** Where a label stands on the screen. */
export interface LabelSpot {
  /** The left end of the label. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

interface LabelSizes {
  readonly radiusPx: number;
  readonly widthPx: number;
}

interface SideChoice {
  readonly side: LabelSide;
  /** Whether it has no room there for the whole of it at this zoom, so that it waits for a closer one. */
  readonly isCramped: boolean;
}

interface SideOptions {
  readonly widthPx: number;
  readonly metrics: TimelineMetrics;
  readonly hingeX: number;
  /** Where the story begins. */
  readonly storyX: number;
  /** Between these a label stands if it can. They move with the marks when the view pans, and so do labels. */
  readonly edges: { readonly x0: number; readonly x1: number };
}

/**
 * Finds the side on which a label stands at a zoom: under its mark on narrow screens, beside it on wide ones.
 *
 * Under it, it is centred, but for the edges and, where it is ahead and has room there, for the as-reported line. Beside
 * it, what is ahead or before the story has its label to the right, what is reported to the left, but for the edges.
 * What is ahead never has it on the ground of what is reported: rather on its own extent.
 */
export function chooseSide(entry: Entry, extent: PlacedExtent, options: SideOptions): SideChoice {
  const { widthPx, metrics, edges, hingeX, storyX } = options;
  const { x } = extent;
  if (metrics.labels === 'under') {
    const centred = x - widthPx / 2;
    const ownSide = x > hingeX ? Math.max(centred, hingeX + 4) : centred;
    const between = Math.max(edges.x0 + 2, Math.min(ownSide, edges.x1 - widthPx - 2));
    // Never off its mark.
    const slack = Math.max(0, widthPx / 2 - metrics.radius / 2);
    return free({ underFromPx: x - Math.max(centred - slack, Math.min(between, centred + slack)) });
  }
  const spotAt = (side: LabelSide): LabelSpot => labelSpot(side, extent, { radiusPx: metrics.radius, widthPx });
  const fitsRight = (side: LabelSide): boolean => spotAt(side).x + widthPx <= edges.x1;
  if (EVENT_STATUSES[entry.status].isAhead) {
    if (fitsRight('right')) return free('right');
    if (spotAt('left').x >= hingeX) return free('left');
    if (fitsRight('on_right')) return free('on_right');
    return spotAt('on_left').x >= hingeX ? free('on_left') : { side: 'right', isCramped: true };
  }
  const fitsLeft = spotAt('left').x >= edges.x0;
  if (fitsLeft !== fitsRight('right')) return free(fitsLeft ? 'left' : 'right');
  return free(x < storyX ? 'right' : 'left');
}

function free(side: LabelSide): SideChoice {
  return { side, isCramped: false };
}

/** Gives where a label stands on a side of its mark. */
export function labelSpot(side: LabelSide, extent: PlacedExtent, { radiusPx, widthPx }: LabelSizes): LabelSpot {
  const { x } = extent;
  if (typeof side === 'object') return { x: x - side.underFromPx, anchor: 'start' };
  const { start, end } = side === 'left' || side === 'right' ? reach(extent, radiusPx, Infinity) : { start: x, end: x };
  if (side === 'right' || side === 'on_right') {
    return { x: Math.max(x + radiusPx, end - x > BEYOND_PX ? x : end) + GAP_PX, anchor: 'start' };
  }
  return { x: Math.min(x - radiusPx, x - start > BEYOND_PX ? x : start) - GAP_PX - widthPx, anchor: 'end' };
}

/** Gives all that a mark takes of its row with its label. */
export function takenWith(side: LabelSide, extent: PlacedExtent, sizes: LabelSizes): Stretch {
  const own = reach(extent, sizes.radiusPx, Infinity);
  const { x } = labelSpot(side, extent, sizes);
  return { start: Math.min(own.start, x), end: Math.max(own.end, x + sizes.widthPx) };
}

// Labels step over extents as long as this, or end at them.
const STEP_OVER_PX = 64;

/** Gives what other labels keep clear of: the disc of a mark, and its extent as far as labels step over it. */
export function coreOf(extent: PlacedExtent, radiusPx: number): Stretch {
  return reach(extent, radiusPx, STEP_OVER_PX);
}

/** Tells whether two stretches of a row overlap, or have less than the gap between them. */
export function areTooClose(a: Stretch, b: Stretch): boolean {
  return a.start - GAP_PX < b.end && b.start < a.end + GAP_PX;
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
