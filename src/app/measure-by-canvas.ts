import type { TextMeasurer } from '../layout/measure-text';

// A little more than the mean width of a letter, so that nothing is cut.
const LETTER_EM = 0.6;

const MOST_KNOWN = 5000;

// At this size letters are measured, and other sizes follow from it; some fonts are cut otherwise for far larger ones.
const MEASURED_PX = 13;

// Letters that stand one after another as they are, whatever comes before and after them.
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Makes a measurer that uses the fonts of an element as the browser draws them.
 *
 * A text of plain letters is as wide as these together: kerning is left out, which hardly ever makes a text wider. So
 * thousands of titles are measured in the time of some letters, and each of these once for all sizes.
 *
 * @param element  in the document or in a shadow root; its `--sans` gives the family
 * @returns        an estimate by the number of letters where there is no canvas
 */
export function measureByCanvas(element: Element): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text, { sizePx }) => text.length * sizePx * LETTER_EM;
  const family = getComputedStyle(element).fontFamily;
  const known = new Map<number, Map<string, number>>();
  let current: number | undefined;
  return (text, { sizePx, weight }) => {
    let widths = known.get(weight);
    if (!widths) known.set(weight, (widths = new Map()));
    const measure = (part: string): number => {
      const before = widths.get(part);
      if (before !== undefined) return before;
      if (weight !== current) context.font = `${weight} ${MEASURED_PX}px ${family}`;
      current = weight;
      const { width } = context.measureText(part);
      if (widths.size >= MOST_KNOWN) widths.clear();
      widths.set(part, width);
      return width;
    };
    const scale = sizePx / MEASURED_PX;
    if (!PLAIN.test(text)) return measure(text) * scale;
    let width = 0;
    for (const letter of text) width += measure(letter);
    return width * scale;
  };
}
