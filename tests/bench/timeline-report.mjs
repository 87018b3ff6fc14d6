import { judge } from './bars.mjs';
import { FIGURES } from './figures.mjs';
import { spreadOf } from './statistics.mjs';
import { LEGEND, circumstances, figureTable, inNumbers, notes, runsTable, table, verdictTable } from './tables.mjs';

/** @typedef {import('./results.mjs').Results} Results */

/** @type {Readonly<Record<string, string>>} */
const DATA_TITLES = {
  even: 'Even data',
  bursty: 'Bursty data',
  icews: 'Given dossier (icews)',
};

/**
 * Writes all that was measured of timelines as Markdown.
 *
 * @param {Results} results
 */
export function reportTimelines(results) {
  return [
    circumstances(results, [...results.cases, ...results.openings]),
    '## The bars',
    verdictTable(judge(results), 'events'),
    ...opening(results),
    '## All figures',
    LEGEND,
    ...['even', 'bursty', 'icews'].flatMap((data) => section(data, results)),
    '## What the libraries draw',
    notes(results),
  ].join('\n\n');
}

/** @param {Results} results */
function opening({ openings }) {
  if (openings.length === 0) return [];
  const head = '## Opening the given dossier';
  const refused = openings.find(({ didNotFinish }) => didNotFinish !== undefined)?.didNotFinish;
  if (refused !== undefined) return [head, `It did not open: ${refused}`];
  const of = (/** @type {'parse' | 'firstPicture' | 'longestTask' | 'longestGap'} */ name) => {
    const spread = spreadOf(openings.map(({ times }) => times?.[name]));
    return spread === undefined ? '–' : inNumbers(spread);
  };
  const rows = [
    ['`JSON.parse` of its text in the same page, ms', of('parse')],
    ['From its file in memory to the first picture, ms', of('firstPicture')],
    ['Longest task of the main thread, ms (0: none over 50)', of('longestTask')],
    ['Longest time without a frame, ms', of('longestGap')],
  ];
  return [head, table([`rounds: ${openings.length}`, 'median (least–most)'], rows)];
}

/**
 * @param {string} data
 * @param {Results} results
 */
function section(data, { cases }) {
  const ofData = cases.filter((found) => found.data === data);
  if (ofData.length === 0) return [];
  const runs = runsTable(ofData);
  return [
    `### ${DATA_TITLES[data]}`,
    ...Object.values(FIGURES).flatMap((figure) => [`#### ${figure.title}`, figureTable(figure, ofData)]),
    '#### Rounds measured',
    runs,
  ];
}
