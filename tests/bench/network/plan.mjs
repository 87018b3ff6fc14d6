import { isOftenEnough } from '../plan.mjs';

/** @typedef {import('./measure.mjs').Case} Case */
/** @typedef {import('./results.mjs').Measured} Measured */

/**
 * Lists what is to be measured. Rounds go over all libraries in turn, so that a slow hour of the machine meets them all.
 *
 * @param {import('../options.mjs').Options} options
 * @returns {readonly Case[]}
 */
export function planCases({ libraries, nodes, rounds }) {
  return Array.from({ length: rounds }, (_, before) => before + 1).flatMap((round) =>
    nodes.flatMap((count) => libraries.network.map((library) => ({ library, count, round }))),
  );
}

/**
 * Says whether a case need not be measured. A picture that was not finished is not tried with more nodes either.
 *
 * @param {Case} planned
 * @param {readonly Measured[]} measured
 */
export function isDone({ library, count, round }, measured) {
  const ofLibrary = measured.filter((found) => found.library === library);
  if (ofLibrary.some((found) => found.didNotFinish !== undefined && found.count <= count)) return true;
  return isOftenEnough(
    { library, round },
    ofLibrary.filter((found) => found.count === count),
  );
}

/**
 * Says why a library's own layout is not tried: it did not finish before, with as many nodes or fewer.
 *
 * @param {Case} planned
 * @param {readonly Measured[]} measured
 * @returns {string | undefined} undefined where it is to be tried
 */
export function whyNoLayout({ library, count }, measured) {
  const stuck = measured
    .filter((found) => found.library === library && found.count <= count && found.layout.didNotFinish !== undefined)
    .sort((a, b) => a.count - b.count)[0];
  if (stuck === undefined) return undefined;
  return stuck.count === count ? stuck.layout.didNotFinish : 'not tried: did not finish fewer';
}
