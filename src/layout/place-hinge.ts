import type { TextMeasurer } from './measure-text';
import type { Box, LinePiece, PlacedLane, PlacedText, PlacedTick } from './scene';
import { SMALL, STRONG } from './timeline-metrics';

/** The words at the as-reported line. */
export interface HingeWords {
  readonly asReported: string;
  readonly ahead: string;
}

const HINGE_GAP_PX = 6;
// The height that the name of the line takes at its top, where it crosses the line.
export const HINGE_NAME_PX = 19;

/**
 * The words on both sides of the as-reported line, where they fit. Without room on its own side the name of the line may
 * begin at the edge of the plot and reach across by less than half.
 */
export function hingeLabels(
  x: number | undefined,
  plot: { readonly x0: number; readonly x1: number },
  { words, measure }: { readonly words: HingeWords; readonly measure: TextMeasurer },
): { readonly asReportedLabel: PlacedText | undefined; readonly aheadLabel: PlacedText | undefined } {
  if (x === undefined) return { asReportedLabel: undefined, aheadLabel: undefined };
  const y = 14;
  const width = measure(words.asReported, STRONG);
  const end = Math.max(x - HINGE_GAP_PX, plot.x0 + width);
  const isNamed = end - width / 2 < x;
  const aheadX = Math.max(x, isNamed ? end : x) + HINGE_GAP_PX;
  return {
    asReportedLabel: isNamed ? { x: end, y, text: words.asReported } : undefined,
    aheadLabel: aheadX + measure(words.ahead, SMALL) <= plot.x1 ? { x: aheadX, y, text: words.ahead } : undefined,
  };
}

export const WORD_GAP_PX = 3;

/** The boxes of the words of the axis and the lane heads. */
export function boxesOfWords(
  ticks: readonly PlacedTick[],
  heads: readonly PlacedLane[],
  measure: TextMeasurer,
): readonly Box[] {
  const strong = [...ticks.flatMap(({ label }) => label ?? []), ...heads.flatMap(({ title }) => title)];
  return [
    ...strong.map(({ x, y, text }) => ({ x, y: y - 14, width: measure(text, STRONG), height: 19 })),
    ...heads.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((edge) => (edge ? [edge.othersBox, ...edge.nearest.map(({ box }) => box)] : [])),
    ),
  ];
}

/** The pieces of a line from a top down that are left between boxes on it. */
export function piecesBetween(boxes: readonly Box[], heightPx: number, top: number): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let from = top;
  for (const { y, height } of [...boxes].sort((a, b) => a.y - b.y)) {
    if (y > from) pieces.push({ y0: from, y1: y });
    from = Math.max(from, y + height);
  }
  return [...pieces, { y0: from, y1: heightPx }];
}
