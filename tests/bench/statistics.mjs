/**
 * What every measured case has, of whatever kind.
 *
 * @typedef {object} Comparable
 * @property {string} library
 * @property {number} count   of events or actors
 * @property {number} round   from 1
 * @property {import('./interact.mjs').Phase} [zoom]
 * @property {import('./interact.mjs').Phase} [pan]
 * @property {boolean | undefined} [zooms]
 * @property {string | undefined} [didNotFinish]
 */

/**
 * One of the things measured.
 *
 * @template {Comparable} Found
 * @typedef {object} Figure
 * @property {string} title
 * @property {(found: Found) => number | undefined} of
 * @property {'zoom' | 'pan'} [phase]  that it belongs to
 * @property {(found: Found) => string | undefined} [partly]   says what is missing where it is not of all the data
 * @property {(found: Found) => string | undefined} [failure]  says why there is none, where not the whole case failed
 */

const FEWEST_STEPS = 15;

/**
 * Some measurements of one thing: their median and the least and greatest of them.
 *
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} least
 * @property {number} most
 * @property {number} count
 */

/**
 * @param {readonly (number | undefined)[]} numbers
 * @returns {Spread | undefined} undefined where there are none
 */
export function spreadOf(numbers) {
  const sorted = numbers.flatMap((number) => number ?? []).sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const upper = sorted[sorted.length >> 1] ?? most;
  const lower = sorted[(sorted.length - 1) >> 1] ?? least;
  return { median: (lower + upper) / 2, least, most, count: sorted.length };
}

/**
 * Says whether a figure is of the whole of its phase. One that is not is shown, but is nobody's best: most of the
 * steps did not fit into the time, or the pan began where a zoom was cut short, or nothing moved, or some of the data
 * was left out.
 *
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {Found} found
 */
export function isWhole({ phase, partly }, found) {
  if (partly?.(found) !== undefined) return false;
  if (phase === undefined) return true;
  const { zoom, pan, zooms } = found;
  if (zooms === false) return false;
  const steps = (phase === 'zoom' ? zoom : pan)?.steps ?? 0;
  const isZoomCut = zoom !== undefined && zoom.steps < zoom.of;
  return steps >= FEWEST_STEPS && !(phase === 'pan' && isZoomCut);
}

/**
 * Finds the peer with the smallest median of a figure.
 *
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {readonly Found[]} cases  of one set of data
 * @returns {{ library: string, spread: Spread } | undefined}
 */
export function bestPeer(figure, cases) {
  const whole = cases.filter((found) => isWhole(figure, found));
  const peers = [...new Set(whole.map(({ library }) => library))].filter(
    (name) => !['_none', 'demarche'].includes(name),
  );
  const best = peers
    .map((library) => ({ library, spread: spreadOf(valuesOf(figure, whole, library)) }))
    .filter((peer) => peer.spread !== undefined)
    .sort((a, b) => (a.spread?.median ?? 0) - (b.spread?.median ?? 0))[0];
  return best?.spread && { library: best.library, spread: best.spread };
}

/**
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {readonly Found[]} cases
 * @param {string} library
 */
export function valuesOf(figure, cases, library) {
  return cases.filter((found) => found.library === library).map((found) => figure.of(found));
}

/**
 * Gives the ratio of ours to another's in each round that has both, so that a slow hour of the machine counts for both.
 *
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {readonly Found[]} cases  of one set of data
 * @param {string} other               library
 */
export function ratiosTo(figure, cases, other) {
  return spreadOf(
    cases
      .filter(({ library }) => library === 'demarche')
      .map((ours) => {
        const theirs = cases.find(({ library, round }) => library === other && round === ours.round);
        const [above, below] = [figure.of(ours), theirs && figure.of(theirs)];
        if (above === undefined || below === undefined) return undefined;
        return above === below ? 1 : above / below;
      }),
  );
}

/**
 * Says why there is no figure of a case.
 *
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {Found} found
 */
export function failureOf({ failure }, found) {
  return failure === undefined ? found.didNotFinish : failure(found);
}
