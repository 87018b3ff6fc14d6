import { FIGURES, bestPeer, ratiosTo, spreadOf, valuesOf } from './figures.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').Measured} Measured */

/**
 * What the timeline is to reach.
 *
 * @typedef {object} Bar
 * @property {string} name
 * @property {import('./figures.mjs').Figure} figure
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
 * @property {import('./figures.mjs').Spread | undefined} reached
 * @property {'met' | 'missed' | 'not measured'} verdict
 * @property {string} [why]
 */

const TO_100K = [100, 1_000, 10_000, 100_000];
const ALL = [...TO_100K, 1_000_000];
const AS_EMPTY = [
  { counts: TO_100K, most: 1.25 },
  { counts: [1_000_000], most: 1.5 },
];

/** @type {readonly Bar[]} */
const BARS = [
  {
    name: 'First picture',
    figure: FIGURES.firstPaint,
    to: 'best peer',
    limits: [
      { counts: [100], most: 1 },
      { counts: [10_000, 100_000], most: 0.5 },
    ],
  },
  {
    name: 'Zoom, main-thread task time a step',
    figure: FIGURES.zoomTask,
    to: 'best peer',
    limits: [
      { counts: [10_000], most: 0.25 },
      { counts: [100_000], most: 0.1 },
    ],
  },
  { name: 'Zoom, 95th percentile frame', figure: FIGURES.zoomFrameP95, to: 'empty page', limits: AS_EMPTY },
  { name: 'Pan, 95th percentile frame', figure: FIGURES.panFrameP95, to: 'empty page', limits: AS_EMPTY },
  { name: 'DOM elements', figure: FIGURES.dom, to: 'itself', limits: [{ counts: ALL, most: 2_000 }] },
  {
    name: 'JS heap beyond the dossier, MiB',
    figure: FIGURES.heap,
    to: 'itself',
    limits: [{ counts: [100_000], most: 20 }],
  },
];

/** @type {readonly { name: string, most: number, of: (times: OpeningTimes) => number }[]} */
const OPENING_BARS = [
  {
    name: 'Opening, first picture as multiple of JSON.parse',
    most: 3,
    of: ({ firstPicture, parse }) => firstPicture / parse,
  },
  {
    name: 'Opening, longest block of the main thread, ms',
    most: 100,
    of: ({ longestTask, longestGap }) => Math.max(longestTask, longestGap),
  },
];

/** @typedef {NonNullable<import('./measure-opening.mjs').OpeningFound['times']>} OpeningTimes */

/**
 * Holds what was measured against every bar. The given dossier has to reach what is asked of 100,000 events.
 *
 * @param {Results} results
 * @returns {readonly Verdict[]}
 */
export function judge(results) {
  return [...BARS.flatMap((bar) => judgeBar(bar, results)), ...judgeOpening(results)];
}

/**
 * @param {Bar} bar
 * @param {Results} results
 * @returns {readonly Verdict[]}
 */
function judgeBar(bar, { cases }) {
  const given = cases.find(({ data }) => data === 'icews')?.count;
  return ['even', 'bursty', 'icews'].flatMap((data) =>
    bar.limits.flatMap(({ counts, most }) =>
      countsOf(data, counts, given).map((count) => {
        const same = cases.filter((found) => found.data === data && found.count === count);
        return judgeCases({ bar, data, count, most }, same, cases);
      }),
    ),
  );
}

/**
 * @param {string} data
 * @param {readonly number[]} counts
 * @param {number | undefined} given  events in the given dossier
 */
function countsOf(data, counts, given) {
  if (data !== 'icews') return counts;
  return given !== undefined && counts.includes(100_000) ? [given] : [];
}

/**
 * @param {{ bar: Bar, data: string, count: number, most: number }} asked
 * @param {readonly Measured[]} same  cases of that set of data
 * @param {readonly Measured[]} all
 * @returns {Verdict}
 */
function judgeCases({ bar, data, count, most }, same, all) {
  const asked = { name: bar.name, data, count, most };
  const best = bar.to === 'best peer' ? bestPeer(bar.figure, same)?.library : undefined;
  const to = best ?? bar.to;
  const reached = reachedBy(bar, same, best);
  const stuck = all.find(
    (found) =>
      found.library === 'demarche' &&
      found.data === data &&
      found.didNotFinish !== undefined &&
      (found.count === count ? bar.figure.of(found) === undefined : found.count < count && reached === undefined),
  );
  if (stuck !== undefined) {
    const why = `did not finish ${stuck.count.toLocaleString('en')} events (${stuck.didNotFinish})`;
    return { ...asked, to, reached, verdict: 'missed', why };
  }
  if (reached === undefined) return { ...asked, to, reached, verdict: 'not measured' };
  return { ...asked, to, reached, verdict: reached.median <= most ? 'met' : 'missed' };
}

/**
 * @param {Bar} bar
 * @param {readonly Measured[]} same
 * @param {string | undefined} best  peer
 */
function reachedBy({ figure, to }, same, best) {
  if (to === 'itself') return spreadOf(valuesOf(figure, same, 'demarche'));
  const other = to === 'empty page' ? '_none' : best;
  return other === undefined ? undefined : ratiosTo(figure, same, other);
}

/**
 * @param {Results} results
 * @returns {readonly Verdict[]}
 */
function judgeOpening({ openings, cases }) {
  const count = cases.find(({ data }) => data === 'icews')?.count ?? 0;
  const refused = openings.find(({ didNotFinish }) => didNotFinish !== undefined)?.didNotFinish;
  return OPENING_BARS.map(({ name, most, of }) => {
    const reached = spreadOf(openings.map(({ times }) => times && of(times)));
    const asked = { name, data: 'icews', count, most, to: 'itself', reached };
    if (refused !== undefined) return { ...asked, verdict: 'missed', why: refused };
    if (reached === undefined) return { ...asked, verdict: 'not measured' };
    return { ...asked, verdict: reached.median <= most ? 'met' : 'missed' };
  });
}
