import { isSelecting } from '../view/emphasis';
import { sideNumber, type DossierIndex } from '../model/dossier-index';
import type { EmphasisById } from '../view/view-state';
import { wholeWindow } from '../view/story-window';
import { anchorOf } from '../time/date-moments';
import type { Span } from '../time/span';
import { axisTiers } from '../time/ticks';
import type { TextMeasurer } from './measure-text';
import type { Box, PlacedTick } from './scene';
import { timeScale, type TimeScale } from './time-scale';
import { SMALL } from './timeline-metrics';

/** The whole record at a glance: how many marks lie where, and which part the timeline shows. */
export interface OverviewScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly baselineY: number;
  /** Where time begins; a name has room before it where this is wide enough. */
  readonly x0: number;
  /** The part of time that the strip shows: every entry, and the as-reported line. */
  readonly span: Span;
  readonly bars: readonly OverviewBar[];
  readonly ticks: readonly PlacedTick[];
  /** The part in view, never narrower than can be seen. */
  readonly window: Box;
  readonly asReportedX: number;
}

/** Marks of one side in one bin of time: of the present selection, where there is one. */
export interface OverviewBar {
  readonly key: string;
  readonly box: Box;
  readonly side: number;
}

interface OverviewOptions {
  readonly index: DossierIndex;
  readonly window: Span;
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

/** Places the overview strip: bars by bins of 5 px, stacked by side, over the whole record. */
export function placeOverview(options: OverviewOptions): OverviewScene {
  const { index, window, widthPx, x0, locale, measure } = options;
  const whole = wholeWindow(index);
  const span = { start: whole.start, end: Math.max(whole.end, index.asReported) };
  const x1 = Math.max(widthPx, x0 + 1);
  const scale = timeScale(span, x0, x1);
  const from = Math.min(Math.max(scale.xOf(window.start), x0), x1 - MIN_WINDOW_PX);
  const to = Math.max(Math.min(scale.xOf(window.end), x1), x0 + MIN_WINDOW_PX);
  const middle = (from + to) / 2;
  const width = Math.max(to - from, MIN_WINDOW_PX);
  return {
    widthPx,
    heightPx: HEIGHT_PX,
    baselineY: BASELINE_Y,
    x0,
    span,
    bars: placeBars(options, scale),
    ticks: axisTiers(span, scale.msPerPx, locale).major.map((tick) => {
      const at = Math.max(scale.xOf(tick.at), x0);
      const room = Math.min(scale.xOf(tick.end), x1) - at;
      const text = tick.labels.find((label) => measure(label, SMALL) + 8 <= room);
      return {
        key: String(tick.at),
        x: scale.xOf(tick.at),
        label: text === undefined ? undefined : { x: at + 3, y: HEIGHT_PX - 6, text },
      };
    }),
    window: { x: Math.min(Math.max(middle - width / 2, x0), x1 - width), y: 2, width, height: BASELINE_Y },
    asReportedX: scale.xOf(index.asReported),
  };
}

function placeBars({ index, emphasis }: OverviewOptions, scale: TimeScale): readonly OverviewBar[] {
  const bins = new Map<number, number[]>();
  const selecting = isSelecting(emphasis);
  for (const entry of index.entries) {
    const stands = emphasis.get(entry.id);
    if (stands === 'muted' || (selecting && stands === undefined)) continue;
    const bin = Math.floor(scale.xOf(anchorOf(entry.date)) / BIN_PX);
    const sides = bins.get(bin);
    if (sides) sides.push(sideNumber(index, entry.side));
    else bins.set(bin, [sideNumber(index, entry.side)]);
  }
  const most = Math.max(1, ...[...bins.values()].map((sides) => sides.length));
  const unit = Math.min(4, (BASELINE_Y - 6) / most);
  return [...bins].flatMap(([bin, sides]) => {
    const counts = new Map<number, number>();
    for (const side of sides.sort((a, b) => a - b)) counts.set(side, (counts.get(side) ?? 0) + 1);
    let y = BASELINE_Y;
    return [...counts].map(([side, count]) => {
      const height = count * unit;
      y -= height;
      return { key: `${bin} ${side}`, side, box: { x: bin * BIN_PX, y, width: BIN_PX - 1, height } };
    });
  });
}
