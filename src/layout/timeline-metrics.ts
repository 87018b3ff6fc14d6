import type { StoryMargins } from '../view/story-window';
import type { TextStyle } from './measure-text';

/** All sizes of the timeline at a width, in CSS px. */
export interface TimelineMetrics {
  /** Whether labels stand beside their marks (wide) or under them (narrow). */
  readonly labels: 'beside' | 'under';
  /** Whether the heads of lanes stand in a column of their own (widest) or above their lanes. */
  readonly heads: 'beside' | 'above';
  /** Width of the column of lane heads; 0 where there is none. */
  readonly headWidth: number;
  /** Height of a lane's head where it lies above the lane. */
  readonly headHeight: number;
  readonly axisHeight: number;
  readonly rowHeight: number;
  /** Of a row that has a label of two lines. */
  readonly highRowHeight: number;
  /** From the top of a row to the middle of its marks. */
  readonly markY: number;
  /** From the middle of a mark to the baseline of its label, and to the first of two. */
  readonly labelY: number;
  readonly firstOfTwoY: number;
  readonly lanePadding: number;
  readonly radius: number;
  readonly maxRows: number;
  readonly maxLabelWidth: number;
  readonly margins: StoryMargins;
}

/** From one line of a label to the next. */
export const LABEL_LINE_PX = 16;

export const STRONG: TextStyle = { sizePx: 13, weight: 600 };
export const SMALL: TextStyle = { sizePx: 12, weight: 400 };

/** From these widths on labels have room beside their marks, and heads beside their lanes. */
export const LABELS_BESIDE_PX = 860;
export const HEADS_BESIDE_PX = 1060;

/** Gives the sizes that fit a width. */
export function timelineMetrics(widthPx: number): TimelineMetrics {
  const common = { axisHeight: 58, radius: 9, maxRows: 16 };
  if (widthPx < LABELS_BESIDE_PX) {
    return {
      ...common,
      ...HEADS_ABOVE,
      labels: 'under',
      rowHeight: 42,
      highRowHeight: 58,
      markY: 12,
      labelY: 25,
      firstOfTwoY: 25,
      maxLabelWidth: widthPx - 8,
      margins: { before: 0.15, after: 0.15 },
    };
  }
  return {
    ...common,
    ...(widthPx < HEADS_BESIDE_PX ? HEADS_ABOVE : HEADS_BESIDE),
    labels: 'beside',
    rowHeight: 27,
    highRowHeight: 40,
    markY: 13.5,
    labelY: 4.5,
    firstOfTwoY: -3.5,
    maxLabelWidth: 350,
    margins: { before: 0.85, after: 0.3 },
  };
}

const HEADS_ABOVE = { heads: 'above', headWidth: 0, headHeight: 30, lanePadding: 6 } as const;
const HEADS_BESIDE = { heads: 'beside', headWidth: 184, headHeight: 0, lanePadding: 8 } as const;

/** Width of a bin at the farthest zoom of its level; half as much again is the widest. */
export const BIN_PX = 34;
