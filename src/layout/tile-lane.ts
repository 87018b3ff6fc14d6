import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import { anchorOf } from '../time/date-moments';
import { contains, lengthMs, type Span } from '../time/span';
import { MAX_WINDOW_MS } from '../view/camera';
import { steadyWindow } from '../view/story-window';
import { INSIDE_PX } from './extent';
import { footprintOf, stretchAt, type Footprint } from './footprint';
import type { LabelSide } from './label-spot';
import type { LaneMoments } from './lane-moments';
import type { UnitRows } from './lane-rows';
import { everyNth, LABEL_GAP_PX } from './plan-rows';
import type { RowsFrame } from './planned-lanes';
import { tiledRows } from './tiled-rows';

// So many entries of a lane, spread over it, tell how much room one takes at least; the narrowest of them do not count.
const SAMPLE = 60;
const NARROW_PART = 0.1;
// Farther out than the whole record, so wide a label leaves its row to others: a part of the plot.
const FAR_OUT_PART = 0.25;

/** Plans the rows of a lane that is too full for all of its entries. */
export function tileLane(moments: LaneMoments, rowCount: number, frame: RowsFrame): UnitRows {
  const { index, metrics, labelOf, levels, plot } = frame;
  const { asReported } = index;
  const viewsAt = firstViews(frame);
  const wholeLevel = wholeLevelOf(frame);
  const wholeMsPerPx = levels.msPerPx(wholeLevel);
  const leastPx = leastOf(moments.orders, (order) => labelOf(order).widthPx);
  const farOutPx = Math.max(leastPx, (plot.x1 - plot.x0) * FAR_OUT_PART);
  return tiledRows({
    moments,
    rowCount,
    wholeLevel,
    farthestLevel: Math.max(wholeLevel, levels.of(MAX_WINDOW_MS / (plot.x1 - plot.x0))),
    msPerPxAt: levels.msPerPx,
    weightOf: (order) => index.entries.weights[order] ?? 2,
    placingOf: (order, msPerPx) => {
      const entry = index.entries.at(order);
      const { widthPx } = labelOf(order);
      const placed = (label: LabelSide) => ({
        label,
        footprint: footprintOf(entry, {
          asReported,
          radiusPx: metrics.radius,
          widthPx,
          side: label,
          gapPx: LABEL_GAP_PX,
        }),
      });
      const isFarOut = msPerPx > wholeMsPerPx;
      if (isFarOut && widthPx > farOutPx) return undefined;
      const rooms = roomsAbout(entry, viewsAt(msPerPx), metrics.radius);
      if (metrics.labels === 'under') return placed({ underFromPx: underFrom(widthPx, metrics.radius, rooms) });
      const right = placed('right');
      const { isAhead } = EVENT_STATUSES[entry.status];
      const fitsRight = fits(right.footprint, msPerPx, rooms);
      const wouldCross =
        right.footprint.extent.start < asReported && stretchAt(right.footprint, msPerPx).end > asReported;
      if (fitsRight && (isAhead || !wouldCross)) return right;
      const left = placed('left');
      const fitsLeft = fits(left.footprint, msPerPx, rooms);
      if (!isAhead) {
        if (fitsLeft || !isFarOut) return wouldCross || fitsLeft ? left : right;
        // Farther out than the whole record every label on the right crosses that line.
        return fitsRight ? right : undefined;
      }
      // Never on the ground of what is reported: rather at a closer zoom.
      return fitsLeft && stretchAt(left.footprint, msPerPx).start >= asReported ? left : undefined;
    },
    leastPx,
  });
}

/** The width that hardly any label of a lane falls short of, in px. */
function leastOf(orders: Uint32Array, widthOf: (order: number) => number): number {
  const step = Math.max(1, Math.floor(orders.length / SAMPLE));
  const widths = everyNth(orders, step)
    .map(widthOf)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * NARROW_PART)] ?? 0;
}

/** A window, and its zoom in ms for each px. */
interface View {
  readonly window: Span;
  readonly msPerPx: number;
}

/**
 * The views of a zoom that a reader meets first: its steady window, or that of the whole record, and the story, which comes
 * last and counts most; none closer than these.
 */
function firstViews(frame: RowsFrame): (msPerPx: number) => readonly View[] {
  const { story, whole, plot, levels } = frame;
  const wholeMsPerPx = levels.msPerPx(wholeLevelOf(frame));
  const ofStory = { window: story, msPerPx: levels.msPerPx(0) };
  let last: readonly View[] = [];
  return (msPerPx) => {
    if (msPerPx < ofStory.msPerPx) return [];
    // Asked for of one entry after another.
    const farthest = Math.min(msPerPx, wholeMsPerPx);
    if (last[0]?.msPerPx === farthest) return last;
    last = [{ window: steadyWindow(story, whole, farthest * (plot.x1 - plot.x0)), msPerPx: farthest }, ofStory];
    return last;
  };
}

/** The level from which on all of the record is in view; never closer than the story. */
function wholeLevelOf({ whole, plot, levels }: RowsFrame): number {
  return Math.max(0, levels.of(lengthMs(whole) / (plot.x1 - plot.x0)));
}

/** How many px there are about a moment to the edges of the plot. */
interface Room {
  readonly beforePx: number;
  readonly afterPx: number;
}

const EDGE_PX = 2;

function roomsAbout({ date, status }: Entry, views: readonly View[], radiusPx: number): readonly Room[] {
  if (views.length === 0) return [];
  const at = anchorOf(date);
  const isShifted = EVENT_STATUSES[status].isAhead || !Number.isFinite(lengthMs(date.may));
  const shiftPx = isShifted ? radiusPx + INSIDE_PX : 0;
  return views.flatMap(({ window, msPerPx }) =>
    contains(window, at)
      ? [{ beforePx: (at - window.start) / msPerPx - shiftPx, afterPx: (window.end - at) / msPerPx - shiftPx }]
      : [],
  );
}

/** Where a label stands that is centred under its mark, but for the edges of the plot; never off its mark. */
function underFrom(widthPx: number, radiusPx: number, rooms: readonly Room[]): number {
  const centred = widthPx / 2;
  const slack = Math.max(0, centred - radiusPx / 2);
  const between = rooms.reduce(
    (from, { beforePx, afterPx }) => Math.max(widthPx + EDGE_PX - afterPx, Math.min(from, beforePx - EDGE_PX)),
    centred,
  );
  return Math.max(centred - slack, Math.min(between, centred + slack));
}

function fits(footprint: Footprint, msPerPx: number, rooms: readonly Room[]): boolean {
  const { start, end } = stretchAt(footprint, msPerPx);
  const { at } = footprint;
  return rooms.every(({ beforePx, afterPx }) => at - start <= beforePx * msPerPx && end - at <= afterPx * msPerPx);
}
