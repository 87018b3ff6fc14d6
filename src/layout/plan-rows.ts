import type { LaneFold } from '../view/lane-folds';
import type { LaneGroup } from '../view/lane-grouping';
import { steadyWindow } from '../view/story-window';
import { EVERYWHERE, placeExtent } from './extent';
import { chooseSide, takenWith } from './label-spot';
import { laneMoments, type LaneMoments } from './lane-moments';
import type { LaneRows, RowUnit } from './lane-rows';
import { packRows, type Stretch } from './pack-rows';
import { packedRows, type LevelFrame, type PackedUnit } from './packed-rows';
import { timeScale } from './time-scale';
import type { RowsFrame } from './planned-lanes';

/** Smallest gap between neighbours in a row. */
export const LABEL_GAP_PX = 10;

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
  if (fold === 'folded') return bareRows(0);
  if (group.orders.length > MOST_PACKED) return tileLane(moments, fold, frame);
  // All are packed, so that hiding some moves none of the others.
  const all = shown ? laneMoments(frame.index, group.orders) : moments;
  const packed = packLane(group, all, frame);
  if (!packed) return tileLane(moments, fold, frame);
  return shown ? withoutHidden(packed, shown) : packed;
}

// Rows of a lane that is too full for all its entries, and of one that the reader has opened.
const FULL_ROWS = 5;
const OPEN_ROWS = 15;

/** Where the means for lanes that are too full are not there yet, the rows are, with nothing in them. */
function tileLane(moments: LaneMoments, fold: LaneFold, frame: RowsFrame): LaneRows {
  const rowCount = fold === 'open' ? OPEN_ROWS : FULL_ROWS;
  const wraps = areLong(moments.orders, frame);
  const labelOf = wraps ? frame.labelOf : frame.lineOf;
  const rows = frame.fullLanes?.tileLane(moments, rowCount, { ...frame, labelOf }) ?? bareRows(rowCount);
  return { ...rows, wraps };
}

function bareRows(rowCount: number): LaneRows {
  return { rowCount, rowOfEach: [], mayOverflow: true, wraps: false, unitsIn: () => [] };
}

const MOST_SAMPLED = 64;

/**
 * Whether so many labels of a lane are too long for one line that all of its rows are made high; asked of some of them.
 * Under its mark, a label as wide as the plot stays with one: half as wide, it would leave the other half to none.
 */
function areLong(orders: Uint32Array, { labelOf, metrics }: RowsFrame): boolean {
  if (metrics.labels === 'under') return false;
  const step = Math.ceil(orders.length / MOST_SAMPLED);
  const sample = everyNth(orders, step);
  const long = sample.filter((order) => labelOf(order).lines.length > 1);
  return long.length * 3 > sample.length;
}

/** Gives the first of some orders, and then one of each so many. */
export function everyNth(orders: Uint32Array, step: number): readonly number[] {
  const sample: number[] = [];
  for (let place = 0; place < orders.length; place += step) sample.push(orders[place] ?? 0);
  return sample;
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

/** What a level looks like from the window that holds as much as one of its length can. */
function levelFrame(level: number, { index, story, whole, levels, plot, levelFrames }: RowsFrame): LevelFrame {
  const before = levelFrames.get(level);
  if (before) return before;
  const lengthOfView = levels.msPerPx(level) * (plot.x1 - plot.x0);
  const steady = steadyWindow(story, whole, lengthOfView);
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
