/** @typedef {import('./measure-case.mjs').Case} Case */
/** @typedef {import('./results.mjs').Measured} Measured */

const OURS_AND_NOTHING = ['_none', 'demarche'];
const MOST_FOR_PEERS = 100_000;
const ONCE_FROM_S = 45;
const TWICE_FROM_S = 20;

/**
 * Lists what is to be measured. Rounds go over all libraries in turn, so that a slow hour of the machine meets them all.
 *
 * @param {import('./options.mjs').Options} options
 * @param {number} givenCount  events in the given dossier
 * @returns {readonly Case[]}
 */
export function planCases({ libraries, sizes, data, rounds }, givenCount) {
  /** @type {Case[]} */
  const cases = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of data) {
      for (const count of name === 'icews' ? [givenCount] : sizes) {
        for (const library of libraries.timeline) {
          if (count > MOST_FOR_PEERS && !OURS_AND_NOTHING.includes(library)) continue;
          cases.push({ library, data: name, count, round });
        }
      }
    }
  }
  return cases;
}

/**
 * Says whether a case need not be measured: it has been; or its library did not finish it or a smaller one; or it is a
 * peer's and so slow that once or twice must do.
 *
 * @param {Case} planned
 * @param {readonly Measured[]} measured
 */
export function isDone({ library, data, count, round }, measured) {
  const ofLibrary = measured.filter((found) => found.library === library && found.data === data);
  if (ofLibrary.some((found) => found.didNotFinish !== undefined && found.count <= count)) return true;
  return isOftenEnough(
    { library, round },
    ofLibrary.filter((found) => found.count === count),
  );
}

/**
 * Says whether a round need not be measured: it has been, or it is of a peer so slow that once or twice must do.
 *
 * @param {{ readonly library: string, readonly round: number }} planned
 * @param {readonly { readonly round: number, readonly seconds: number }[]} same  what was measured of it before
 */
export function isOftenEnough({ library, round }, same) {
  if (same.some((found) => found.round === round)) return true;
  if (OURS_AND_NOTHING.includes(library)) return false;
  return same.some(({ seconds }) => seconds > (round > 2 ? TWICE_FROM_S : ONCE_FROM_S));
}
