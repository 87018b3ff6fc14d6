import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import { anchorOf } from '../time/date-moments';
import { contains, lengthMs } from '../time/span';
import { steadyWindow, wholeWindow } from '../view/story-window';
import { INSIDE_PX } from './extent';
import { footprintOf, stretchAt, type Footprint } from './footprint';
import type { LabelSide } from './label-spot';
import type { LaneMoments } from './lane-moments';
import type { UnitRows } from './lane-rows';
import { LABEL_GAP_PX } from './plan-rows';
import type { RowsFrame } from './planned-lanes';
import { tiledRows } from './tiled-rows';

// Below this no entry with a label can be.
const LEAST_PX = 48;

/** Plans the rows of a lane that is too full for all of its entries. */
export function tileLane(moments: LaneMoments, rowCount: number, frame: RowsFrame): UnitRows {
  const { index, metrics, labelOf, levels, plot } = frame;
  const { asReported } = index;
  return tiledRows({
    moments,
    rowCount,
    topLevel: Math.max(0, levels.of(lengthMs(wholeWindow(index)) / (plot.x1 - plot.x0))),
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
      const rooms = roomsAbout(entry, msPerPx, frame);
      if (metrics.labels === 'under') return placed({ underFromPx: underFrom(widthPx, metrics.radius, rooms) });
      const [right, left] = [placed('right'), placed('left')];
      const { isAhead } = EVENT_STATUSES[entry.status];
      const fitsRight = fits(right.footprint, msPerPx, rooms);
      const fitsLeft = fits(left.footprint, msPerPx, rooms);
      if (isAhead) {
        // Never on the ground of what is reported: rather at a closer zoom.
        const isOnOwnGround = stretchAt(left.footprint, msPerPx).start >= asReported;
        return fitsRight ? right : fitsLeft && isOnOwnGround ? left : undefined;
      }
      const wouldCross =
        right.footprint.extent.start < asReported && stretchAt(right.footprint, msPerPx).end > asReported;
      return wouldCross || (fitsLeft && !fitsRight) ? left : right;
    },
    leastPx: LEAST_PX,
  });
}

/** How many px there are about a moment to the edges of the plot, in the views that a reader meets first. */
interface Room {
  readonly beforePx: number;
  readonly afterPx: number;
}

const EDGE_PX = 2;

/** The room in the steady window of a zoom and in the story, which comes last and counts most; none closer than these. */
function roomsAbout(
  { date, status }: Entry,
  msPerPx: number,
  { index, story, plot, levels, metrics }: RowsFrame,
): readonly Room[] {
  const storyMsPerPx = levels.msPerPx(0);
  if (msPerPx < storyMsPerPx) return [];
  const at = anchorOf(date);
  const isShifted = EVENT_STATUSES[status].isAhead || !Number.isFinite(lengthMs(date.may));
  const shiftPx = isShifted ? metrics.radius + INSIDE_PX : 0;
  const steady = steadyWindow(story, wholeWindow(index), msPerPx * (plot.x1 - plot.x0));
  return [
    { window: steady, zoom: msPerPx },
    { window: story, zoom: storyMsPerPx },
  ].flatMap(({ window, zoom }) =>
    contains(window, at)
      ? [{ beforePx: (at - window.start) / zoom - shiftPx, afterPx: (window.end - at) / zoom - shiftPx }]
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
