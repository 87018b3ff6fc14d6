import type { Id } from '../model/dossier';
import { mustGet } from '../model/dossier-index';
import { boxesCross } from './box-grid';
import { GAP_PX, labelSpot, reach } from './label-spot';
import type { Box, PlacedLabel, PlacedMark } from './scene';
import { SMALL, type TimelineMetrics } from './timeline-metrics';
import type { PlannedLabel } from './timeline-plan';
import type { TextMeasurer } from './measure-text';
import { fitText } from './fit-text';

interface PlaceOptions {
  readonly labels: ReadonlyMap<Id, PlannedLabel>;
  readonly metrics: TimelineMetrics;
  readonly plot: { readonly x0: number; readonly x1: number };
  /** Where labels turn back to their marks. */
  readonly edges: { readonly x0: number; readonly x1: number };
  readonly hingeX: number;
  readonly storyX: number;
  readonly measure: TextMeasurer;
  /** The second line of a card, or undefined at levels that show none. */
  readonly detailOf: ((mark: PlacedMark) => string) | undefined;
}

const STEP_OVER_PX = 64;

/**
 * Places the labels of one row so that none overlaps another or a mark of another entry.
 *
 * A label never moves against its mark while the view pans: the edges that it keeps to are those of the zoom, not of
 * the view, and the edge of the plot cuts it. Heavier entries are placed first; a label without room is left out (its
 * mark keeps its name for those who point at it).
 *
 * @param marks  of one row, sorted by x, as they are drawn; counts have no label
 * @param rowY   top of the row
 */
export function placeLabels(marks: readonly PlacedMark[], rowY: number, options: PlaceOptions): readonly PlacedLabel[] {
  const { metrics, plot } = options;
  const inView = marks.filter((mark) => mark.x >= plot.x0 - mark.radius && mark.x <= plot.x1 + mark.radius);
  const byWeight = [...inView].sort(
    (a, b) => b.entries[0].weight - a.entries[0].weight || a.entries[0].order - b.entries[0].order,
  );
  const placed = new Map<Id, PlacedLabel>();
  const placeIfFree = (label: PlacedLabel): void => {
    const { id, box } = label;
    const isFree =
      box.x < plot.x1 &&
      box.x + box.width > plot.x0 &&
      [...placed.values()].every((other) => other.id === id || !cross(box, other.box)) &&
      (metrics.labels === 'under' || inView.every((other) => other.id === id || !cross(box, core(other))));
    if (isFree) placed.set(id, label);
  };
  for (const mark of byWeight) {
    const label = mark.shape === 'count' ? undefined : besideOrUnder(mark, rowY, options);
    if (label) placeIfFree(label);
  }
  // Details come last: none takes the room of a title, and none is cut at the edge of the plot.
  for (const mark of byWeight) {
    const label = placed.get(mark.id);
    const detailed = label && withDetail(label, mark, options);
    if (detailed && detailed.box.x >= plot.x0 && detailed.box.x + detailed.box.width <= plot.x1) placeIfFree(detailed);
  }
  return [...placed.values()];
}

function besideOrUnder(mark: PlacedMark, rowY: number, options: PlaceOptions): PlacedLabel | undefined {
  const { labels, ...frame } = options;
  const { text, widthPx } = mustGet(labels, mark.id, 'label');
  const extent = { x: mark.x, parts: mark.extents };
  const spot = labelSpot(mark.entries[0], extent, { ...frame, widthPx });
  if (spot.mustFit && spot.x + widthPx > frame.plot.x1) return undefined;
  const { x, anchor } = spot;
  const y = rowY + frame.metrics.labelY;
  return {
    id: mark.id,
    text,
    detail: undefined,
    x: anchor === 'start' ? x : x + widthPx,
    y,
    anchor,
    box: { x, y: y - 14, width: widthPx, height: 19 },
  };
}

/** The box of a mark that labels keep clear of: its disc, and its extent as far as labels step over it. */
function core({ x, y, radius, extents }: PlacedMark): Box {
  const { start, end } = reach({ x, parts: extents }, radius, STEP_OVER_PX);
  return { x: start, y: y - radius, width: end - start, height: 2 * radius };
}

function withDetail(label: PlacedLabel, mark: PlacedMark, { detailOf, metrics, measure }: PlaceOptions): PlacedLabel {
  if (!detailOf) return label;
  const room = metrics.labels === 'under' ? metrics.maxLabelWidth - label.box.width - 2 * GAP_PX : DETAIL_WIDTH_PX;
  const text = fitText(detailOf(mark), room, { style: SMALL, measure });
  if (text.length < 4) return label;
  const width = measure(text, SMALL) + 2 * GAP_PX;
  const x = label.anchor === 'start' ? label.box.x : label.box.x - width;
  return { ...label, detail: text, box: { ...label.box, x, width: label.box.width + width } };
}

const DETAIL_WIDTH_PX = 300;

/** Tells whether two boxes overlap, or stand side by side with less than the gap between them. */
function cross(a: Box, b: Box): boolean {
  return boxesCross({ ...a, x: a.x - GAP_PX, width: a.width + 2 * GAP_PX }, b);
}
