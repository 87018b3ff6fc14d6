import type { Entry } from '../model/entry';
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
const GAP_PX = 8;
const TARGET_PX = 24;

/**
 * Places one line that announces what lies outside the view on one side of a lane: how many, and the dates of the
 * nearest as far as they fit.
 *
 * @param outside  in the order of time
 * @returns        undefined where nothing lies outside
 */
export function placeEdge(outside: readonly Entry[], options: EdgeOptions): PlacedEdge | undefined {
  const { direction, words, measure, x, y, widthPx } = options;
  const next = direction === 'earlier' ? outside.at(-1) : outside[0];
  if (!next) return undefined;
  const countText = words[direction](outside.length);
  const count = { x, y, text: countText };
  let at = x + measure(countText, SMALL) + GAP_PX;
  const othersBox = { x, y: y - 16, width: at - x - GAP_PX, height: TARGET_PX };
  const wanted = direction === 'earlier' ? outside.slice(-NEAREST) : outside.slice(0, NEAREST);
  const nearest: PlacedEdgeEntry[] = [];
  for (const entry of wanted) {
    const text = words.dateOf(entry);
    const width = measure(text, SMALL);
    if (at + width > x + widthPx) break;
    nearest.push({
      entry,
      text: { x: at, y, text },
      box: { x: at - GAP_PX / 2, y: y - 16, width: width + GAP_PX, height: TARGET_PX },
    });
    at += width + GAP_PX;
  }
  const named = new Set(nearest.map(({ entry }) => entry.id));
  return {
    count,
    total: outside.length,
    next,
    nearest,
    others: outside.filter((entry) => !named.has(entry.id)),
    othersBox,
  };
}
