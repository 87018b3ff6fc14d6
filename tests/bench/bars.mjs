import { FIGURES } from './figures.mjs';
import { judgeCases, verdictOn } from './judge.mjs';
import { spreadOf } from './statistics.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./judge.mjs').Bar<import('./results.mjs').Measured>} Bar */

/** @typedef {import('./judge.mjs').Verdict} Verdict */

const TO_100K = [100, 1_000, 10_000, 100_000];
const ALL = [...TO_100K, 1_000_000];
const AS_EMPTY = [
  { counts: TO_100K, most: 1.25 },
  { counts: [1_000_000], most: 1.5 },
];

/**
 * What the timeline is to reach.
 *
 * @type {readonly Bar[]}
 */
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
        return judgeCases(
          { bar, data, count, most },
          cases.filter((found) => found.data === data),
        );
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
    return { ...asked, verdict: verdictOn(reached, most) };
  });
}
