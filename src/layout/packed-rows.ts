import type { Entry } from '../model/entry';
import type { EpochMs, Span } from '../time/span';
import { EVERYWHERE, placeExtent, type PlacedExtent } from './extent';
import { areTooClose, chooseSide, coreOf, labelSpot, reach, takenWith, type LabelSide } from './label-spot';
import type { LaneRows, RowUnit } from './lane-rows';
import type { Stretch } from './pack-rows';
import type { TimeScale } from './time-scale';
import { lowerBound } from '../time/lower-bound';
import type { TimelineMetrics } from './timeline-metrics';

/** What a level of zoom looks like from everywhere in it: its farthest zoom, and where labels turn back. */
export interface LevelFrame {
  readonly scale: TimeScale;
  readonly hingeX: number;
  readonly storyX: number;
  readonly edges: { readonly x0: number; readonly x1: number };
}

interface PackedOptions {
  readonly metrics: TimelineMetrics;
  readonly asReported: EpochMs;
  readonly rowOfEach: readonly number[];
  /** All entries of the lane with their rows and, as at the zoom of the story, their labels; by rising moment. */
  readonly units: readonly PackedUnit[];
  readonly entryAt: (order: number) => Entry;
  readonly labelWidth: (order: number) => number;
  readonly frameAt: (level: number) => LevelFrame;
}

export interface PackedUnit extends RowUnit {
  readonly label: LabelSide;
  /** Whether the label waits for a closer zoom than that of the story. */
  readonly isCramped: boolean;
}

/** The units of one row, with running bounds of what they take up, so that those in a span are found by search. */
interface Row {
  readonly units: readonly RowUnit[];
  /** The least start of a unit and all after it; rising. */
  readonly starts: Float64Array;
  /** The greatest end of a unit and all before it; rising. */
  readonly ends: Float64Array;
}

// The farthest that a label reaches from its mark, over an extent that it stands beyond.
const LABEL_REACH_PX = 700;

/**
 * The rows of a lane where each entry has a row of its own: closer than the story every mark stands alone with its label;
 * farther out, neighbours are joined into counts, and labels give way to heavier ones.
 *
 * What is joined at a level stays joined farther out, and a label that has gone does not come back.
 */
export function packedRows(options: PackedOptions): LaneRows {
  const { units, rowOfEach } = options;
  const rowCount = rowOfEach.reduce((most, row) => Math.max(most, row + 1), 0);
  const byRow = (of: readonly RowUnit[]): readonly (readonly RowUnit[])[] => {
    const rows: RowUnit[][] = Array.from({ length: rowCount }, () => []);
    for (const unit of of) rows[unit.row]?.push(unit);
    return rows;
  };
  const story = byRow(units.map((unit) => (unit.isCramped ? { ...unit, label: undefined } : unit)));
  const closer = byRow(units);
  const farther: (readonly (readonly RowUnit[])[])[] = [story];
  const levels = new Map<number, readonly Row[]>();
  const unitsAt = (level: number): readonly (readonly RowUnit[])[] => {
    if (level < 0) return closer;
    for (let known = farther.length; known <= level; known += 1) {
      farther.push((farther[known - 1] ?? story).map((row) => fartherRow(row, options.frameAt(known), options)));
    }
    return farther[level] ?? story;
  };
  const rowsAt = (level: number): readonly Row[] => {
    const before = levels.get(level);
    if (before) return before;
    const made = unitsAt(level).map((row) => boundRow(row, options.frameAt(level), options));
    levels.set(level, made);
    return made;
  };
  return {
    rowCount,
    rowOfEach,
    mayOverflow: false,
    wraps: true,
    unitsIn: (level, span) => rowsAt(level).flatMap((row) => unitsOfRow(row, span)),
  };
}

function unitsOfRow({ units, starts, ends }: Row, span: Span): readonly RowUnit[] {
  return units.slice(lowerBound(ends, span.start), lowerBound(starts, span.end));
}

function boundRow(units: readonly RowUnit[], { scale }: LevelFrame, options: PackedOptions): Row {
  const stretches = units.map((unit) => takenBy(unit, scale, options));
  const starts = Float64Array.from(stretches, ({ start }) => scale.timeAt(start));
  const ends = Float64Array.from(stretches, ({ end }) => scale.timeAt(end));
  for (let place = 1; place < ends.length; place += 1) {
    ends[place] = Math.max(ends[place] ?? 0, ends[place - 1] ?? -Infinity);
  }
  for (let place = starts.length - 2; place >= 0; place -= 1) {
    starts[place] = Math.min(starts[place] ?? 0, starts[place + 1] ?? Infinity);
  }
  return { units, starts, ends };
}

/** All that a unit takes of its row. */
function takenBy({ orders, label }: RowUnit, scale: TimeScale, options: PackedOptions): Stretch {
  const extent = extentOf(orders, scale, options);
  const radiusPx = options.metrics.radius;
  if (!label) return reach(extent, radiusPx, Infinity);
  return takenWith(label, extent, { radiusPx, widthPx: options.labelWidth(orders[0]) });
}

function extentOf(orders: RowUnit['orders'], scale: TimeScale, options: PackedOptions): PlacedExtent {
  const { entryAt, asReported, metrics } = options;
  const extent = placeExtent(entryAt(orders[0]), scale, { asReported, radiusPx: metrics.radius, plot: EVERYWHERE });
  return orders.length === 1 ? extent : { x: extent.x, parts: [] };
}

interface PlacedUnit {
  readonly unit: RowUnit;
  readonly extent: PlacedExtent;
}

/** The units of a row one level farther out: neighbours that would touch are joined, labels without room are left out. */
function fartherRow(units: readonly RowUnit[], frame: LevelFrame, options: PackedOptions): readonly RowUnit[] {
  const { metrics, entryAt } = options;
  const joined: { orders: [number, ...number[]]; label: LabelSide | undefined; extent: PlacedExtent }[] = [];
  for (const { orders, label } of units) {
    const extent = extentOf(orders, frame.scale, options);
    const last = joined[joined.length - 1];
    if (last && extent.x - last.extent.x < 2 * metrics.radius) {
      last.orders.push(...orders);
      last.extent = { x: last.extent.x, parts: [] };
      last.label = undefined;
    } else joined.push({ orders: [...orders], label, extent });
  }
  const placed = joined.map(({ orders, label, extent }) => ({
    unit: { row: units[0]?.row ?? 0, orders, label },
    extent,
  }));
  const labels = new Map<number, LabelSide>();
  const boxes = new Map<number, Stretch>();
  const heaviestFirst = placed
    .flatMap(({ unit }, place) => (unit.label ? [{ place, entry: entryAt(unit.orders[0]) }] : []))
    .sort((a, b) => b.entry.weight - a.entry.weight || a.entry.order - b.entry.order);
  for (const { place, entry } of heaviestFirst) {
    const own = placed[place];
    if (!own) continue;
    const widthPx = options.labelWidth(entry.order);
    const { side, isCramped } = chooseSide(entry, own.extent, { ...frame, metrics, widthPx });
    const { x } = labelSpot(side, own.extent, { radiusPx: metrics.radius, widthPx });
    const box = { start: x, end: x + widthPx };
    if (isCramped || !isFree(box, place, { placed, boxes, metrics })) continue;
    labels.set(place, side);
    boxes.set(place, box);
  }
  return placed.map(({ unit }, place) => ({ ...unit, label: labels.get(place) }));
}

interface Neighbours {
  readonly placed: readonly PlacedUnit[];
  readonly boxes: ReadonlyMap<number, Stretch>;
  readonly metrics: TimelineMetrics;
}

/** Tells whether a label has room among the labels and the marks about it. */
function isFree(label: Stretch, place: number, { placed, boxes, metrics }: Neighbours): boolean {
  const x = placed[place]?.extent.x ?? 0;
  for (const step of [-1, 1]) {
    for (let at = place + step; ; at += step) {
      const other = placed[at];
      if (!other || Math.abs(other.extent.x - x) > 2 * LABEL_REACH_PX) break;
      const box = boxes.get(at);
      if (box && areTooClose(label, box)) return false;
      if (metrics.labels === 'beside' && areTooClose(label, coreOf(other.extent, metrics.radius))) return false;
    }
  }
  return true;
}
