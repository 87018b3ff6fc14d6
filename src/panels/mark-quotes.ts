/** A piece of a sentence; `verbatim` pieces are someone's own words, given without quotation marks. */
export interface Piece {
  readonly text: string;
  readonly verbatim: boolean;
}

const OPENING = /["“„«‘']$/;
const CLOSING = /^["”“»’']/;

/**
 * Splits our sentence at the verbatim fragments that it contains, so that they can be set apart.
 *
 * @param fragments  sought in order; quotation marks that already stand around one are taken off
 * @returns          the pieces in order; a fragment that the sentence does not contain comes last
 */
export function markQuotes(sentence: string, fragments: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const missing: Piece[] = [];
  let rest = sentence;
  for (const fragment of fragments) {
    const at = fragment === '' ? -1 : rest.indexOf(fragment);
    if (at < 0) {
      if (!sentence.includes(fragment)) missing.push({ text: fragment, verbatim: true });
      continue;
    }
    const before = rest.slice(0, at);
    const after = rest.slice(at + fragment.length);
    const isMarked = OPENING.test(before) && CLOSING.test(after);
    pieces.push({ text: isMarked ? before.slice(0, -1) : before, verbatim: false });
    pieces.push({ text: fragment, verbatim: true });
    rest = isMarked ? after.slice(1) : after;
  }
  pieces.push({ text: rest, verbatim: false });
  return [...pieces, ...missing].filter(({ text }) => text !== '');
}
