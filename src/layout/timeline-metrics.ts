import type { StoryMargins } from '../view/story-window';
import type { TextStyle } from './measure-text';

/** All sizes of the timeline at a width, in CSS px. */
export interface TimelineMetrics {
  /** Whether labels stand beside their marks (wide) or under them (narrow). */
  readonly labels: 'beside' | 'under';
  /** Width of the column of lane heads; 0 where heads lie above their lanes. */
  readonly headWidth: number;
  /** Height of a lane's head where it lies above the lane. */
  readonly headHeight: number;
  readonly axisHeight: number;
  readonly rowHeight: number;
  /** From the top of a row to the middle of its marks. */
  readonly markY: number;
  /** From the top of a row to the baseline of its label. */
  readonly labelY: number;
  readonly lanePadding: number;
  readonly radius: number;
  readonly maxRows: number;
  readonly maxLabelWidth: number;
  readonly margins: StoryMargins;
}

export const STRONG: TextStyle = { sizePx: 13, weight: 600 };
export const SMALL: TextStyle = { sizePx: 12, weight: 400 };

/** From this width on labels have room beside their marks. */
export const WIDE_PX = 900;

/** Gives the sizes that fit a width. */
export function timelineMetrics(widthPx: number): TimelineMetrics {
  if (widthPx >= WIDE_PX) {
    return {
      labels: 'beside',
      headWidth: 184,
      headHeight: 0,
      axisHeight: 58,
      rowHeight: 27,
      markY: 13.5,
      labelY: 18,
      lanePadding: 8,
      radius: 9,
      maxRows: 16,
      maxLabelWidth: 350,
      margins: { before: 0.85, after: 0.3 },
    };
  }
  return {
    labels: 'under',
    headWidth: 0,
    headHeight: 30,
    axisHeight: 58,
    rowHeight: 42,
    markY: 12,
    labelY: 37,
    lanePadding: 6,
    radius: 9,
    maxRows: 16,
    maxLabelWidth: widthPx - 8,
    margins: { before: 0.15, after: 0.15 },
  };
}
