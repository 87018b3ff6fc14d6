import type { TextMeasurer, TextStyle } from './measure-text';

/** The look of a text and what measures it. */
interface Setting {
  readonly style: TextStyle;
  readonly measure: TextMeasurer;
}

/** Shortens a text to a width, ending in an ellipsis, and lets a text of a right-to-left script run that way. */
export function fitText(text: string, widthPx: number, setting: Setting): string {
  return directed(shortened(text, widthPx, setting), text);
}

// A text whose first and last letters are of such a script: in one that only names somebody, the rest would go astray.
const RIGHT_TO_LEFT =
  /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:.*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?\P{L}*$/su;

/** Else a drawing, which runs from left to right, takes an ellipsis or a full stop at the end of such a line for its start. */
function directed(line: string, text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2067${line}\u2069` : line;
}

function shortened(text: string, widthPx: number, { style, measure }: Setting): string {
  if (measure(text, style) <= widthPx) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${characters.slice(0, middle).join('').trimEnd()}…`, style) <= widthPx) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}

// What a line may end after: a word, or a character of scripts without spaces, with the signs that may not part from it.
const PIECES = / ?(?:[「『《【（]*[\u2e80-\u9fff][、。，！？：；）」』》】]*|[^\s\u2e80-\u9fff]+)/gu;

/**
 * Breaks a text into lines of at most a width: between words, and between characters of Chinese and Japanese.
 *
 * @param maxLines  what is left over shortens the last line with an ellipsis
 * @returns         at least one line; a word wider than the line is shortened
 */
export function wrapText(
  text: string,
  widthPx: number,
  { style, measure, maxLines }: Setting & { readonly maxLines: number },
): readonly string[] {
  const pieces = text.replace(/\s+/g, ' ').match(PIECES) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const [place, piece] of pieces.entries()) {
    const longer = line === '' ? piece.trimStart() : line + piece;
    if (line === '' || measure(longer, style) <= widthPx) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      line += pieces.slice(place).join('');
      break;
    }
    lines.push(shortened(line, widthPx, { style, measure }));
    line = piece.trimStart();
  }
  return [...lines, shortened(line, widthPx, { style, measure })].map((each) => directed(each, text));
}
