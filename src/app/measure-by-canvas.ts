import type { TextMeasurer } from '../layout/measure-text';

/**
 * Makes a measurer that uses the fonts of an element as the browser draws them.
 *
 * @param element  in the document or in a shadow root; its `--sans` gives the family
 * @returns        undefined where there is no canvas
 */
export function measureByCanvas(element: Element): TextMeasurer | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
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
