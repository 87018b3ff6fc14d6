import type { DossierIndex } from '../model/dossier-index';
import { readDate } from '../model/record-dates';
import { lowerBound } from '../time/lower-bound';
import { MINUTE_MS, type EpochMs, type Span } from '../time/span';
import { anchorsInTime } from './anchors-in-time';

const MOST_MOMENTS = 200;
const MOST_DATES = 60;

/**
 * Gives the moments at which something is placed in a part of time, rising, by the minute: one for each where there are
 * at most 200, else so many that about as much happens between any two.
 */
export function playMoments(index: DossierIndex, { start, end }: Span): readonly EpochMs[] {
  const anchors = anchorsInTime(index);
  const from = lowerBound(anchors, start);
  const inside = anchors.subarray(from, lowerBound(anchors, end, from));
  const minutes = inside.map((at) => Math.ceil(at / MINUTE_MS) * MINUTE_MS);
  const moments = [...new Set(minutes)];
  if (moments.length <= MOST_MOMENTS) return moments;
  const last = minutes.length - 1;
  const picked = Array.from(
    { length: MOST_MOMENTS },
    (_, place) => minutes[Math.round((place * last) / (MOST_MOMENTS - 1))] ?? 0,
  );
  return [...new Set(picked)];
}

/**
 * Gives the dates on which sources were published, rising, as they are written: days, or where there are more than 60
 * months, or years. Those before the year 1 and after 9999 are left out.
 */
export function publicationDates({ dossier }: DossierIndex): readonly string[] {
  const days = dossier.sources
    .map(({ published }) => new Date(readDate(published, dossier.timeZone ?? 'UTC').may.start))
    .filter((day) => day.getUTCFullYear() >= 1 && day.getUTCFullYear() <= 9999)
    .map((day) => day.toISOString());
  const written = [10, 7, 4].map((letters) => [...new Set(days.map((day) => day.slice(0, letters)))].sort());
  return written.find((dates) => dates.length <= MOST_DATES) ?? written.at(-1) ?? [];
}
