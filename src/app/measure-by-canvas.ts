import type { TextMeasurer } from '../layout/measure-text';

// A little more than the mean width of a letter, so that nothing is cut.
const LETTER_EM = 0.6;

/**
 * Makes a measurer that uses the fonts of an element as the browser draws them.
 *
 * @param element  in the document or in a shadow root; its `--sans` gives the family
 * @returns        an estimate by the number of letters where there is no canvas
 */
export function measureByCanvas(element: Element): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text, { sizePx }) => text.length * sizePx * LETTER_EM;
  const family = getComputedStyle(element).fontFamily;
  const known = new Map<string, number>();
  return (text, { sizePx, weight }) => {
    const key = `${weight} ${sizePx} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = `${weight} ${sizePx}px ${family}`;
    const width = context.measureText(text).width;
    known.set(key, width);
    return width;
  };
}
