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

/** Widths in px of what has been measured in one weight: of letters by their code, NaN for those that have not been. */
interface KnownWidths {
  readonly ofLetters: Float64Array;
  readonly ofTexts: Map<string, number>;
}

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
  const known = new Map<number, KnownWidths>();
  const widthsIn = (weight: number): KnownWidths => {
    const before = known.get(weight);
    if (before) return before;
    const widths = { ofLetters: new Float64Array(PLAIN_END).fill(NaN), ofTexts: new Map<string, number>() };
    known.set(weight, widths);
    return widths;
  };
  const measure = (text: string, weight: number): number => {
    context.font = `${weight} ${MEASURED_PX}px ${family}`;
    return context.measureText(text).width;
  };
  return (text, { sizePx, weight }) => {
    const { ofLetters, ofTexts } = widthsIn(weight);
    const scale = sizePx / MEASURED_PX;
    if (PLAIN.test(text)) {
      let width = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        let letter = ofLetters[code] ?? NaN;
        if (Number.isNaN(letter)) letter = ofLetters[code] = measure(text.charAt(at), weight);
        width += letter;
      }
      return width * scale;
    }
    const before = ofTexts.get(text);
    if (before !== undefined) return before * scale;
    if (ofTexts.size >= MOST_KNOWN) ofTexts.clear();
    const width = measure(text, weight);
    ofTexts.set(text, width);
    return width * scale;
  };
}
