import type { DossierIndex } from '../model/dossier-index';
import { EVENT_STATUSES } from '../model/vocabulary';
import { isInLane } from '../view/lane-grouping';
import type { EmphasisById } from '../view/view-state';
import type { Span } from '../time/span';
import { boxesCross } from './box-grid';
import { placeMark } from './build-scene';
import { GAP_PX } from './label-spot';
import type { Stretch } from './pack-rows';
import { putLabel } from './place-labels';
import type { PlannedLabel } from './plan-labels';
import type { PlannedLane, TimelinePlan } from './planned-lanes';
import type { Box, PlacedLabel, PlacedMark, Scene } from './scene';
import { timeScale } from './time-scale';

interface CallOutOptions {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly window: Span;
  /** The window when the view was last at rest or zoomed: what is called out keeps its label where it stood by its mark. */
  readonly settled?: Span | undefined;
  readonly emphasis: EmphasisById;
}

/** How a label stands by its mark. */
interface Spot {
  readonly label: PlannedLabel;
  /** From the mark to the left end of the label, in px. */
  readonly fromMarkPx: number;
  readonly anchor: 'start' | 'end';
}

// A label that has so much room without covering a mark is shortened to it.
const ENOUGH_PX = 120;
// With less there is none.
const LEAST_PX = 32;
const EDGE_PX = 2;
// The ground of a label reaches beyond it.
const GROUND_PX = 4;

/**
 * Gives what is selected its mark and its title where a scene has it in a count, without a label, or with one that is not
 * whole. What is in the way yields: labels go, counts below the rows are covered, and marks join the one called out.
 *
 * Nothing is laid out again, so that selecting moves nothing else; and while the view pans no label moves against its mark.
 */
export function callOut(scene: Scene, options: CallOutOptions): Scene {
  const { index, plan, emphasis } = options;
  const spots = spotsOf(options);
  let drawn = scene;
  for (const [id, each] of emphasis) {
    const order = each === 'selected' ? index.entries.orderOf(id) : undefined;
    const lane = order === undefined ? undefined : plan.lanes.find(({ group }) => isInLane(group, order));
    if (order === undefined || !lane || plan.shown?.[order] === 0) continue;
    const found = markIn(drawn, { ...options, lane, order });
    if (!found) continue;
    if (!spots.has(order)) spots.set(order, spotBy(found, { ...options, scene: drawn, lane, order }));
    const spot = spots.get(order);
    if (spot) drawn = yielding(drawn, labelled(found, spot, plan), order);
  }
  return drawn;
}

interface Called extends CallOutOptions {
  readonly lane: PlannedLane;
  readonly order: number;
}

interface Found {
  readonly mark: PlacedMark;
  /** Whether the scene has it in a count below the rows. */
  readonly isNew: boolean;
}

/** The mark of an entry in the plot, as its own where the scene has it in a count; undefined where it lies outside. */
function markIn({ marks, bins, plot }: Scene, { index, plan, window, lane, order }: Called): Found | undefined {
  const { x0, x1 } = plan.plot;
  const own = (): PlacedMark => {
    const scale = timeScale(window, x0, x1);
    return placeMark({ row: lane.rows.rowCount, orders: [order] }, lane, { index, plan, scale });
  };
  const inPlot = (mark: PlacedMark, isNew: boolean): Found | undefined =>
    mark.x >= plot.x && mark.x <= plot.x + plot.width ? { mark, isNew } : undefined;
  const shown = marks.find(({ entries }) => entries.some((entry) => entry.order === order));
  if (!shown) return bins.some(({ holds }) => holds(order)) ? inPlot(own(), true) : undefined;
  if (shown.entries.length === 1) return inPlot(shown, false);
  const { glyph, side, shape, extents } = own();
  return inPlot({ ...shown, glyph, side, shape, extents }, false);
}

interface Known {
  readonly plan: TimelinePlan;
  /** By the places of entries in the order of the record; undefined where a label stands well as it is. */
  readonly spots: Map<number, Spot | undefined>;
}

const known = new WeakMap<Span, Known>();

/** Where labels stand that have been called out since the view was settled on. */
function spotsOf({ plan, window, settled = window }: CallOutOptions): Known['spots'] {
  const before = known.get(settled);
  // At rest another selection may have changed what is in the way.
  if (before?.plan === plan && settled !== window) return before.spots;
  const spots: Known['spots'] = new Map();
  known.set(settled, { plan, spots });
  return spots;
}

/** Finds where a label stands that is to be called out; undefined where it stands well as it is, or nowhere. */
function spotBy({ mark, isNew }: Found, called: Called & { readonly scene: Scene }): Spot | undefined {
  const { index, plan, lane, order, scene } = called;
  const whole = isNew ? plan.lineOf(order) : lane.labelOf(order);
  const edges = { start: plan.plot.x0 + EDGE_PX, end: plan.plot.x1 - EDGE_PX };
  const before = scene.labels.find(({ id }) => id === mark.id);
  if (before && isWhole(before, whole, plan.plot)) return undefined;
  const inWay = inWayOf(mark, called);
  const { x, radius } = mark;
  if (isNew && inWay.kept.some(({ start, end }) => start < x + radius && end > x - radius)) return undefined;
  const within = (roomPx: number): PlannedLabel =>
    whole.widthPx <= roomPx ? whole : plan.labelWithin(order, roomPx, whole.lines.length);
  if (plan.metrics.labels === 'under') {
    const { start, end } = gapAbout(x, inWay.kept, edges);
    if (end - start < LEAST_PX) return undefined;
    const label = within(end - start);
    const left = Math.max(start, Math.min(x - label.widthPx / 2, end - label.widthPx));
    return { label, fromMarkPx: left - x, anchor: 'start' };
  }
  const roomsIn = (taken: readonly Stretch[]): Record<Side, number> => {
    const { start, end } = gapAbout(x, taken, edges);
    return { left: x - radius - GAP_PX - start, right: end - x - radius - GAP_PX };
  };
  const clear = roomsIn([...inWay.kept, ...inWay.yielding]);
  const all = roomsIn(inWay.kept);
  const sides: readonly Side[] = EVENT_STATUSES[index.entries.at(order).status].isAhead
    ? ['right', 'left']
    : ['left', 'right'];
  const [first = 'left', second = first] = sides;
  const wider = (rooms: Record<Side, number>): Side => (rooms[second] > rooms[first] ? second : first);
  const side =
    sides.find((each) => clear[each] >= whole.widthPx) ??
    (clear[wider(clear)] >= ENOUGH_PX ? wider(clear) : undefined) ??
    sides.find((each) => all[each] >= whole.widthPx) ??
    wider(all);
  const roomPx = clear[side] >= Math.min(ENOUGH_PX, whole.widthPx) ? clear[side] : all[side];
  if (roomPx < LEAST_PX) return undefined;
  const label = within(roomPx);
  const aside = radius + GAP_PX;
  return side === 'right'
    ? { label, fromMarkPx: aside, anchor: 'start' }
    : { label, fromMarkPx: -aside - label.widthPx, anchor: 'end' };
}

type Side = 'left' | 'right';

/** Tells whether a label has all of its words in the plot. */
function isWhole({ lines, box }: PlacedLabel, whole: PlannedLabel, { x0, x1 }: TimelinePlan['plot']): boolean {
  return lines.join() === whole.lines.join() && box.x >= x0 && box.x + box.width <= x1;
}

/** What stands in the row of a mark: what is selected too, with its label, and the marks that may yield. */
function inWayOf(
  { id, y }: PlacedMark,
  { scene, plan, emphasis }: Called & { readonly scene: Scene },
): { readonly kept: readonly Stretch[]; readonly yielding: readonly Stretch[] } {
  const kept: Stretch[] = [];
  const yielding: Stretch[] = [];
  for (const mark of scene.marks) {
    if (mark.id === id || mark.y !== y) continue;
    const isSelected = mark.entries.some((entry) => emphasis.get(entry.id) === 'selected');
    const disc = { start: mark.x - mark.radius - GAP_PX, end: mark.x + mark.radius + GAP_PX };
    // Under marks there are none in the way of a label, only other labels.
    if (plan.metrics.labels === 'beside') (isSelected ? kept : yielding).push(disc);
    const box = isSelected ? scene.labels.find((label) => label.id === mark.id)?.box : undefined;
    if (box) kept.push({ start: box.x - GAP_PX, end: box.x + box.width + GAP_PX });
  }
  return { kept, yielding };
}

/** What is free about a place in a row, between the edges of the plot. */
function gapAbout(x: number, taken: readonly Stretch[], edges: Stretch): Stretch {
  return {
    start: Math.max(edges.start, ...taken.filter(({ start }) => start < x).map(({ end }) => end)),
    end: Math.min(edges.end, ...taken.filter(({ start }) => start >= x).map(({ start }) => start)),
  };
}

interface Labelled extends Found {
  readonly label: PlacedLabel;
}

function labelled({ mark, isNew }: Found, { label, fromMarkPx, anchor }: Spot, { metrics }: TimelinePlan): Labelled {
  const placed = putLabel(mark, label, { x: mark.x + fromMarkPx, anchor, metrics });
  return { mark, isNew, label: { ...placed, isCalledOut: true } };
}

/** The scene with a mark called out, and without what was in its way. */
function yielding(scene: Scene, { mark, isNew, label }: Labelled, order: number): Scene {
  const ground = { ...label.box, x: label.box.x - GROUND_PX, width: label.box.width + 2 * GROUND_PX };
  const disc = discOf(mark);
  const isCovered = (box: Box): boolean => boxesCross(box, ground) || boxesCross(box, disc);
  const covered = scene.marks.filter((other) => other.id !== mark.id && boxesCross(discOf(other), ground));
  const called = withEntries(mark, covered);
  const marks = scene.marks.flatMap((other) => {
    if (other.id === mark.id) return [called];
    return covered.includes(other) ? [] : [other];
  });
  return {
    ...scene,
    marks: isNew ? inOrder(marks, called, scene) : marks,
    labels: [
      ...scene.labels.filter(
        ({ id, box }) => id !== mark.id && !isCovered(box) && !covered.some((each) => each.id === id),
      ),
      label,
    ],
    bins: scene.bins.map((bin) => {
      const holds = (other: number): boolean => other !== order && bin.holds(other);
      return { ...bin, holds, isCovered: bin.isCovered || isCovered(bin.box) };
    }),
  };
}

function discOf({ x, y, radius }: PlacedMark): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function withEntries(mark: PlacedMark, others: readonly PlacedMark[]): PlacedMark {
  const [first, ...rest] = mark.entries;
  return { ...mark, entries: [first, ...rest, ...others.flatMap(({ entries }) => entries)] };
}

/** From left to right within its lane. */
function inOrder(marks: readonly PlacedMark[], mark: PlacedMark, { lanes }: Scene): readonly PlacedMark[] {
  const lane = lanes.find(({ box }) => mark.y >= box.y && mark.y < box.y + box.height)?.box;
  const end = lane ? lane.y + lane.height : Infinity;
  const next = marks.findIndex(({ x, y }) => y >= end || (y >= (lane?.y ?? 0) && x > mark.x));
  return next < 0 ? [...marks, mark] : [...marks.slice(0, next), mark, ...marks.slice(next)];
}
