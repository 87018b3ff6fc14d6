import type { TextMeasurer } from '../layout/measure-text';

// A little more than the mean width of a letter, so that nothing is cut.
const LETTER_EM = 0.6;

const MOST_KNOWN = 5000;

// At this size letters are measured, and other sizes follow from it; some fonts are cut otherwise for far larger ones.
const MEASURED_PX = 13;

// Letters and signs that stand one after another as they are, whatever comes before and after them: Latin, Greek and
// Cyrillic, without marks that are set upon the letter before.
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02af\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;
const PLAIN_END = 0x2060;

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
  const known = new Map<string, number>();
  // By weight, and then by the code of the letter; 0 for one that has not been measured.
  const letters = new Map<number, Float64Array>();
  return (text, { sizePx, weight }) => {
    const measure = (part: string): number => {
      context.font = `${weight} ${MEASURED_PX}px ${family}`;
      return context.measureText(part).width;
    };
    const scale = sizePx / MEASURED_PX;
    if (!PLAIN.test(text)) {
      const key = `${weight} ${text}`;
      if (known.size >= MOST_KNOWN) known.clear();
      if (!known.has(key)) known.set(key, measure(text));
      return (known.get(key) ?? 0) * scale;
    }
    let widths = letters.get(weight);
    if (!widths) letters.set(weight, (widths = new Float64Array(PLAIN_END)));
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      width += widths[code] ||= measure(text.charAt(at));
    }
    return width * scale;
  };
}
