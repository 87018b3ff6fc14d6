import { judgeCases, verdictOn } from '../judge.mjs';
import { spreadOf } from '../statistics.mjs';
import { FIGURES } from './figures.mjs';

/** @typedef {import('./results.mjs').NetworkResults} Results */
/** @typedef {import('../judge.mjs').Bar<import('./results.mjs').Measured>} Bar */
/** @typedef {import('../judge.mjs').Verdict} Verdict */
/** @typedef {import('../ours/network-opening').NetworkOpening} Opening */

const TO_2K = [20, 200, 2_000];
const AS_EMPTY = [
  { counts: [2_000], most: 1.25 },
  { counts: [20_000], most: 2 },
];

/**
 * What the network is to reach.
 *
 * @type {readonly Bar[]}
 */
const BARS = [
  { name: 'Settled layout', figure: FIGURES.settled, to: 'best peer', limits: [{ counts: TO_2K, most: 0.5 }] },
  { name: 'Stress', figure: FIGURES.stress, to: 'best peer', limits: [{ counts: TO_2K, most: 1 }] },
  { name: 'Edge crossings', figure: FIGURES.crossings, to: 'best peer', limits: [{ counts: TO_2K, most: 1 }] },
  {
    name: 'Longest time without a frame while laying out, ms',
    figure: FIGURES.longestGap,
    to: 'itself',
    limits: [{ counts: TO_2K, most: 50 }],
  },
  {
    name: 'First picture from a finished layout',
    figure: FIGURES.firstPaint,
    to: 'best peer',
    limits: [{ counts: [20, 200], most: 1 }],
  },
  { name: 'Zoom, 95th percentile frame', figure: FIGURES.zoomFrameP95, to: 'empty page', limits: AS_EMPTY },
  { name: 'Pan, 95th percentile frame', figure: FIGURES.panFrameP95, to: 'empty page', limits: AS_EMPTY },
];

const MOST_BYTES = 15_000;

/** @type {readonly { name: string, most: number, of: (times: Opening) => number }[]} */
const OPENING_BARS = [
  { name: 'First useful picture, ms', most: 3_000, of: ({ firstPicture }) => firstPicture },
  { name: 'Longest time without a frame meanwhile, ms', most: 100, of: ({ longestGap }) => longestGap },
];

/**
 * Holds what was measured against every bar.
 *
 * @param {Results} results
 * @returns {readonly Verdict[]}
 */
export function judge(results) {
  return [
    ...BARS.flatMap((bar) =>
      bar.limits.flatMap(({ counts, most }) =>
        counts.map((count) => judgeCases({ bar, data: 'graph', count, most }, results.cases)),
      ),
    ),
    judgeBytes(results),
    ...judgeOpening(results),
    judgeDigests(results),
  ];
}

/**
 * @param {Results} results
 * @returns {Verdict}
 */
function judgeBytes({ bytes }) {
  const reached = spreadOf([bytes.demarche]);
  const verdict = verdictOn(reached, MOST_BYTES);
  return {
    name: 'Bytes that it adds, gzip',
    data: 'product',
    count: 0,
    most: MOST_BYTES,
    to: 'itself',
    reached,
    verdict,
  };
}

/**
 * @param {Results} results
 * @returns {readonly Verdict[]}
 */
function judgeOpening({ openings }) {
  const failure = openings.find(({ didNotFinish }) => didNotFinish !== undefined)?.didNotFinish;
  return OPENING_BARS.map(({ name, most, of }) => {
    const reached = spreadOf(openings.map(({ times }) => times && of(times)));
    const asked = { name, data: 'given dossier', count: 0, most, to: 'itself', reached };
    if (failure !== undefined) return { ...asked, verdict: 'missed', why: failure };
    return { ...asked, verdict: verdictOn(reached, most) };
  });
}

/**
 * Counts the pictures of which two engines have different places.
 *
 * @param {Results} results
 * @returns {Verdict}
 */
function judgeDigests({ digests }) {
  const found = digests.flatMap((each) => (each.digests === undefined ? [] : [each.digests]));
  const keys = [...new Set(found.flatMap((each) => Object.keys(each)))];
  const differing = keys.filter((key) => new Set(found.map((each) => each[key])).size > 1);
  const reached = found.length > 1 ? spreadOf([differing.length]) : undefined;
  const verdict = verdictOn(reached, 0);
  return {
    name: 'Pictures that differ between engines',
    data: 'both',
    count: 0,
    most: 0,
    to: 'itself',
    reached,
    verdict,
  };
}
