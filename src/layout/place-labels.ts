import { fitText } from './fit-text';
import { GAP_PX, labelSpot, reach } from './label-spot';
import type { RowUnit } from './lane-rows';
import type { TextMeasurer } from './measure-text';
import type { PlacedLabel, PlacedMark } from './scene';
import type { PlannedLabel } from './plan-labels';
import { LABEL_LINE_PX, SMALL } from './timeline-metrics';
import type { TimelinePlan } from './timeline-plan';

interface UnitInView {
  readonly unit: RowUnit;
  readonly mark: PlacedMark;
}

interface PlaceOptions {
  readonly plan: TimelinePlan;
  readonly labelOf: (order: number) => PlannedLabel;
  readonly measure: TextMeasurer;
  /** The second part of a label, or undefined at levels that show none. */
  readonly detailOf: ((mark: PlacedMark) => string) | undefined;
}

const STEP_OVER_PX = 64;
const DETAIL_WIDTH_PX = 300;
const LEAST_DETAIL = 4;

/**
 * Places the labels of a lane, which have room by the level of zoom; a long extent keeps its label in view.
 *
 * A label never moves against its mark while the view pans, unless it slides along its own extent; the edge of the plot
 * cuts it. Details come after all labels: none takes the room of another, and none is cut at the edge of the plot.
 */
export function placeLabels(units: readonly UnitInView[], options: PlaceOptions): readonly PlacedLabel[] {
  const { plot } = options.plan;
  const rows = new Map<number, { readonly marks: PlacedMark[]; readonly labels: PlacedLabel[] }>();
  for (const { unit, mark } of units) {
    const row = rows.get(unit.row) ?? { marks: [], labels: [] };
    rows.set(unit.row, row);
    row.marks.push(mark);
    const label = unit.label && labelAt(unit, mark, options);
    if (label && label.box.x < plot.x1 && label.box.x + label.box.width > plot.x0) row.labels.push(label);
  }
  if (!options.detailOf) return [...rows.values()].flatMap(({ labels }) => labels);
  return [...rows.values()].flatMap(({ marks, labels }) => withDetails(marks, labels, options));
}

function labelAt(
  { label: side, orders }: RowUnit,
  mark: PlacedMark,
  { plan, labelOf }: PlaceOptions,
): PlacedLabel | undefined {
  if (!side) return undefined;
  const { metrics, plot } = plan;
  const { lines, widthPx } = labelOf(orders[0]);
  const isTwo = lines.length > 1;
  const extent = { x: mark.x, parts: mark.extents };
  const { x: ownX, anchor } = labelSpot(side, extent, mark.radius, widthPx);
  const x = onExtentInView(ownX, widthPx, mark, plot);
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

/** Where a mark has left the view to the left and its extent crosses the view, the label stands at the edge, on the extent. */
function onExtentInView(ownX: number, widthPx: number, mark: PlacedMark, plot: TimelinePlan['plot']): number {
  const end = Math.max(mark.x, ...mark.extents.map((part) => part.x1));
  const start = Math.min(mark.x, ...mark.extents.map((part) => part.x0));
  const atEdge = plot.x0 + GAP_PX;
  const hasLeft = mark.x + mark.radius < plot.x0 && ownX < atEdge;
  return hasLeft && start <= atEdge && end >= atEdge + widthPx ? atEdge : ownX;
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
      [...placed.values()].every((other) => other.id === mark.id || !cross(box, other.box)) &&
      (options.plan.metrics.labels === 'under' ||
        marks.every((other) => other.id === mark.id || !cross(box, coreOf(other))));
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

/** A stretch of a row. */
interface Along {
  readonly x: number;
  readonly width: number;
}

/** What labels keep clear of: a disc, and its extent as far as labels step over it. */
function coreOf({ x, radius, extents }: PlacedMark): Along {
  const { start, end } = reach({ x, parts: extents }, radius, STEP_OVER_PX);
  return { x: start, width: end - start };
}

/** Tells whether two stretches of one row overlap, or stand side by side with less than the gap between them. */
function cross(a: Along, b: Along): boolean {
  return a.x - GAP_PX < b.x + b.width && b.x < a.x + a.width + GAP_PX;
}
