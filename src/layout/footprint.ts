import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import type { EpochMs, Span } from '../time/span';
import { INSIDE_PX, knownOf, TAIL_PX } from './extent';
import { BEYOND_PX, GAP_PX, type LabelSide } from './label-spot';

/**
 * What an entry takes of its row at any zoom: from `at` so many px to both sides, and from the ends of its extent so
 * many px beyond them. The closer the zoom, the less time it takes.
 */
export interface Footprint {
  readonly at: EpochMs;
  readonly extent: Span;
  readonly beforePx: number;
  readonly afterPx: number;
  readonly beyondStartPx: number;
  readonly beyondEndPx: number;
  /** A side of the extent that is longer than this has the label on it instead of beyond it. */
  readonly beyondUpToPx: number;
}

interface FootprintOptions {
  readonly asReported: EpochMs;
  readonly radiusPx: number;
  readonly widthPx: number;
  readonly side: LabelSide;
  /** What marks and labels keep free between them; extents may touch, as one day does the next. */
  readonly gapPx?: number;
}

/** Gives the footprint of an entry with its label on a side. */
export function footprintOf(
  entry: Entry,
  { asReported, radiusPx, widthPx, side, gapPx = 0 }: FootprintOptions,
): Footprint {
  const { may, surely, at } = knownOf(entry, asReported);
  const isAhead = EVENT_STATUSES[entry.status].isAhead && may.end > asReported;
  const hasStart = Number.isFinite(may.start);
  const hasEnd = Number.isFinite(may.end);
  // Where nobody knows the end, a tail begins after what is sure.
  const lastKnown = surely && Number.isFinite(surely.end) ? Math.max(at, surely.end) : at;
  const shiftPx = radiusPx + INSIDE_PX;
  const labelPx = GAP_PX + widthPx;
  const asidePx = gapPx / 2;
  const isUnder = typeof side === 'object';
  const isRight = side === 'right' || side === 'on_right';
  const underPx = isUnder ? side.underFromPx : 0;
  const leftPx = isUnder ? Math.max(radiusPx, underPx) : radiusPx + (isRight ? 0 : labelPx);
  const rightPx = isUnder ? Math.max(radiusPx, widthPx - underPx) : radiusPx + (isRight ? labelPx : 0);
  return {
    at,
    extent: { start: hasStart ? may.start : at, end: hasEnd ? may.end : lastKnown },
    beforePx: asidePx + leftPx + (hasStart ? 0 : shiftPx + TAIL_PX),
    afterPx: asidePx + rightPx + (hasEnd ? 0 : TAIL_PX) + (isAhead || !hasEnd ? shiftPx : 0),
    beyondStartPx: side === 'left' ? labelPx + asidePx : 0,
    beyondEndPx: (side === 'right' ? labelPx + asidePx : 0) + (hasEnd ? 0 : TAIL_PX),
    beyondUpToPx: hasStart && hasEnd ? BEYOND_PX + shiftPx : Infinity,
  };
}

/** Gives the stretch of time that a footprint takes at a zoom. */
export function stretchAt(footprint: Footprint, msPerPx: number): Span {
  const { at, extent, beforePx, afterPx, beyondStartPx, beyondEndPx, beyondUpToPx } = footprint;
  const isBeyond = (lengthMs: number): boolean => lengthMs > 0 && lengthMs <= beyondUpToPx * msPerPx;
  return {
    start: Math.min(
      at - beforePx * msPerPx,
      extent.start - (isBeyond(at - extent.start) ? beyondStartPx * msPerPx : 0),
    ),
    end: Math.max(at + afterPx * msPerPx, extent.end + (isBeyond(extent.end - at) ? beyondEndPx * msPerPx : 0)),
  };
}
