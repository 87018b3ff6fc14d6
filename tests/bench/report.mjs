import { judge } from './bars.mjs';
import { FIGURES, bestPeer, isWhole, spreadOf, valuesOf } from './figures.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').Measured} Measured */
/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./figures.mjs').Spread} Spread */

/** @type {Readonly<Record<string, string>>} */
const DATA_TITLES = {
  even: 'Even data',
  bursty: 'Bursty data',
  icews: 'Given dossier (icews)',
};
const SMALLEST_DIVISOR = 0.5;

const LEGEND = `Each cell: median (least–most) of the rounds [multiple of the best peer's median / of the empty page's median]. The best peer is in **bold**.
† fewer than half of the steps in one direction fitted into the time; ‡ the zoom before was cut short, so that the pan began zoomed in; § nothing moved. None of them counts as best.`;

/**
 * Writes all that was measured as Markdown.
 *
 * @param {Results} results
 */
export function report(results) {
  return [
    '# Results',
    'Written by `npm run bench`; do not edit. How it is measured: [README.md](README.md).',
    circumstances(results),
    '## The bars',
    bars(results),
    ...opening(results),
    '## All figures',
    LEGEND,
    ...['even', 'bursty', 'icews'].flatMap((data) => section(data, results)),
    '## What the libraries draw',
    notes(results),
  ]
    .join('\n\n')
    .concat('\n');
}

/** @param {Results} results */
function circumstances({ machine, browser, commands, cases, openings }) {
  const times = [...cases, ...openings].map(({ measuredAt }) => measuredAt.slice(0, 'yyyy-mm-ddThh:mm'.length)).sort();
  const busy = spreadOf(cases.map((found) => found.busy * 100));
  const spin = spreadOf(cases.map((found) => found.spin));
  return [
    `- Command: ${commands.map((command) => `\`${command}\``).join(', ')}`,
    `- Machine: ${machine}; Chromium ${browser}, headless, without GPU`,
    `- Measured: ${times[0] ?? 'never'} to ${times.at(-1) ?? 'never'} UTC`,
    `- Other programs just before a case: ${busy ? inNumbers(busy) : '–'} % of the machine; a fixed loop in the page: ${spin ? inNumbers(spin) : '–'} ms`,
  ].join('\n');
}

/** @param {Results} results */
function bars(results) {
  const verdicts = judge(results);
  const count = (/** @type {string} */ verdict) => verdicts.filter((each) => each.verdict === verdict).length;
  const rows = verdicts.map(({ name, data, count: events, most, to, reached, verdict, why }) => [
    name,
    data,
    events === 0 ? '' : inWords(events),
    `${most.toLocaleString('en')}${to === 'itself' ? '' : `× ${to}`}`,
    reached === undefined ? (why ?? '') : inNumbers(reached),
    verdict === 'missed' ? '**missed**' : verdict,
  ]);
  const sum = `${count('met')} met, ${count('missed')} missed, ${count('not measured')} not measured. Ratios are taken in each round; the median counts.`;
  return `${sum}\n\n${table(['bar', 'data', 'events', 'at most', 'reached: median (least–most)', 'verdict'], rows)}`;
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

/**
 * @param {Figure} figure
 * @param {readonly Measured[]} cases  of one kind of data
 */
function figureTable(figure, cases) {
  const counts = countsIn(cases);
  const rows = librariesIn(cases).map((library) => [
    library === '_none' ? '_empty page_' : library,
    ...counts.map((count) => cell(figure, library, { cases, count })),
  ]);
  return table(['library', ...counts.map(inWords)], rows);
}

/**
 * @param {Figure} figure
 * @param {string} library
 * @param {{ cases: readonly Measured[], count: number }} data
 */
function cell(figure, library, { cases, count }) {
  const same = cases.filter((found) => found.count === count);
  const spread = spreadOf(valuesOf(figure, same, library));
  if (spread === undefined) return whyNot(library, cases, count);
  const best = bestPeer(figure, same);
  const empty = spreadOf(valuesOf(figure, same, '_none'));
  const ratios = `[${multiple(spread, best?.spread)} / ${multiple(spread, empty)}]`;
  const text = best?.library === library ? `**${inNumbers(spread)}**` : inNumbers(spread);
  if (library === '_none') return inNumbers(spread);
  return `${text}${mark(figure, library, same)} ${ratios}`;
}

/**
 * @param {Figure} figure
 * @param {string} library
 * @param {readonly Measured[]} same
 */
function mark(figure, library, same) {
  const partly = same.find((found) => found.library === library && !isWhole(figure, found));
  if (partly === undefined) return '';
  if (partly.zooms === false) return '§';
  return isWhole({ ...figure, phase: 'zoom' }, partly) || figure.phase === 'zoom' ? '†' : '‡';
}

/**
 * @param {string} library
 * @param {readonly Measured[]} cases
 * @param {number} count
 */
function whyNot(library, cases, count) {
  const stuck = cases.find(
    (found) => found.library === library && found.count <= count && found.didNotFinish !== undefined,
  );
  if (stuck === undefined) return '–';
  return stuck.count === count ? `did not finish (${stuck.didNotFinish})` : 'not tried: did not finish fewer';
}

/** @param {readonly Measured[]} cases */
function runsTable(cases) {
  const counts = countsIn(cases);
  const rows = librariesIn(cases).map((library) => [
    library === '_none' ? '_empty page_' : library,
    ...counts.map((count) => String(cases.filter((each) => each.library === library && each.count === count).length)),
  ]);
  return table(['library', ...counts.map(inWords)], rows);
}

/** @param {Results} results */
function notes({ cases, failures }) {
  const rows = librariesIn(cases).map((library) => {
    const own = cases.filter((found) => found.library === library);
    const versions = [...new Set(own.flatMap(({ version }) => version || []))].join('; ');
    const errors = [...new Set(own.flatMap((found) => found.errors ?? []))].join('; ');
    return [library, versions, own[0]?.meta?.note ?? '', errors];
  });
  const failed = Object.entries(failures).map(([library, message]) => [library, '', 'was not built', oneLine(message)]);
  return table(['library', 'version', 'what to know', 'errors in the page'], [...rows, ...failed]);
}

/** @param {readonly Measured[]} cases */
function countsIn(cases) {
  return [...new Set(cases.map(({ count }) => count))].sort((a, b) => a - b);
}

/** @param {readonly Measured[]} cases */
function librariesIn(cases) {
  return [...new Set(cases.map(({ library }) => library))].sort();
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(oneLine).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} text */
function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

/**
 * @param {Spread} spread
 * @param {Spread | undefined} other
 */
function multiple(spread, other) {
  if (other === undefined || other.median < SMALLEST_DIVISOR) return '–';
  return `${inWords(spread.median / other.median)}×`;
}

/** @param {Spread} spread */
function inNumbers({ median, least, most, count }) {
  return count === 1 ? inWords(median) : `${inWords(median)} (${inWords(least)}–${inWords(most)})`;
}

/** @param {number} number  with three digits, or whole from a hundred on */
function inWords(number) {
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
