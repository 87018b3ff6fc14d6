import { isSelecting } from '../view/emphasis';
import type { DossierIndex } from '../model/dossier-index';
import type { EmphasisById } from '../view/view-state';
import { wholeWindow } from '../view/story-window';
import type { Span } from '../time/span';
import { axisTiers, type Tick } from '../time/ticks';
import { zoomLevelAt } from '../view/semantic-zoom';
import type { TextMeasurer } from './measure-text';
import type { Box, PlacedTick } from './scene';
import { timeScale, type TimeScale } from './time-scale';
import { SMALL } from './timeline-metrics';

/** The whole record at a glance: how many marks lie where. The same for every window. */
export interface OverviewScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly baselineY: number;
  /** Where time begins and ends; a name has room before it where this is wide enough. */
  readonly x0: number;
  readonly x1: number;
  /** The part of time that the strip shows: every entry, and the as-reported line. */
  readonly span: Span;
  /** Every entry that the filter lets through. */
  readonly bars: readonly OverviewBar[];
  /** What is selected and what has to do with it, over the bars of all; undefined where nothing is. */
  readonly selected: readonly OverviewBar[] | undefined;
  readonly ticks: readonly PlacedTick[];
  readonly asReportedX: number;
}

/** Marks of one side in one bin of time. */
export interface OverviewBar {
  readonly box: Box;
  readonly side: number;
}

/** The part in view, on the strip. */
export interface OverviewWindow {
  /** Never narrower than can be seen. */
  readonly box: Box;
  readonly start: OverviewHandle;
  readonly end: OverviewHandle;
}

/** Where an end of the window is grasped. */
export interface OverviewHandle {
  readonly x: number;
  readonly target: Box;
  /** How far along the strip it is, in whole percent. */
  readonly percent: number;
}

interface OverviewOptions {
  readonly index: DossierIndex;
  readonly widthPx: number;
  readonly x0: number;
  readonly emphasis: EmphasisById;
  readonly locale: string;
  readonly measure: TextMeasurer;
}

const HEIGHT_PX = 52;
const BASELINE_Y = 32;
const BIN_PX = 5;
const MIN_WINDOW_PX = 12;
const TARGET_PX = 24;
// The handles of the narrowest window lie outside it, and in the drawing wherever it is.
const INSET_PX = TARGET_PX;

/**
 * Places the overview strip: bars by bins of 5 px, stacked by side, over the whole record.
 *
 * Work grows with the entries, once for each width and emphasis; nothing of it depends on the window.
 */
export function placeOverview(options: OverviewOptions): OverviewScene {
  const { index, widthPx, locale, measure } = options;
  const whole = wholeWindow(index);
  const span = { start: whole.start, end: Math.max(whole.end, index.asReported) };
  const x0 = Math.max(options.x0, INSET_PX);
  const x1 = Math.max(widthPx - INSET_PX, x0 + MIN_WINDOW_PX);
  const scale = timeScale(span, x0, x1);
  return {
    widthPx,
    heightPx: HEIGHT_PX,
    baselineY: BASELINE_Y,
    x0,
    x1,
    span,
    ...placeBars(options, scale),
    ticks: placeTicks(axisTiers(span, zoomLevelAt(scale.msPerPx), locale).major, scale, { x0, x1, measure }),
    asReportedX: scale.xOf(index.asReported),
  };
}

/** Labels of one form: the longest that fits every unit that is wholly in the strip, and names two; or else the one that names most. */
function placeTicks(
  ticks: readonly Tick[],
  scale: TimeScale,
  { x0, x1, measure }: Pick<OverviewScene, 'x0' | 'x1'> & Pick<OverviewOptions, 'measure'>,
): readonly PlacedTick[] {
  const startOf = ({ at }: Tick): number => Math.max(scale.xOf(at), x0);
  const textIn = (tick: Tick, form: number): string | undefined => {
    const text = tick.labels[form] ?? tick.labels.at(-1);
    const room = Math.min(scale.xOf(tick.end), x1) - startOf(tick);
    return text !== undefined && measure(text, SMALL) + 8 <= room ? text : undefined;
  };
  const named = [...Array(Math.max(1, ...ticks.map(({ labels }) => labels.length))).keys()].map((form) =>
    ticks.map((tick) => textIn(tick, form)),
  );
  const countOf = (texts: readonly (string | undefined)[]): number => texts.filter(Boolean).length;
  const isWhole = ticks.map((tick) => scale.xOf(tick.at) >= x0 && scale.xOf(tick.end) <= x1);
  const texts =
    named.find((each) => countOf(each) > 1 && each.every((text, place) => text ?? !isWhole[place])) ??
    named.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
  return ticks.map((tick, place) => {
    const text = texts[place];
    return {
      key: String(tick.at),
      x: scale.xOf(tick.at),
      label: text === undefined ? undefined : { x: startOf(tick) + 3, y: HEIGHT_PX - 6, text },
    };
  });
}

/** Places the part in view on a strip, with a handle of 24 px at each end. */
export function placeOverviewWindow({ span, x0, x1 }: OverviewScene, window: Span): OverviewWindow {
  const scale = timeScale(span, x0, x1);
  const from = Math.min(Math.max(scale.xOf(window.start), x0), x1 - MIN_WINDOW_PX);
  const to = Math.max(Math.min(scale.xOf(window.end), x1), x0 + MIN_WINDOW_PX);
  const width = Math.max(to - from, MIN_WINDOW_PX);
  const x = Math.min(Math.max((from + to) / 2 - width / 2, x0), x1 - width);
  // What is between the handles is for moving the window: of a narrow one all, and the handles lie outside it.
  const inside = Math.min(Math.max((width - TARGET_PX) / 2, 0), TARGET_PX / 2);
  const handle = (at: number, left: number): OverviewHandle => ({
    x: at,
    target: { x: left, y: 0, width: TARGET_PX, height: BASELINE_Y + 4 },
    percent: Math.round(((at - x0) / (x1 - x0)) * 100),
  });
  return {
    box: { x, y: 2, width, height: BASELINE_Y },
    start: handle(x, x + inside - TARGET_PX),
    end: handle(x + width, x + width - inside),
  };
}

/** So many entries of each side in each bin: the sides of the first bin, then those of the second. */
interface Counts {
  readonly sides: number;
  readonly counts: Uint32Array;
}

// What is selected is seen among a million, and so is one entry beside many.
const LEAST_PX = 2;
const LEAST_SELECTED_PX = 4;

function placeBars({ index, emphasis }: OverviewOptions, scale: TimeScale): Pick<OverviewScene, 'bars' | 'selected'> {
  const { anchors, sides } = index.entries;
  const sideCount = index.dossier.sides.length + 1;
  const binCount = Math.floor(scale.xOf(wholeWindow(index).end) / BIN_PX) + 1;
  const none = (): Counts => ({ sides: sideCount, counts: new Uint32Array(Math.max(binCount, 1) * sideCount) });
  const slotOf = (order: number): number =>
    Math.floor(scale.xOf(anchors[order] ?? 0) / BIN_PX) * sideCount + (sides[order] ?? 0);
  const all = none();
  for (let order = 0; order < anchors.length; order += 1) if (emphasis.shown?.[order] !== 0) add(all, slotOf(order), 1);
  const isAnySelected = isSelecting(emphasis);
  const chosen = none();
  if (isAnySelected) for (const order of ordersIn(index, emphasis)) add(chosen, slotOf(order), 1);
  const unit = Math.min(4, (BASELINE_Y - 6) / highest(all));
  return {
    bars: stack(all, unit, LEAST_PX),
    selected: isAnySelected ? stack(chosen, unit, LEAST_SELECTED_PX) : undefined,
  };
}

function add({ counts }: Counts, slot: number, count: number): void {
  counts[slot] = (counts[slot] ?? 0) + count;
}

function highest({ sides, counts }: Counts): number {
  let most = 1;
  for (let slot = 0; slot < counts.length; slot += sides) {
    most = Math.max(
      most,
      counts.subarray(slot, slot + sides).reduce((sum, count) => sum + count, 0),
    );
  }
  return most;
}

function stack({ sides, counts }: Counts, unit: number, least: number): readonly OverviewBar[] {
  const bars: OverviewBar[] = [];
  let y = BASELINE_Y;
  counts.forEach((count, slot) => {
    const side = slot % sides;
    if (side === 0) y = BASELINE_Y;
    if (count === 0) return;
    const height = Math.max(count * unit, least);
    y -= height;
    bars.push({ side, box: { x: ((slot - side) / sides) * BIN_PX, y, width: BIN_PX - 1, height } });
  });
  return bars;
}

/** The marks that stand out, by their places in the order of the record. */
function ordersIn({ entries }: DossierIndex, emphasis: EmphasisById): readonly number[] {
  return [...emphasis].flatMap(([id, how]) => (how === 'muted' ? [] : (entries.orderOf(id) ?? [])));
}
