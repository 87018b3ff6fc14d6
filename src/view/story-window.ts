import type { DossierIndex } from '../model/dossier-index';
import { oncePerIndex } from '../model/once-per-index';
import { DAY_MS, lengthMs, type Span } from '../time/span';
import { anchorsInTime, isRising } from './anchors-in-time';

// A gap this many times as long as the next shorter one parts the story from its prehistory.
const PARTING_RATIO = 8;

/** How much of the story's length is added before and after it, so that its labels have room. */
export interface StoryMargins {
  readonly before: number;
  readonly after: number;
}

/**
 * Finds the part of time that the first view shows: the story, without the distant past and future that it refers to.
 *
 * The gaps between neighbouring entries are sorted by length. Where one is many times longer than the next shorter,
 * the longer ones part the record into stretches; one of several entries, and at least half of all, is the story. Without
 * such a gap the story is the whole record.
 *
 * @returns a window with margins; a week around the as-reported line for a dossier without entries
 */
export function storyWindow(index: DossierIndex, margins: StoryMargins): Span {
  const core = storyCore(index);
  const length = Math.max(lengthMs(core), DAY_MS);
  return { start: core.start - length * margins.before, end: core.end + length * margins.after };
}

/**
 * Finds the window that holds every entry.
 *
 * @param spare  how much of the record's length is added on both sides
 */
export function wholeWindow(index: DossierIndex, spare = 0.05): Span {
  const core = recordHull(index);
  const spareMs = Math.max(lengthMs(core), DAY_MS) * spare;
  return { start: core.start - spareMs, end: core.end + spareMs };
}

/**
 * Finds the window of a length that holds as much as one can: the story, or farther out both ends of the record alike.
 *
 * It is the same wherever the reader has panned to.
 *
 * @param whole  the window that holds every entry
 * @returns      the story itself for anything shorter than it
 */
export function steadyWindow(story: Span, whole: Span, wantedMs: number): Span {
  const before = Math.max(0, story.start - whole.start);
  const after = Math.max(0, whole.end - story.end);
  const more = Math.max(0, wantedMs - lengthMs(story));
  const share = before + after > 0 ? before / (before + after) : 0.5;
  return { start: story.start - more * share, end: story.end + more * (1 - share) };
}

const storyCore = oncePerIndex((index): Span => {
  const moments = anchorsInTime(index);
  const lengths = new Set([DAY_MS]);
  for (let place = 1; place < moments.length; place += 1) {
    const gap = gapBefore(moments, place);
    if (gap > DAY_MS) lengths.add(gap);
  }
  const rising = [...lengths].sort((a, b) => a - b);
  const jumps = rising
    .slice(1)
    .map((longer, place) => ({ parting: longer, ratio: longer / (rising[place] ?? longer) }))
    .filter(({ ratio }) => ratio >= PARTING_RATIO)
    .sort((a, b) => b.ratio - a.ratio);
  for (const { parting } of jumps) {
    const { from, to } = longestStretch(moments, parting);
    if (to - from > 1 && (to - from) * 2 >= moments.length)
      return hullOf(index, ordersInTime(index).subarray(from, to));
  }
  return recordHull(index);
});

function ordersInTime({ entries: { anchors } }: DossierIndex): Uint32Array {
  const orders = new Uint32Array(anchors.length);
  for (let order = 0; order < orders.length; order += 1) orders[order] = order;
  return isRising(anchors) ? orders : orders.sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
}

function gapBefore(moments: Float64Array, place: number): number {
  return (moments[place] ?? 0) - (moments[place - 1] ?? 0);
}

/** The stretch with the most moments after parting them at every gap of at least a length, as places from and to. */
function longestStretch(moments: Float64Array, parting: number): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let place = 1; place <= moments.length; place += 1) {
    if (place < moments.length && gapBefore(moments, place) < parting) continue;
    if (place - from > best.to - best.from) best = { from, to: place };
    from = place;
  }
  return best;
}

/** The span from the first to the last known moment of the record, and a week about the as-reported line of an empty one. */
export const recordHull = oncePerIndex((index): Span => hullOf(index));

function hullOf({ entries, asReported }: DossierIndex, orders?: Uint32Array): Span {
  const { anchors, mayStart, mayEnd } = entries;
  let start = Infinity;
  let end = -Infinity;
  const { length } = orders ?? anchors;
  for (let place = 0; place < length; place += 1) {
    const order = orders?.[place] ?? place;
    const at = anchors[order] ?? 0;
    const from = mayStart[order] ?? at;
    const to = mayEnd[order] ?? at;
    // Of a date without a start the last moment counts, of one without an end the first that is sure.
    start = Math.min(start, Number.isFinite(from) ? from : to - 1);
    end = Math.max(end, Number.isFinite(to) ? to : at + 1);
  }
  if (start > end) return { start: asReported - 3.5 * DAY_MS, end: asReported + 3.5 * DAY_MS };
  return { start, end };
}
