/** A name as it will be set, and the room that is kept for it. */
export interface LabelRoom {
  readonly lines: readonly string[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Height of a line of a label, in px. */
export const LABEL_LINE_PX = 15;
// What a label takes beside its lines, in height and in width.
export const LABEL_PADDING_PX = 3;
export const LABEL_ASIDE_PX = 6;

const WIDEST_PX = 150;
const FRAME_ASIDE_PX = 12;
// What a line may end after: a word, or a character of scripts without spaces, with the signs that may not part from it.
const PIECES = / ?(?:[「『《【（]*[\u2e80-\u9fff][、。，！？：；）」』》】]*|[^\s\u2e80-\u9fff]+)/gu;

/**
 * Breaks a name into lines and keeps room for it, without measuring: what a browser measures differs from what another
 * does, and a picture must not.
 *
 * @returns the whole name, in as many lines as it needs, about as long as each other
 */
export function labelRoom(name: string, frameWidthPx: number): LabelRoom {
  const mostPx = Math.min(WIDEST_PX, frameWidthPx - FRAME_ASIDE_PX);
  const wholePx = roomOf(name);
  const lineCount = Math.ceil(wholePx / mostPx);
  // Narrower lines are tried first, so that the last one is not left with a word alone.
  const balanced = wrapWhole(name, Math.min(mostPx, (wholePx / lineCount) * 1.15));
  const lines = balanced.length <= lineCount ? balanced : wrapWhole(name, mostPx);
  return {
    lines,
    widthPx: lines.reduce((most, line) => Math.max(most, roomOf(line)), 0) + LABEL_ASIDE_PX,
    heightPx: lines.length * LABEL_LINE_PX + LABEL_PADDING_PX,
  };
}

const NARROW = /[\sfijlrtI.,:;'’|()[\]-]/u;
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const BROAD = /[\p{Lu}mw%@&]/u;

/** A width that a name of 13 px surely has, set bold: by classes of characters, on the safe side. */
const roomOf = (text: string): number => {
  let sum = 0;
  for (const sign of text) sum += NARROW.test(sign) ? 5.2 : SQUARE.test(sign) ? 13.6 : BROAD.test(sign) ? 10.4 : 8.4;
  return sum;
};

/** Breaks a name into lines and never shortens it: a word that is too wide is broken within. */
function wrapWhole(name: string, widthPx: number): readonly string[] {
  const pieces = (name.replace(/\s+/g, ' ').match(PIECES) ?? [name]).flatMap((piece) => brokenUp(piece, widthPx));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line === '' || roomOf(line + piece) <= widthPx) {
      line += piece;
      continue;
    }
    lines.push(line.trim());
    line = piece;
  }
  return [...lines, line.trim()];
}

function brokenUp(piece: string, widthPx: number): readonly string[] {
  if (roomOf(piece) <= widthPx) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const sign of piece) {
    if (part !== '' && roomOf(part + sign) > widthPx) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
