import type { Id } from '../model/dossier';
import type { Box, PlacedLabel, PlacedMark } from './scene';
import { SMALL, type TimelineMetrics } from './timeline-metrics';
import { labelsToRight, type PlannedLabel } from './timeline-plan';
import type { TextMeasurer } from './measure-text';
import { fitText } from './fit-text';

interface PlaceOptions {
  readonly labels: ReadonlyMap<Id, PlannedLabel>;
  readonly metrics: TimelineMetrics;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly measure: TextMeasurer;
  /** The second line of a card, or undefined at levels that show none. */
  readonly detailOf: ((mark: PlacedMark) => string) | undefined;
}

// A label keeps this far from its mark, from other labels and from other marks.
const GAP_PX = 6;
// A label stands beyond an extent of up to this length; a longer one is written on, near the mark.
const BEYOND_PX = 420;
const STEP_OVER_PX = 64;

/**
 * Places the labels of one row so that none overlaps another, a mark of another entry, or the edge of the plot.
 *
 * Beside a mark, a label stands on the side that its status gives it, and on the other where there is no room. Heavier
 * entries are placed first; a label without room is left out (its mark keeps its name for those who point at it).
 *
 * @param marks  of one row, sorted by x, as they are drawn; counts have no label
 * @param rowY   top of the row
 */
export function placeLabels(marks: readonly PlacedMark[], rowY: number, options: PlaceOptions): readonly PlacedLabel[] {
  const { plot } = options;
  const inView = marks.filter((mark) => mark.x >= plot.x0 - mark.radius && mark.x <= plot.x1 + mark.radius);
  const byWeight = [...inView].sort(
    (a, b) => b.entries[0].weight - a.entries[0].weight || a.entries[0].order - b.entries[0].order,
  );
  const placed: PlacedLabel[] = [];
  for (const mark of byWeight) {
    if (mark.shape === 'count') continue;
    const label = options.labels.get(mark.id);
    if (!label) throw new Error(`missing label: ${mark.id}`);
    const free = candidates(mark, label, rowY, options).find(
      ({ box }) =>
        (options.metrics.labels === 'under' || (box.x >= plot.x0 && box.x + box.width <= plot.x1)) &&
        placed.every((other) => !cross(box, other.box)) &&
        (options.metrics.labels === 'under' || inView.every((other) => other === mark || !cross(box, core(other)))),
    );
    if (free) placed.push(withDetail(free, mark, options));
  }
  return placed;
}

function candidates(
  mark: PlacedMark,
  label: PlannedLabel,
  rowY: number,
  { metrics }: PlaceOptions,
): readonly PlacedLabel[] {
  const y = rowY + metrics.labelY;
  const make = (x: number, anchor: 'start' | 'end'): PlacedLabel => ({
    id: mark.id,
    text: label.text,
    detail: undefined,
    x,
    y,
    anchor,
    box: { x: anchor === 'start' ? x : x - label.widthPx, y: y - 14, width: label.widthPx, height: 19 },
  });
  if (metrics.labels === 'under') return [make(mark.x + label.shiftPx, 'start')];
  const left = [BEYOND_PX, STEP_OVER_PX].map((most) => make(mark.x - overhang(mark, 'left', most) - GAP_PX, 'end'));
  const right = [BEYOND_PX, STEP_OVER_PX].map((most) => make(mark.x + overhang(mark, 'right', most) + GAP_PX, 'start'));
  return labelsToRight(mark.entries[0]) ? [...right, ...left] : [...left, ...right];
}

/** How far a mark and its extent reach to one side, as far as a label steps over it. */
function overhang(mark: PlacedMark, side: 'left' | 'right', most = STEP_OVER_PX): number {
  const reach = mark.extents.map((part) => (side === 'left' ? mark.x - part.x0 : part.x1 - mark.x));
  return Math.max(mark.radius, Math.min(most, Math.max(0, ...reach)));
}

/** The box of a mark that labels keep clear of: its disc, and its extent as far as labels step over it. */
function core(mark: PlacedMark): Box {
  const left = overhang(mark, 'left');
  return { x: mark.x - left, y: mark.y - mark.radius, width: left + overhang(mark, 'right'), height: 2 * mark.radius };
}

function withDetail(label: PlacedLabel, mark: PlacedMark, { detailOf, plot, measure }: PlaceOptions): PlacedLabel {
  if (!detailOf) return label;
  const room = label.anchor === 'start' ? plot.x1 - (label.x + label.box.width) : label.box.x - plot.x0;
  const text = fitText(detailOf(mark), Math.min(room - 2 * GAP_PX, DETAIL_WIDTH_PX), { style: SMALL, measure });
  const width = measure(text, SMALL) + 2 * GAP_PX;
  if (text.length < 4 || width > room) return label;
  const x = label.anchor === 'start' ? label.box.x : label.box.x - width;
  return { ...label, detail: text, box: { ...label.box, x, width: label.box.width + width } };
}

const DETAIL_WIDTH_PX = 300;

function cross(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + GAP_PX && b.x < a.x + a.width + GAP_PX && a.y < b.y + b.height && b.y < a.y + a.height;
}
