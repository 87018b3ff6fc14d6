import { axisTiers, type Tick } from '../time/ticks';
import type { TextMeasurer, TextStyle } from './measure-text';
import type { PlacedTick } from './scene';
import type { TimeScale } from './time-scale';
import { SMALL, STRONG } from './timeline-metrics';
import type { Span } from '../time/span';
import { zoomLevelAt } from '../view/semantic-zoom';

interface AxisOptions {
  readonly window: Span;
  readonly scale: TimeScale;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly locale: string;
  readonly measure: TextMeasurer;
}

// Baselines of the two tiers.
const MAJOR_Y = 34;
const MINOR_Y = 51;
const LABEL_GAP_PX = 10;

/**
 * Places the two tiers of the axis. A label stands at the start of its unit, or at the edge of the plot where the unit
 * starts before it. All labels of a tier have one form, the longest that fits every unit that is wholly in view.
 */
export function placeAxis({ window, scale, plot, locale, measure }: AxisOptions): {
  readonly major: readonly PlacedTick[];
  readonly minor: readonly PlacedTick[];
} {
  const tiers = axisTiers(window, zoomLevelAt(scale.msPerPx), locale);
  const placeTier = (ticks: readonly Tick[], y: number, style: TextStyle): readonly PlacedTick[] => {
    const shown = ticks.map((tick) => {
      const from = Math.max(scale.xOf(tick.at), plot.x0);
      return { tick, from, room: Math.min(scale.xOf(tick.end), plot.x1) - from };
    });
    const fits = (label: string | undefined, room: number) =>
      label !== undefined && measure(label, style) + LABEL_GAP_PX <= room;
    const whole = shown.filter(({ tick }) => scale.xOf(tick.at) >= plot.x0 && scale.xOf(tick.end) <= plot.x1);
    const forms = Math.max(0, ...ticks.map((tick) => tick.labels.length));
    const form = [...Array(forms).keys()].find((each) =>
      whole.every(({ tick, room }) => fits(tick.labels[each] ?? tick.labels.at(-1), room)),
    );
    return shown.map(({ tick, from, room }) => {
      const text = tick.labels[form ?? forms - 1] ?? tick.labels.at(-1);
      const label = text !== undefined && fits(text, room) ? { x: from + 4, y, text } : undefined;
      return { key: `${tick.unit} ${tick.at}`, x: scale.xOf(tick.at), label };
    });
  };
  return { major: placeTier(tiers.major, MAJOR_Y, STRONG), minor: placeTier(tiers.minor, MINOR_Y, SMALL) };
}
