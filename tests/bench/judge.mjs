import { bestPeer, failureOf, ratiosTo, spreadOf, valuesOf } from './statistics.mjs';

/** @typedef {import('./statistics.mjs').Comparable} Comparable */

/**
 * What ours is to reach.
 *
 * @template {Comparable} Found
 * @typedef {object} Bar
 * @property {string} name
 * @property {import('./statistics.mjs').Figure<Found>} figure
 * @property {'best peer' | 'empty page' | 'itself'} to  what it is measured by: a ratio, or the figure itself
 * @property {readonly { readonly counts: readonly number[], readonly most: number }[]} limits
 */

/**
 * How ours does by a bar.
 *
 * @typedef {object} Verdict
 * @property {string} name
 * @property {string} data
 * @property {number} count
 * @property {number} most
 * @property {string} to  what it is measured by
 * @property {import('./statistics.mjs').Spread | undefined} reached
 * @property {'met' | 'missed' | 'not measured'} verdict
 * @property {string} [why]
 */

/**
 * Holds cases against a bar.
 *
 * @template {Comparable} Found
 * @param {{ bar: Bar<Found>, data: string, count: number, most: number }} asked
 * @param {readonly Found[]} all  cases of that data, of any count
 * @returns {Verdict}
 */
export function judgeCases({ bar, data, count, most }, all) {
  const { figure, name } = bar;
  const same = all.filter((found) => found.count === count);
  const best = bar.to === 'best peer' ? bestPeer(figure, same)?.library : undefined;
  const reached = reachedBy(bar, same, best);
  const asked = { name, data, count, most, to: best ?? bar.to, reached };
  const why = whyMissed({ figure, count, isReached: reached !== undefined }, all);
  if (why !== undefined) return { ...asked, verdict: 'missed', why };
  return { ...asked, verdict: verdictOn(reached, most) };
}

/**
 * @param {import('./statistics.mjs').Spread | undefined} reached
 * @param {number} most
 * @returns {Verdict['verdict']}
 */
export function verdictOn(reached, most) {
  if (reached === undefined) return 'not measured';
  return reached.median <= most ? 'met' : 'missed';
}

/**
 * @template {Comparable} Found
 * @param {{ figure: import('./statistics.mjs').Figure<Found>, count: number, isReached: boolean }} asked
 * @param {readonly Found[]} all
 */
function whyMissed({ figure, count, isReached }, all) {
  const ours = all.filter(({ library }) => library === 'demarche');
  const same = ours.filter((found) => found.count === count);
  const partly = same.flatMap((found) => figure.partly?.(found) ?? []).slice(0, 1);
  const isStill = figure.phase !== undefined && same.some(({ zooms }) => zooms === false);
  const wrong = [...partly, ...(isStill ? ['nothing moved'] : [])];
  if (wrong.length > 0) return wrong.join('; ');
  const stuck = ours.find(
    (found) =>
      failureOf(figure, found) !== undefined &&
      (found.count === count ? figure.of(found) === undefined : found.count < count && !isReached),
  );
  return stuck && `did not finish ${stuck.count.toLocaleString('en')} (${failureOf(figure, stuck)})`;
}

/**
 * @template {Comparable} Found
 * @param {Bar<Found>} bar
 * @param {readonly Found[]} same
 * @param {string | undefined} best  peer
 */
function reachedBy({ figure, to }, same, best) {
  if (to === 'itself') return spreadOf(valuesOf(figure, same, 'demarche'));
  const other = to === 'empty page' ? '_none' : best;
  return other === undefined ? undefined : ratiosTo(figure, same, other);
}
