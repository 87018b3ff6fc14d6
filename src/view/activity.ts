import type { Event, Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { EVENT_STATUSES } from '../model/vocabulary';
import { epochOf, partsOf } from '../time/calendar';
import { anchorOf } from '../time/date-moments';
import { DAY_MS, type EpochMs, type Span } from '../time/span';
import { momentIn } from './selected-period';
import { recordHull, storyWindow } from './story-window';

/** A part of the calendar, and how much of an actor's record lies in it. */
export interface ActivityBin extends Span {
  readonly done: number;
  /** Still ahead as the dossier knows it. */
  readonly ahead: number;
  /** The whole of a distant past or future. */
  readonly isAside: boolean;
}

/**
 * Counts some records over the time of a dossier, by the shortest parts of the calendar of which there are not too many:
 * days, weeks, months, quarters, years, or several years. Where the story has a distant past or future, each of these is
 * one part, so that the story itself can be told apart.
 *
 * @param most  how many parts at most, at least 4
 * @returns     parts without a gap, in order of time; a record counts where its mark stands
 */
export function activityOf(
  index: DossierIndex,
  records: readonly (Event | Statement)[],
  most: number,
): readonly ActivityBin[] {
  const bins = partsOfTime(index, most).map((span) => ({ ...span, done: 0, ahead: 0 }));
  for (const record of records) {
    const at = momentOf(index, record);
    // Only few: looking through them all costs no more than anything cleverer.
    const bin = bins.find(({ end }) => at < end) ?? bins.at(-1);
    if (!bin) continue;
    if ('kind' in record && EVENT_STATUSES[record.status].isAhead) bin.ahead += 1;
    else bin.done += 1;
  }
  return bins;
}

/** The moment by which an event or statement is found: that by which it is placed, or the last before its date's end. */
export function momentOf(index: DossierIndex, { id }: Event | Statement): EpochMs {
  const order = index.entries.orderOf(id);
  // Of marks the moments stand ready; a statement made at an event has a date of its own.
  if (order !== undefined) return momentIn(index, order);
  const date = index.dates.get(id);
  return date ? Math.min(anchorOf(date), date.may.end - 1) : NaN;
}

const STEPS: readonly ((at: EpochMs, by: 0 | 1) => EpochMs)[] = [
  (at, by) => (Math.floor(at / DAY_MS) + by) * DAY_MS,
  (at, by) => weekOf(at, by),
  ...[1, 3].map((months) => (at: EpochMs, by: 0 | 1) => {
    const { year, month } = partsOf(at);
    return epochOf(year, month - ((month - 1) % months) + by * months);
  }),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000].map(
    (years) => (at: EpochMs, by: 0 | 1) => epochOf((Math.floor(partsOf(at).year / years) + by) * years),
  ),
];

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(at: EpochMs, by: 0 | 1): EpochMs {
  const days = Math.floor(at / DAY_MS);
  return (days - ((((days + 3) % 7) + 7) % 7) + 7 * by) * DAY_MS;
}

function partsOfTime(index: DossierIndex, most: number): readonly (Span & { readonly isAside: boolean })[] {
  const whole = recordHull(index);
  const story = calendarBins(storyWindow(index, { before: 0, after: 0 }), most - 2);
  const start = story[0]?.start ?? whole.start;
  const end = story.at(-1)?.end ?? whole.end;
  return [
    ...(whole.start < start ? [{ start: whole.start, end: start, isAside: true }] : []),
    ...story.map((span) => ({ ...span, isAside: false })),
    ...(whole.end > end ? [{ start: end, end: whole.end, isAside: true }] : []),
  ];
}

function calendarBins(span: Span, most: number): readonly Span[] {
  for (const step of STEPS) {
    const bins: Span[] = [];
    let start = step(span.start, 0);
    while (start < span.end && bins.length <= most) {
      const end = step(start, 1);
      bins.push({ start, end });
      start = end;
    }
    if (bins.length <= most) return bins;
  }
  return [span];
}
