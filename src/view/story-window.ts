import type { DossierIndex } from '../model/dossier-index';
import type { Entry } from '../model/entry';
import { anchorOf } from '../time/compare-dates';
import { DAY_MS, lengthMs, type EpochMs, type Span } from '../time/span';

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
  const core = storyCore(index.entries, index.asReported);
  const length = Math.max(lengthMs(core), DAY_MS);
  return { start: core.start - length * margins.before, end: core.end + length * margins.after };
}

/** Finds the window that holds every entry, with a twentieth to spare on both sides. */
export function wholeWindow(index: DossierIndex): Span {
  const core = hullOf(index.entries, index.asReported);
  const length = Math.max(lengthMs(core), DAY_MS);
  return { start: core.start - length / 20, end: core.end + length / 20 };
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

function storyCore(entries: readonly Entry[], asReported: EpochMs): Span {
  const placed = entries.map((entry) => ({ entry, at: anchorOf(entry.date) })).sort((a, b) => a.at - b.at);
  const gaps = placed.slice(1).map(({ at }, place) => at - (placed[place]?.at ?? at));
  const lengths = [DAY_MS, ...new Set(gaps.filter((gap) => gap > DAY_MS))].sort((a, b) => a - b);
  const jumps = lengths
    .slice(1)
    .map((longer, place) => ({ parting: longer, ratio: longer / (lengths[place] ?? longer) }))
    .filter(({ ratio }) => ratio >= PARTING_RATIO)
    .sort((a, b) => b.ratio - a.ratio);
  for (const { parting } of jumps) {
    const story = longestStretch(placed, gaps, parting);
    if (story.length > 1 && story.length * 2 >= placed.length)
      return hullOf(
        story.map(({ entry }) => entry),
        asReported,
      );
  }
  return hullOf(entries, asReported);
}

/** The stretch with the most entries after parting them at every gap of at least a length. */
function longestStretch<T>(placed: readonly T[], gaps: readonly number[], parting: number): readonly T[] {
  let best: readonly T[] = [];
  let start = 0;
  for (let place = 1; place <= placed.length; place += 1) {
    if (place < placed.length && (gaps[place - 1] ?? 0) < parting) continue;
    if (place - start > best.length) best = placed.slice(start, place);
    start = place;
  }
  return best;
}

/** The span from the first to the last known moment of some entries, and the as-reported line where there are none. */
function hullOf(entries: readonly Entry[], asReported: EpochMs): Span {
  let start = Infinity;
  let end = -Infinity;
  for (const entry of entries) {
    const at = anchorOf(entry.date);
    const { may } = entry.date;
    start = Math.min(start, Number.isFinite(may.start) ? may.start : at);
    end = Math.max(end, Number.isFinite(may.end) ? may.end : at);
  }
  if (start > end) return { start: asReported - 3.5 * DAY_MS, end: asReported + 3.5 * DAY_MS };
  return { start, end };
}
