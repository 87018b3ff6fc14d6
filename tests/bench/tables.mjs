import { bestPeer, failureOf, isWhole, spreadOf, valuesOf } from './statistics.mjs';

/** @typedef {import('./statistics.mjs').Comparable} Comparable */
/** @typedef {import('./statistics.mjs').Spread} Spread */

/**
 * @template {Comparable} Found
 * @typedef {import('./statistics.mjs').Figure<Found>} Figure
 */

/**
 * @typedef {Comparable & {
 *   version?: string, meta?: import('./page/adapter').Meta, errors?: readonly string[],
 * }} Described
 */

const SMALLEST_DIVISOR = 0.5;

/** What the cells of a figure's table say. */
export const LEGEND = `Each cell: median (least–most) of the rounds [multiple of the best peer's median / of the empty page's median]. The best peer is in **bold**.
† fewer than half of the steps in one direction fitted into the time; ‡ the zoom before was cut short, so that the pan began zoomed in; § nothing moved. None of them counts as best.`;

/**
 * Writes a figure of all libraries.
 *
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {readonly Found[]} cases  of one kind of data
 */
export function figureTable(figure, cases) {
  const counts = countsIn(cases);
  const rows = librariesIn(cases).map((library) => [
    library === '_none' ? '_empty page_' : library,
    ...counts.map((count) => cell(figure, library, { cases, count })),
  ]);
  return table(['library', ...counts.map((count) => count.toLocaleString('en'))], rows);
}

/**
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {string} library
 * @param {{ cases: readonly Found[], count: number }} data
 */
function cell(figure, library, { cases, count }) {
  const same = cases.filter((found) => found.count === count);
  const spread = spreadOf(valuesOf(figure, same, library));
  if (spread === undefined) return whyNot(figure, library, { cases, count });
  const best = bestPeer(figure, same);
  const empty = spreadOf(valuesOf(figure, same, '_none'));
  const ratios = `[${multiple(spread, best?.spread)} / ${multiple(spread, empty)}]`;
  const text = best?.library === library ? `**${inNumbers(spread)}**` : inNumbers(spread);
  if (library === '_none') return inNumbers(spread);
  return `${text}${mark(figure, library, same)} ${ratios}`;
}

/**
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {string} library
 * @param {readonly Found[]} same
 */
function mark(figure, library, same) {
  const partly = same.find((found) => found.library === library && !isWhole(figure, found));
  if (partly === undefined) return '';
  if (figure.partly?.(partly) !== undefined) return '¶';
  if (partly.zooms === false) return '§';
  return isWhole({ ...figure, phase: 'zoom' }, partly) || figure.phase === 'zoom' ? '†' : '‡';
}

/**
 * @template {Comparable} Found
 * @param {Figure<Found>} figure
 * @param {string} library
 * @param {{ cases: readonly Found[], count: number }} data
 */
function whyNot(figure, library, { cases, count }) {
  const stuck = cases.find(
    (found) => found.library === library && found.count <= count && failureOf(figure, found) !== undefined,
  );
  if (stuck === undefined) return '–';
  return stuck.count === count ? `did not finish (${failureOf(figure, stuck)})` : 'not tried: did not finish fewer';
}

/**
 * Writes how often each library was measured.
 *
 * @param {readonly Comparable[]} cases
 */
export function runsTable(cases) {
  const counts = countsIn(cases);
  const rows = librariesIn(cases).map((library) => [
    library === '_none' ? '_empty page_' : library,
    ...counts.map((count) => String(cases.filter((each) => each.library === library && each.count === count).length)),
  ]);
  return table(['library', ...counts.map((count) => count.toLocaleString('en'))], rows);
}

/**
 * Writes what to know of each library.
 *
 * @param {{ cases: readonly Described[], failures: Readonly<Record<string, string>> }} results
 */
export function notes({ cases, failures }) {
  const rows = librariesIn(cases).map((library) => {
    const own = cases.filter((found) => found.library === library);
    const versions = [...new Set(own.flatMap(({ version }) => version || []))].join('; ');
    const errors = [...new Set(own.flatMap((found) => found.errors ?? []))].join('; ');
    return [library, versions, own[0]?.meta?.note ?? '', errors];
  });
  const failed = Object.entries(failures).map(([library, message]) => [library, '', 'was not built', oneLine(message)]);
  return table(['library', 'version', 'what to know', 'errors in the page'], [...rows, ...failed]);
}

/** @param {readonly Comparable[]} cases */
function countsIn(cases) {
  return [...new Set(cases.map(({ count }) => count))].sort((a, b) => a - b);
}

/** @param {readonly Comparable[]} cases */
function librariesIn(cases) {
  return [...new Set(cases.map(({ library }) => library))].sort();
}

/**
 * Writes a table of Markdown.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
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
export function inNumbers({ median, least, most, count }) {
  return count === 1 ? inWords(median) : `${inWords(median)} (${inWords(least)}–${inWords(most)})`;
}

/** @param {number} number  with three digits, or whole from a hundred on */
export function inWords(number) {
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/**
 * Writes how ours does by its bars.
 *
 * @param {readonly import('./judge.mjs').Verdict[]} verdicts
 * @param {string} counted  what the counts are of
 */
export function verdictTable(verdicts, counted) {
  const count = (/** @type {string} */ verdict) => verdicts.filter((each) => each.verdict === verdict).length;
  const rows = verdicts.map(({ name, data, count: number, most, to, reached, verdict, why }) => [
    name,
    data,
    number === 0 ? '' : number.toLocaleString('en'),
    `${most.toLocaleString('en')}${to === 'itself' ? '' : `× ${to}`}`,
    [reached && inNumbers(reached), why].filter((text) => text !== undefined).join('; '),
    verdict === 'missed' ? '**missed**' : verdict,
  ]);
  const sum = `${count('met')} met, ${count('missed')} missed, ${count('not measured')} not measured. Ratios are taken in each round; the median counts.`;
  return `${sum}\n\n${table(['bar', 'data', counted, 'at most', 'reached: median (least–most)', 'verdict'], rows)}`;
}

/**
 * Writes on what and when cases were measured.
 *
 * @param {{ machine: string, browser: string, commands: readonly string[] }} setting
 * @param {readonly { readonly measuredAt: string, readonly busy?: number, readonly spin?: number }[]} cases
 */
export function circumstances({ machine, browser, commands }, cases) {
  const times = cases.map(({ measuredAt }) => measuredAt.slice(0, 'yyyy-mm-ddThh:mm'.length)).sort();
  const busy = spreadOf(cases.map((found) => (found.busy === undefined ? undefined : found.busy * 100)));
  const spin = spreadOf(cases.map((found) => found.spin));
  return [
    `- Command: ${commands.map((command) => `\`${command}\``).join(', ')}`,
    `- Machine: ${machine}; Chromium ${browser}, headless, without GPU`,
    `- Measured: ${times[0] ?? 'never'} to ${times.at(-1) ?? 'never'} UTC`,
    `- Other programs just before a case: ${busy ? inNumbers(busy) : '–'} % of the machine; a fixed loop in the page: ${spin ? inNumbers(spin) : '–'} ms`,
  ].join('\n');
}
