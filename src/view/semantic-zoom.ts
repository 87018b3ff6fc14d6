import { UNIT_MS, type AxisUnits, type TickUnit } from '../time/ticks';

/** What is shown at a zoom: the units of both tiers of the axis, and how much of an event. */
export interface ZoomLevel extends AxisUnits {
  /** Its title alone, or as on a card with the date and who took part. */
  readonly detail: 'title' | 'card';
  /** The farthest zoom of the level. */
  readonly upToMsPerPx: number;
}

type Row = readonly [
  majorStep: number,
  majorUnit: TickUnit,
  minorStep: number,
  minorUnit: TickUnit,
  leastPx: number,
  detail: ZoomLevel['detail'],
];

// The one table of semantic zoom, closest first: units of the upper and lower tier of the axis, the least width of a usual
// unit of the lower one, in px, and what is shown of an event. The first level whose units are wide enough is taken.
const TABLE: readonly Row[] = [
  [1, 'hour', 1, 'minute', 60, 'card'],
  [1, 'hour', 5, 'minute', 60, 'card'],
  [1, 'hour', 15, 'minute', 60, 'card'],
  [1, 'hour', 30, 'minute', 60, 'card'],
  [1, 'day', 1, 'hour', 60, 'card'],
  [1, 'day', 3, 'hour', 60, 'card'],
  [1, 'day', 6, 'hour', 60, 'card'],
  [1, 'day', 12, 'hour', 100, 'title'],
  [1, 'month', 1, 'day', 28, 'title'],
  [1, 'month', 2, 'day', 40, 'title'],
  [1, 'month', 7, 'day', 40, 'title'],
  [1, 'month', 14, 'day', 40, 'title'],
  [1, 'year', 1, 'month', 40, 'title'],
  [1, 'year', 3, 'month', 44, 'title'],
  [1, 'year', 6, 'month', 44, 'title'],
  [10, 'year', 1, 'year', 52, 'title'],
  [10, 'year', 2, 'year', 52, 'title'],
  [50, 'year', 5, 'year', 52, 'title'],
  [100, 'year', 10, 'year', 52, 'title'],
  [100, 'year', 20, 'year', 52, 'title'],
  [100, 'year', 50, 'year', 52, 'title'],
  [1000, 'year', 100, 'year', 52, 'title'],
  [1000, 'year', 200, 'year', 52, 'title'],
  [5000, 'year', 500, 'year', 52, 'title'],
  [10_000, 'year', 1000, 'year', 52, 'title'],
  [10_000, 'year', 2000, 'year', 52, 'title'],
  [100_000, 'year', 5000, 'year', 52, 'title'],
  [100_000, 'year', 10_000, 'year', 52, 'title'],
];

const LEVELS = TABLE.map(([majorStep, majorUnit, step, unit, leastPx, detail]): ZoomLevel => ({
  major: { step: majorStep, unit: majorUnit },
  minor: { step, unit },
  detail,
  upToMsPerPx: (UNIT_MS[unit] * step) / leastPx,
}));

/** Gives what is shown at a zoom, in ms per px; the farthest level at any that is farther yet. */
export function zoomLevelAt(msPerPx: number): ZoomLevel {
  const found = LEVELS.find(({ upToMsPerPx }) => msPerPx <= upToMsPerPx) ?? LEVELS.at(-1);
  if (!found) throw new Error('missing zoom levels');
  return found;
}
