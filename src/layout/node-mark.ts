/** One more than the greatest mark. */
export const FULL_MARK = 0x1_0000_0000;

/**
 * Gives a number from 0 to 2^32 - 1 that looks random and is the same for the same id and turn, whatever else there is:
 * what is chosen by it for one actor stays when others come or go.
 *
 * @see FNV-1a, then the finish of MurmurHash3
 */
export function nodeMark(id: string, turn = 0): number {
  let mark = 0x811c9dc5 ^ turn;
  for (let at = 0; at < id.length; at += 1) mark = Math.imul(mark ^ id.charCodeAt(at), 0x01000193);
  return finish(mark);
}

function finish(mark: number): number {
  let mixed = mark ^ (mark >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
