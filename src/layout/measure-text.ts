import { ADVANCES } from './text-advances';

/** The look of a text as far as its width depends on it. */
export interface TextStyle {
  readonly sizePx: number;
  readonly weight: 400 | 600;
}

/** Gives the width of one line of text in CSS pixels. The browser measures with a canvas, everything else with a table. */
export type TextMeasurer = (text: string, style: TextStyle) => number;

// A character that the table lacks: a full em for scripts set in squares and for emoji, a wide letter otherwise.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
// Signs that turn the direction of a text take no room.
const UNSEEN = /[\u2066-\u2069]/;
const WIDE_ADVANCE = 1;
const UNKNOWN_ADVANCE = 0.68;

/**
 * Measures with a stored table of advances, so that layout gives the same picture in tests, at build time and anywhere
 * without a canvas. Kerning is left out; widths come out at most 2 % off.
 */
export const measureByTable: TextMeasurer = (text, style) => {
  const advances = ADVANCES[style.weight];
  let ems = 0;
  for (const character of text) {
    ems += advances[character] ?? (WIDE.test(character) ? WIDE_ADVANCE : UNSEEN.test(character) ? 0 : UNKNOWN_ADVANCE);
  }
  return ems * style.sizePx;
};
