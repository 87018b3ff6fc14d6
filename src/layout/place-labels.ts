import type { Id } from '../model/dossier';
import { fitText } from './fit-text';
import type { PlacedExtent } from './extent';
import { areTooClose, coreOf, GAP_PX, labelSpot, reach, type LabelSpot } from './label-spot';
import type { RowUnit } from './lane-rows';
import type { Stretch } from './pack-rows';
import type { TextMeasurer } from './measure-text';
import type { Box, PlacedLabel, PlacedMark } from './scene';
import type { PlannedLabel } from './plan-labels';
import { LABEL_LINE_PX, SMALL } from './timeline-metrics';
import type { TimelinePlan } from './planned-lanes';

/** An entry, or several in one mark, with the mark as it is placed in a view. */
export interface UnitInView {
  readonly unit: RowUnit;
  readonly mark: PlacedMark;
}

interface PlaceOptions {
  readonly plan: TimelinePlan;
  readonly labelOf: (order: number) => PlannedLabel;
  /** Whether the view is at rest or zooms, so that no label is cut. */
  readonly isAtRest: boolean;
  /** Those that do not stand whole in their usual places: see `settleLabels`. */
  readonly settled: ReadonlyMap<Id, SettledLabel>;
  readonly measure: TextMeasurer;
  /** The second part of a label, or undefined at levels that show none. */
  readonly detailOf: ((mark: PlacedMark) => string) | undefined;
}

const DETAIL_WIDTH_PX = 300;
const LEAST_DETAIL = 4;

/**
 * Places the labels of a lane, which have room by the level of zoom; a long extent keeps its label in view.
 *
 * A label never moves against its mark while the view pans, unless it slides along its own extent: as it leaves the view,
 * the edge of the plot cuts it. At rest none is cut: it ends in an ellipsis, or is not there. Details come after all labels:
 * none takes the room of another, and none is cut.
 */
export function placeLabels(units: readonly UnitInView[], options: PlaceOptions): readonly PlacedLabel[] {
  const { plan, detailOf } = options;
  const rows = new Map<number, Placed[]>();
  for (const { unit, mark } of units) {
    const row = rows.get(unit.row) ?? [];
    rows.set(unit.row, row);
    row.push({ mark, label: labelAt(unit, mark, options) });
  }
  return [...rows.values()].flatMap((row) => {
    const labels = row.flatMap(({ label, mark }) => {
      if (!label) return [];
      const held = heldInView(label, mark, row, plan.plot);
      return inPlot(held, mark, { ...options, isHeld: held !== label }) ?? [];
    });
    if (!detailOf) return labels;
    const marks = row.map(({ mark }) => mark);
    return withDetails(marks, labels, options);
  });
}

/** A label as far as it is in the plot, whose edge cuts it only while the view pans. */
function inPlot(
  label: PlacedLabel,
  mark: PlacedMark,
  { plan, isAtRest, isHeld }: PlaceOptions & { readonly isHeld: boolean },
): PlacedLabel | undefined {
  const { lines, anchor, box } = label;
  const stretch = along(box);
  const part = partIn(stretch, plan.plot);
  if (part === stretch) return label;
  if (!isAtRest) return part.start < part.end ? label : undefined;
  // What has left the view takes its label along, but for one that is held on its extent.
  const short = isHeld ? shortened(mark.entries[0].order, stretch, { plan, maxLines: lines.length }) : undefined;
  return short && putLabel(mark, short.label, { x: short.start, anchor, metrics: plan.metrics });
}

/** The part of a stretch between the edges of the plot; the same where all of it is. */
function partIn(stretch: Stretch, { x0, x1 }: TimelinePlan['plot']): Stretch {
  if (stretch.start >= x0 && stretch.end <= x1) return stretch;
  return { start: Math.max(stretch.start, x0), end: Math.min(stretch.end, x1) };
}

// With less room there is no label.
const LEAST_PX = 24;

/** What is shown of a label whose stretch the edges of the plot cut: shortened, at the end that is in view. */
function shortened(
  order: number,
  stretch: Stretch,
  { plan, maxLines }: Pick<PlaceOptions, 'plan'> & { readonly maxLines: number },
): { readonly label: PlannedLabel; readonly start: number } | undefined {
  const { start, end } = partIn(stretch, plan.plot);
  if (end - start < LEAST_PX) return undefined;
  const label = plan.labelWithin(order, end - start - EDGE_PX, maxLines);
  return { label, start: start > stretch.start ? end - label.widthPx : start };
}

interface Placed {
  readonly mark: PlacedMark;
  readonly label: PlacedLabel | undefined;
}

function labelAt(
  { label: side, orders }: RowUnit,
  mark: PlacedMark,
  { plan, labelOf, settled }: PlaceOptions,
): PlacedLabel | undefined {
  if (!side) return undefined;
  const { metrics } = plan;
  const own = settled.get(mark.id);
  const planned = own?.label ?? labelOf(orders[0]);
  const { x: usualX, anchor } = labelSpot(side, extentOf(mark), { radiusPx: mark.radius, widthPx: planned.widthPx });
  return putLabel(mark, planned, { x: own ? mark.x + own.fromMarkPx : usualX, anchor, metrics });
}

/** Puts a label into the row of its mark, with its left end at a place. */
export function putLabel(
  mark: PlacedMark,
  { lines, widthPx }: PlannedLabel,
  { x, anchor, metrics }: LabelSpot & Pick<TimelinePlan, 'metrics'>,
): PlacedLabel {
  const isTwo = lines.length > 1;
  const y = mark.y + (isTwo ? metrics.firstOfTwoY : metrics.labelY);
  return {
    id: mark.id,
    lines,
    detail: undefined,
    x: anchor === 'start' ? x : x + widthPx,
    y,
    anchor,
    box: { x, y: y - 14, width: widthPx, height: isTwo ? 19 + LABEL_LINE_PX : 19 },
  };
}

/** How a label stands by its mark until the view rests again: away from its usual place, or shortened. */
export interface SettledLabel {
  readonly label: PlannedLabel;
  /** From the mark to the left end of the label, in px. */
  readonly fromMarkPx: number;
}

/**
 * Settles where labels stand that the edges of the plot would cut. They slide: under the mark, never off it; beside it
 * along its own extent; and up to what else stands in the row. What has no room even so is shortened.
 *
 * @returns those that slide or are shortened, by the ids of their marks
 */
export function settleLabels(
  units: readonly UnitInView[],
  { plan, labelOf }: Pick<PlaceOptions, 'plan' | 'labelOf'>,
): ReadonlyMap<Id, SettledLabel> {
  const { plot } = plan;
  const settled = new Map<Id, SettledLabel>();
  const rows = new Map<number, Slidable[]>();
  for (const { unit, mark } of units) {
    const { label } = unit;
    const planned = labelOf(unit.orders[0]);
    const { widthPx } = planned;
    const start = label ? labelSpot(label, extentOf(mark), { radiusPx: mark.radius, widthPx }).x : NaN;
    const row = rows.get(unit.row) ?? [];
    rows.set(unit.row, row);
    row.push({ mark, planned, isUnder: typeof label === 'object', box: { start, end: start + widthPx } });
  }
  for (const row of rows.values()) {
    for (const own of row) {
      const { box, mark, planned } = own;
      const { widthPx } = planned;
      const wanted = Math.max(plot.x0 + EDGE_PX, Math.min(box.start, plot.x1 - EDGE_PX - widthPx));
      const isInPlot = mark.x + mark.radius > plot.x0 && mark.x - mark.radius < plot.x1;
      if (!isInPlot || wanted === box.start || Number.isNaN(wanted)) continue;
      const room = roomFor(own, row);
      const start = Math.max(room.start, Math.min(wanted, room.end - widthPx));
      const slid = { start, end: start + widthPx };
      const isCut = partIn(slid, plot) !== slid;
      const maxLines = planned.lines.length;
      const short = isCut ? shortened(mark.entries[0].order, slid, { plan, maxLines }) : { label: planned, start };
      // Without room it stays where it is, unless it is held on its extent.
      if (!short) continue;
      own.box = slid;
      settled.set(mark.id, { label: short.label, fromMarkPx: short.start - mark.x });
    }
  }
  return settled;
}

interface Slidable {
  readonly mark: PlacedMark;
  readonly planned: PlannedLabel;
  readonly isUnder: boolean;
  /** Of its label; without one it lies nowhere: not a number. */
  box: Stretch;
}

const EDGE_PX = 2;

/** Where in its row a label may stand: as near as its mark allows, and up to what else stands there. */
function roomFor({ mark: { x, radius, id }, isUnder, box }: Slidable, row: readonly Slidable[]): Stretch {
  const reachPx = isUnder ? box.end - box.start - radius / 2 : -radius - GAP_PX;
  let start = Math.min(box.start, x - reachPx);
  let end = Math.max(box.end, x + reachPx);
  for (const other of row) {
    if (other.mark.id === id) continue;
    const disc = { start: other.mark.x - radius, end: other.mark.x + radius };
    for (const taken of isUnder ? [other.box] : [disc, other.box]) {
      if (taken.end <= box.start) start = Math.min(box.start, Math.max(start, taken.end + GAP_PX));
      if (taken.start >= box.end) end = Math.max(box.end, Math.min(end, taken.start - GAP_PX));
    }
  }
  return { start, end };
}

/**
 * Where a mark or its whole label has left the view and its extent reaches into it, the label stands at the edge, on the
 * extent: as far as this goes, and up to what else stands in its row.
 */
function heldInView(
  label: PlacedLabel,
  mark: PlacedMark,
  row: readonly Placed[],
  { x0, x1 }: TimelinePlan['plot'],
): PlacedLabel {
  const { x, width } = label.box;
  const extent = reach(extentOf(mark), mark.radius, Infinity);
  const clearOfMark = mark.radius + GAP_PX;
  if (mark.x < x0 + clearOfMark && (mark.x + mark.radius < x0 ? x < x0 + GAP_PX : x + width <= x0)) {
    const end = Math.min(
      extent.end,
      ...takenIn(row, mark).map(({ start }) => (start > mark.x ? start - GAP_PX : Infinity)),
    );
    const held = Math.min(Math.max(x0 + GAP_PX, mark.x + clearOfMark), end - width);
    if (held <= x || held < mark.x + clearOfMark) return label;
    return { ...label, x: held, anchor: 'start', box: { ...label.box, x: held } };
  }
  if (mark.x > x1 - clearOfMark && (mark.x - mark.radius > x1 ? x + width > x1 - GAP_PX : x >= x1)) {
    const start = Math.max(
      extent.start,
      ...takenIn(row, mark).map(({ end }) => (end < mark.x ? end + GAP_PX : -Infinity)),
    );
    const held = Math.max(Math.min(x1 - GAP_PX, mark.x - clearOfMark) - width, start);
    if (held >= x || held + width > mark.x - clearOfMark) return label;
    return { ...label, x: held + width, anchor: 'end', box: { ...label.box, x: held } };
  }
  return label;
}

/** What the other marks of a row and their labels take of it. */
function takenIn(row: readonly Placed[], mark: PlacedMark): readonly Stretch[] {
  return row.flatMap((other) => {
    if (other.mark === mark) return [];
    const { x, radius } = other.mark;
    const disc = { start: x - radius, end: x + radius };
    const { box } = other.label ?? {};
    return box ? [disc, along(box)] : [disc];
  });
}

function withDetails(
  marks: readonly PlacedMark[],
  labels: readonly PlacedLabel[],
  options: PlaceOptions,
): readonly PlacedLabel[] {
  const { plot } = options.plan;
  const placed = new Map(labels.map((label) => [label.id, label]));
  const heaviestFirst = marks
    .filter(({ id }) => placed.has(id))
    .sort((a, b) => b.entries[0].weight - a.entries[0].weight || a.entries[0].order - b.entries[0].order);
  for (const mark of heaviestFirst) {
    const label = placed.get(mark.id);
    const detailed = label && withDetail(label, mark, options);
    if (!detailed) continue;
    const { box } = detailed;
    const isWhole = box.x >= plot.x0 && box.x + box.width <= plot.x1;
    const isFree =
      [...placed.values()].every((other) => other.id === mark.id || !areTooClose(along(box), along(other.box))) &&
      (options.plan.metrics.labels === 'under' ||
        marks.every(
          (other) => other.id === mark.id || !areTooClose(along(box), coreOf(extentOf(other), other.radius)),
        ));
    if (isWhole && isFree) placed.set(mark.id, detailed);
  }
  return [...placed.values()];
}

function withDetail(label: PlacedLabel, mark: PlacedMark, options: PlaceOptions): PlacedLabel | undefined {
  const { detailOf, measure } = options;
  if (!detailOf || label.lines.length > 1) return undefined;
  const { metrics } = options.plan;
  const room = metrics.labels === 'under' ? metrics.maxLabelWidth - label.box.width - 2 * GAP_PX : DETAIL_WIDTH_PX;
  const text = fitText(detailOf(mark), room, { style: SMALL, measure });
  if (text.length < LEAST_DETAIL) return undefined;
  const width = measure(text, SMALL) + 2 * GAP_PX;
  const x = label.anchor === 'start' ? label.box.x : label.box.x - width;
  return { ...label, detail: text, box: { ...label.box, x, width: label.box.width + width } };
}

/** What a box takes of its row. */
function along({ x, width }: Box): Stretch {
  return { start: x, end: x + width };
}

function extentOf({ x, extents }: PlacedMark): PlacedExtent {
  return { x, parts: extents };
}
