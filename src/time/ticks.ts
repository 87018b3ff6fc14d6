import { daysInMonth, epochOf, partsOf } from './calendar';
import { formatClock, formatPattern, formatUnit, formatYearRange } from './format-date';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs, type Span } from './span';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A unit of the axis. */
export interface Tick {
  readonly at: EpochMs;
  /** Where the next tick of its tier starts. */
  readonly end: EpochMs;
  readonly unit: TickUnit;
  /** Longest first: "January 2022", "Jan 2022", "Jan". Neighbours differ at the longest. */
  readonly labels: readonly string[];
}

type BareTick = Omit<Tick, 'labels'>;

/** The upper tier has the coarser units. */
export interface AxisTiers {
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
}

/** So many units from one tick to the next. */
interface Tier {
  readonly unit: TickUnit;
  readonly step: number;
}

/** The units of both tiers. */
export interface AxisUnits {
  readonly major: Tier;
  readonly minor: Tier;
}

/** Usual lengths: months and years differ. */
export const UNIT_MS: Readonly<Record<TickUnit, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  month: 30.436875 * DAY_MS,
  year: 365.2425 * DAY_MS,
};

/**
 * Gives the ticks of an axis in two tiers, true to the calendar: years over months, months over days, and so on.
 *
 * @param window  in which every moment lies in a tick; the first tick of each tier may start before it
 * @param locale  BCP 47, of the labels
 * @returns       each tier contiguous and strictly increasing; empty for an empty window
 * @throws        RangeError for a window without bounds: "unbounded window: -Infinity to 0"
 */
export function axisTiers(window: Span, { major, minor }: AxisUnits, locale = 'en-GB'): AxisTiers {
  if (!Number.isFinite(window.end - window.start)) {
    throw new RangeError(`unbounded window: ${window.start} to ${window.end}`);
  }
  return {
    major: ticksOf(major, window).map((tick) =>
      withLabels(tick, `major ${major.step} ${locale}`, () => majorLabels(tick, major.step, locale)),
    ),
    minor: ticksOf(minor, window).map((tick) =>
      withLabels(tick, `minor ${minor.step} ${locale}`, () => minorLabels(tick, minor.step, locale)),
    ),
  };
}

const MOST_KNOWN = 2000;
const knownTicks = new Map<string, Tick>();

/** Writing dates costs more than all else on an axis, and most ticks of a view were in the one before. */
function withLabels(tick: BareTick, tier: string, write: () => readonly string[]): Tick {
  const key = `${tier} ${tick.unit} ${tick.at} ${tick.end}`;
  const before = knownTicks.get(key);
  if (before) return before;
  if (knownTicks.size >= MOST_KNOWN) knownTicks.clear();
  const made = { ...tick, labels: write() };
  knownTicks.set(key, made);
  return made;
}

function ticksOf({ unit, step }: Tier, window: Span): readonly BareTick[] {
  const ticks: BareTick[] = [];
  let at = tickStart(window.start, unit, step);
  while (at < window.end) {
    const end = tickAfter(at, unit, step);
    ticks.push({ at, end, unit });
    at = end;
  }
  return ticks;
}

function tickStart(at: EpochMs, unit: TickUnit, step: number): EpochMs {
  const { year, month, day } = partsOf(at);
  if (unit === 'year') return epochOf(yearOfTick(numberOfYear(year, step), step));
  if (unit === 'month') return epochOf(year, month - ((month - 1) % step));
  if (unit === 'day') {
    const tick = day - ((day - 1) % step);
    return epochOf(year, month, isDayTick(tick, step, daysInMonth(year, month)) ? tick : tick - step);
  }
  return Math.floor(at / (UNIT_MS[unit] * step)) * (UNIT_MS[unit] * step);
}

function tickAfter(at: EpochMs, unit: TickUnit, step: number): EpochMs {
  const { year, month, day } = partsOf(at);
  if (unit === 'year') return epochOf(yearOfTick(numberOfYear(year, step) + 1, step));
  if (unit === 'month') return epochOf(year, month + step);
  if (unit === 'day') {
    return isDayTick(day + step, step, daysInMonth(year, month))
      ? epochOf(year, month, day + step)
      : epochOf(year, month + 1);
  }
  return at + UNIT_MS[unit] * step;
}

/** The last tick of a month takes the days that are left over, so that the 31st never stands beside the 1st. */
function isDayTick(day: number, step: number, daysInItsMonth: number): boolean {
  return day + step - 1 <= daysInItsMonth;
}

/** No calendar counts a year 0, so coarse years go 1000 BC, 500 BC, 1, 500, 1000. */
function yearOfTick(number: number, step: number): number {
  return step < 5 || number > 0 ? number * step : number * step + 1;
}

function numberOfYear(year: number, step: number): number {
  return Math.floor((step < 5 || year > 0 ? year : year - 1) / step);
}

function majorLabels({ at, end, unit }: BareTick, step: number, locale: string): readonly string[] {
  const long = { locale, length: 'long' } as const;
  const short = { locale, length: 'short' } as const;
  if (unit === 'year' && step > 1) {
    return [formatYearRange(at, end - DAY_MS, locale), formatUnit(at, 'year', long)];
  }
  if (unit === 'year') return [formatUnit(at, 'year', long)];
  if (unit === 'month') {
    return [
      formatUnit(at, 'month', long),
      formatUnit(at, 'month', short),
      formatPattern(at, { month: 'short' }, locale),
    ];
  }
  if (unit === 'day') {
    return [
      formatPattern(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, locale),
      formatUnit(at, 'day', long),
      formatUnit(at, 'day', short),
      formatPattern(at, { day: 'numeric', month: 'short' }, locale),
    ];
  }
  return [formatUnit(at, 'minute', long), formatUnit(at, 'minute', short), formatClock(at, locale)];
}

function minorLabels({ at, unit }: BareTick, step: number, locale: string): readonly string[] {
  if (unit === 'year') return [formatUnit(at, 'year', { locale, length: 'long' })];
  if (unit === 'month') {
    return [formatPattern(at, { month: 'long' }, locale), formatPattern(at, { month: 'short' }, locale)];
  }
  if (unit === 'day') {
    const day = formatPattern(at, { day: 'numeric' }, locale);
    return step === 1 ? [formatPattern(at, { weekday: 'short', day: 'numeric' }, locale), day] : [day];
  }
  return [formatClock(at, locale)];
}
