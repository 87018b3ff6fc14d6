import type { Entry } from '../model/entry';
import type { Outside } from './find-outside';
import type { TextMeasurer } from './measure-text';
import type { PlacedEdge, PlacedEdgeEntry } from './scene';
import { SMALL } from './timeline-metrics';

/** The words for what lies outside the view. They come from outside, since layout knows no language. */
export interface EdgeWords {
  readonly earlier: (count: number) => string;
  readonly later: (count: number) => string;
  readonly dateOf: (entry: Entry) => string;
}

interface EdgeOptions {
  readonly direction: 'earlier' | 'later';
  /** Where the line may run, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly words: EdgeWords;
  readonly measure: TextMeasurer;
}

const NEAREST = 3;
const MOST_OTHERS = 50;
const GAP_PX = 8;
const TARGET_PX = 24;

/**
 * Places one line that announces what lies outside the view on one side of a lane: how many, and the dates of the
 * nearest as far as they fit.
 *
 * @returns undefined where nothing lies outside
 */
export function placeEdge({ total, at: outsideAt }: Outside, options: EdgeOptions): PlacedEdge | undefined {
  if (total === 0) return undefined;
  const { direction, words, measure, x, y, widthPx } = options;
  const countText = words[direction](total);
  const count = { x, y, text: countText };
  let at = x + measure(countText, SMALL) + GAP_PX;
  const othersBox = { x, y: y - 16, width: at - x - GAP_PX, height: TARGET_PX };
  const nearestOf = (most: number, from = 0): readonly Entry[] =>
    Array.from({ length: Math.min(total, most) - from }, (_, rank) => outsideAt(from + rank));
  const named = nearestThatFit(nearestOf(NEAREST), x + widthPx - at, options);
  const nearest: PlacedEdgeEntry[] = [];
  for (const { entry, text, width } of named) {
    nearest.push({
      entry,
      text: { x: at, y, text },
      box: { x: at - GAP_PX / 2, y: y - 16, width: width + GAP_PX, height: TARGET_PX },
    });
    at += width + GAP_PX;
  }
  return {
    count,
    total,
    next: outsideAt(0),
    nearest,
    // Nobody asks while the view moves.
    get others() {
      return nearestOf(NEAREST + MOST_OTHERS, named.length);
    },
    othersBox,
  };
}

/** The nearest whose dates fit, in the order of time: where room is short, the farthest is left out. */
function nearestThatFit(
  nearest: readonly Entry[],
  roomPx: number,
  { direction, words, measure }: EdgeOptions,
): readonly { readonly entry: Entry; readonly text: string; readonly width: number }[] {
  const named = nearest.map((entry) => {
    const text = words.dateOf(entry);
    return { entry, text, width: measure(text, SMALL) };
  });
  while (named.length > 0 && named.reduce((sum, { width }) => sum + width + GAP_PX, -GAP_PX) > roomPx) named.pop();
  return direction === 'earlier' ? named.reverse() : named;
}
