import { spreadOf } from '../statistics.mjs';
import {
  LEGEND,
  circumstances,
  figureTable,
  inNumbers,
  inWords,
  notes,
  runsTable,
  table,
  verdictTable,
} from '../tables.mjs';
import { judge } from './bars.mjs';
import { FIGURES } from './figures.mjs';

/** @typedef {import('./results.mjs').NetworkResults} Results */

const KB = 1000;
const SHOWN_OF_DIGEST = 12;

/**
 * Writes all that was measured of networks as Markdown.
 *
 * @param {Results} results
 */
export function reportNetworks(results) {
  return [
    '# Networks',
    circumstances(results, [...results.cases, ...results.openings]),
    '## Networks: the bars',
    verdictTable(judge(results), 'actors'),
    '## Networks: bytes',
    bytes(results),
    ...opening(results),
    ...steadiness(results),
    '## Networks: all figures',
    `${LEGEND}\n¶ not all nodes, or not all edges, are drawn; this does not count as best either.`,
    ...Object.values(FIGURES).flatMap((figure) => [`### ${figure.title}`, figureTable(figure, results.cases)]),
    '### Rounds measured',
    runsTable(results.cases),
    '## Networks: what the libraries draw',
    notes(results),
  ].join('\n\n');
}

/** @param {Results} results */
function bytes({ bytes: byLibrary }) {
  const rows = Object.entries(byLibrary)
    .sort(([, a], [, b]) => a - b)
    .map(([library, count]) => [library, inWords(count / KB)]);
  return table(['library, with its adapter; of ours what the network adds to the page', 'kB gzip'], rows);
}

/** @param {Results} results */
function opening({ openings }) {
  if (openings.length === 0) return [];
  const of = (/** @type {keyof import('../ours/network-opening').NetworkOpening} */ name) => {
    const spread = spreadOf(openings.map(({ times }) => times?.[name]));
    return spread === undefined ? '–' : inNumbers(spread);
  };
  const rows = [
    ['First useful picture, ms', of('firstPicture')],
    ['Complete, ms', of('settled')],
    ['Longest time without a frame, ms', of('longestGap')],
    ['DOM elements in the page', of('elements')],
    ...openings.flatMap(({ round, didNotFinish }) =>
      didNotFinish === undefined ? [] : [[`Round ${round}`, `did not finish (${didNotFinish})`]],
    ),
  ];
  return [
    '## Networks: the actors of the given dossier',
    table([`rounds: ${openings.length}`, 'median (least–most)'], rows),
  ];
}

/** @param {Results} results */
function steadiness({ digests, displacements }) {
  const pictures = [...new Set(digests.flatMap((each) => Object.keys(each.digests ?? {})))];
  const ofEngines = digests.map((each) => [
    each.engine,
    ...pictures.map((picture) => each.digests?.[picture]?.slice(0, SHOWN_OF_DIGEST) ?? each.didNotFinish ?? '–'),
  ]);
  const moves = displacements.map(({ what, share, actors }) => [
    what,
    actors.toLocaleString('en'),
    `${(share * 100).toFixed(2)} %`,
  ]);
  return [
    '## Networks: the same picture everywhere, and for long',
    'Begin of the digest of all places, by engine:',
    table(['engine', ...pictures], ofEngines),
    'How far actors move when a dossier grows: the median, as share of the diagonal of the picture.',
    table(['what comes in', 'actors before', 'median'], moves),
  ];
}
