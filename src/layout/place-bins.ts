import type { DossierIndex } from '../model/dossier-index';
import { makeUpBetween, type MakeUp } from './make-up';
import { placingMoments } from './placing-moments';
import type { BinPart, PlacedBin } from './scene';
import { lowerBound } from '../time/lower-bound';
import { isInLane } from '../view/lane-grouping';
import { contains } from '../time/span';
import { BIN_PX, SMALL } from './timeline-metrics';
import type { BinOptions, PlannedLane } from './planned-lanes';

const GAP_PX = 2;
const HEIGHT_PX = 20;
const BAR_PX = 4;

/**
 * Counts what stands in no row, in bins of time: below the other rows, a number each over a bar that shows the sides.
 *
 * The bins of a level are the same wherever the view is. Work grows with the number of bins in view and the logarithm of
 * the entries, and in bins of few entries with these.
 */
export function placeBins(lane: PlannedLane, options: BinOptions): readonly PlacedBin[] {
  const { index, plan, scale, level, units, countOf, measure } = options;
  const { plot, metrics, levels } = plan;
  const { moments } = lane;
  const binMs = BIN_PX * levels.msPerPx(level);
  const first = Math.floor(scale.timeAt(plot.x0) / binMs);
  const last = Math.floor(scale.timeAt(plot.x1) / binMs);
  const contents = contentsAt(lane, level);
  let placed: ReturnType<typeof placedByBin> | undefined;
  const y = (lane.rowTops[lane.rows.rowCount] ?? 0) + (metrics.rowHeight - HEIGHT_PX) / 2;
  const bins: PlacedBin[] = [];
  let from = moments.before(first * binMs);
  for (let number = first; number <= last; number += 1) {
    const span = { start: number * binMs, end: (number + 1) * binMs };
    const to = lowerBound(moments.moments, span.end, from);
    let content = contents.get(number);
    if (!content) {
      placed ??= placedByBin(index, units, binMs);
      content = contentOf(lane, { index, stretch: { from, to }, alone: placed.get(number) ?? NONE });
      contents.set(number, content);
    }
    from = to;
    const { count, alone, stretch, makeUp } = content;
    if (count <= 0) continue;
    const box = {
      x: scale.xOf(span.start) + GAP_PX / 2,
      y,
      width: binMs / scale.msPerPx - GAP_PX,
      height: HEIGHT_PX,
    };
    const text = countOf(count);
    bins.push({
      key: `${lane.group.key} ${level} ${number}`,
      count,
      span,
      box,
      text: { x: box.x + box.width / 2, y: y + 12, text: measure(text, SMALL) <= box.width ? text : '' },
      parts: partsOf(makeUp.sides, count, { ...box, y: y + HEIGHT_PX - BAR_PX, height: BAR_PX }),
      kinds: makeUp.kinds,
      ordersOf: (most) => ordersIn(lane, stretch, alone, most),
      holds: (order) =>
        isInLane(lane.group, order) &&
        plan.shown?.[order] !== 0 &&
        !alone.has(order) &&
        contains(span, placingMoments(index)[order] ?? NaN),
    });
  }
  return bins;
}

const NONE: ReadonlySet<number> = new Set();

/** What a bin holds, which is the same wherever the view is. */
interface BinContent {
  /** The places of its entries in the order of time, with those that stand alone. */
  readonly stretch: { readonly from: number; readonly to: number };
  readonly alone: ReadonlySet<number>;
  /** How many there are without these, and what they are. */
  readonly count: number;
  readonly makeUp: MakeUp;
}

const known = new WeakMap<PlannedLane, { readonly level: number; readonly contents: Map<number, BinContent> }>();

/** What is known of the bins of a lane at a level, by their numbers; what another level had is forgotten. */
function contentsAt(lane: PlannedLane, level: number): Map<number, BinContent> {
  const before = known.get(lane);
  if (before?.level === level) return before.contents;
  const contents = new Map<number, BinContent>();
  known.set(lane, { level, contents });
  return contents;
}

function contentOf(
  { moments }: PlannedLane,
  { index, stretch, alone }: Pick<BinContent, 'stretch' | 'alone'> & Pick<BinOptions, 'index'>,
): BinContent {
  const makeUp = makeUpOf(index, makeUpBetween(index, moments, stretch), alone);
  return { stretch, alone, count: stretch.to - stretch.from - alone.size, makeUp };
}

function placedByBin(
  index: DossierIndex,
  units: BinOptions['units'],
  binMs: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const moments = placingMoments(index);
  const bins = new Map<number, Set<number>>();
  for (const { unit } of units) {
    const [order] = unit.orders;
    const number = Math.floor((moments[order] ?? 0) / binMs);
    const bin = bins.get(number);
    if (bin) bin.add(order);
    else bins.set(number, new Set([order]));
  }
  return bins;
}

function ordersIn(
  { moments }: PlannedLane,
  { from, to }: { readonly from: number; readonly to: number },
  alone: ReadonlySet<number>,
  most: number,
): readonly number[] {
  const orders: number[] = [];
  for (let place = from; place < to && orders.length < most; place += 1) {
    const order = moments.orders[place];
    if (order !== undefined && !alone.has(order)) orders.push(order);
  }
  return orders;
}

/** What is left of a make-up without what stands alone. */
function makeUpOf({ entries }: DossierIndex, all: MakeUp, alone: ReadonlySet<number>): MakeUp {
  for (const order of alone) {
    const side = Math.min(entries.sides[order] ?? 0, all.sides.length - 1);
    const kind = entries.kinds[order] ?? 0;
    all.sides[side] = (all.sides[side] ?? 0) - 1;
    all.kinds[kind] = (all.kinds[kind] ?? 0) - 1;
  }
  return all;
}

function partsOf(sides: Uint32Array, count: number, bar: PlacedBin['box']): readonly BinPart[] {
  let { x } = bar;
  const parts: BinPart[] = [];
  for (const [side, ofSide] of sides.entries()) {
    if (ofSide === 0) continue;
    const width = (bar.width * ofSide) / count;
    parts.push({ side, box: { x, y: bar.y, width, height: bar.height } });
    x += width;
  }
  return parts;
}
