import type { Entry } from '../model/entry';
import { EVENT_STATUSES } from '../model/vocabulary';
import { anchorOf } from '../time/date-moments';
import { contains, lengthMs, type Span } from '../time/span';
import type { LaneFold } from '../view/lane-folds';
import type { LaneGroup } from '../view/lane-grouping';
import { steadyWindow, wholeWindow } from '../view/story-window';
import { EVERYWHERE, INSIDE_PX, placeExtent } from './extent';
import { footprintOf, stretchAt, type Footprint } from './footprint';
import { chooseSide, takenWith, type LabelSide } from './label-spot';
import { laneMoments, type LaneMoments } from './lane-moments';
import type { LaneRows, RowUnit } from './lane-rows';
import { packRows, type Stretch } from './pack-rows';
import { packedRows, type LevelFrame, type PackedUnit } from './packed-rows';
import type { StoryFrame } from './story-with-room';
import { tiledRows } from './tiled-rows';
import { timeScale } from './time-scale';
import type { ZoomLevels } from './zoom-levels';

const LABEL_GAP_PX = 10;

export interface RowsFrame extends StoryFrame {
  readonly story: Span;
  readonly levels: ZoomLevels;
  readonly levelFrames: Map<number, LevelFrame>;
}

// A lane of more entries is too full to be packed as a whole.
const MOST_PACKED = 2000;

interface LaneToPlan {
  readonly group: LaneGroup;
  readonly moments: LaneMoments;
  readonly fold: LaneFold;
  readonly shown: Uint8Array | undefined;
}

/** Plans the rows of a lane: packed where all entries have room, or else tiled. */
export function planRows({ group, moments, fold, shown }: LaneToPlan, frame: RowsFrame): LaneRows {
  if (fold === 'folded') return { rowCount: 0, rowOfEach: [], mayOverflow: true, unitsIn: () => [] };
  if (group.orders.length > MOST_PACKED) return tileLane(moments, fold, frame);
  // All are packed, so that hiding some moves none of the others.
  const all = shown ? laneMoments(frame.index, group.orders) : moments;
  const packed = packLane(group, all, frame);
  if (!packed) return tileLane(moments, fold, frame);
  return shown ? withoutHidden(packed, shown) : packed;
}

function withoutHidden(rows: LaneRows, shown: Uint8Array): LaneRows {
  return {
    ...rows,
    unitsIn: (level, span) =>
      rows.unitsIn(level, span).flatMap((unit): readonly RowUnit[] => {
        const [first, ...others] = unit.orders.filter((order) => shown[order] === 1);
        return first === undefined ? [] : [{ ...unit, orders: [first, ...others] }];
      }),
  };
}

/** Gives every entry of a lane its own row; undefined where there are not enough. */
function packLane(group: LaneGroup, moments: LaneMoments, frame: RowsFrame): LaneRows | undefined {
  const { index, metrics, labelOf } = frame;
  const { scale, ...spotFrame } = levelFrame(0, frame);
  const sides = new Map<number, Pick<PackedUnit, 'label' | 'isCramped'>>();
  const stretchOf = (order: number): Stretch => {
    const entry = index.entries.at(order);
    const { widthPx } = labelOf(order);
    // What lies outside the story keeps its own place there, or it would take rows from what the story shows.
    const extent = placeExtent(entry, scale, {
      asReported: index.asReported,
      radiusPx: metrics.radius,
      plot: EVERYWHERE,
    });
    const { side, isCramped } = chooseSide(entry, extent, { ...spotFrame, metrics, widthPx });
    sides.set(order, { label: side, isCramped });
    return takenWith(side, extent, { radiusPx: metrics.radius, widthPx });
  };
  const rows = packRows(mapped(group.orders, stretchOf), LABEL_GAP_PX, metrics.maxRows);
  if (!rows) return undefined;
  const rowOf = new Map(rows.map((row, place) => [group.orders[place], row]));
  return packedRows({
    metrics,
    asReported: index.asReported,
    rowOfEach: rows,
    units: Array.from(moments.orders).flatMap((order): readonly PackedUnit[] => {
      const side = sides.get(order);
      return side ? [{ row: rowOf.get(order) ?? 0, orders: [order], ...side }] : [];
    }),
    entryAt: index.entries.at,
    labelWidth: (order) => labelOf(order).widthPx,
    frameAt: (level) => levelFrame(level, frame),
  });
}

/** Gives what is made of each, one by one as it is asked for: a lane that is too full is known after a few. */
function* mapped<T>(orders: Uint32Array, make: (order: number) => T): Generator<T> {
  for (const order of orders) yield make(order);
}

// Rows of a lane that is too full for all its entries, and of one that the reader has opened.
const FULL_ROWS = 5;
const OPEN_ROWS = 15;
// Below this no entry with a label can be.
const LEAST_PX = 48;

function tileLane(moments: LaneMoments, fold: LaneFold, frame: RowsFrame): LaneRows {
  const { index, metrics, lineOf, levels, plot } = frame;
  const { asReported } = index;
  return tiledRows({
    moments,
    rowCount: fold === 'open' ? OPEN_ROWS : FULL_ROWS,
    topLevel: Math.max(0, levels.of(lengthMs(wholeWindow(index)) / (plot.x1 - plot.x0))),
    msPerPxAt: levels.msPerPx,
    weightOf: (order) => index.entries.weights[order] ?? 2,
    placingOf: (order, msPerPx) => {
      const entry = index.entries.at(order);
      const { widthPx } = lineOf(order);
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

/** What a level looks like from the window that holds as much as one of its length can. */
function levelFrame(level: number, { index, story, levels, plot, levelFrames }: RowsFrame): LevelFrame {
  const before = levelFrames.get(level);
  if (before) return before;
  const lengthOfView = levels.msPerPx(level) * (plot.x1 - plot.x0);
  const steady = steadyWindow(story, wholeWindow(index), lengthOfView);
  const scale = timeScale({ start: steady.start, end: steady.start + lengthOfView }, plot.x0, plot.x1);
  const made = {
    scale,
    hingeX: scale.xOf(index.asReported),
    storyX: scale.xOf(story.start),
    edges: { x0: plot.x0, x1: Math.max(plot.x1, scale.xOf(steady.end)) },
  };
  levelFrames.set(level, made);
  return made;
}
