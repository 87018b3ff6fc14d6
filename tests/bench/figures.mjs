/** @typedef {import('./results.mjs').Measured} Measured */

/**
 * One of the things measured.
 *
 * @typedef {object} Figure
 * @property {string} title
 * @property {(found: Measured) => number | undefined} of
 * @property {'zoom' | 'pan'} [phase]  that it belongs to
 */

/** What is measured, in the order of the report. */
export const FIGURES = /** @satisfies {Readonly<Record<string, Figure>>} */ ({
  firstPaint: { title: 'First painted frame, ms', of: ({ firstPaint }) => firstPaint },
  zoomFrameMean: { title: 'Zoom: mean frame, ms', phase: 'zoom', of: ({ zoom }) => zoom?.frame.mean },
  zoomFrameP95: { title: 'Zoom: 95th percentile frame, ms', phase: 'zoom', of: ({ zoom }) => zoom?.frame.p95 },
  zoomTask: { title: 'Zoom: main-thread task time a step, ms', phase: 'zoom', of: ({ zoom }) => zoom?.cpu.task },
  zoomScript: { title: 'Zoom: of it script, ms', phase: 'zoom', of: ({ zoom }) => zoom?.cpu.script },
  zoomStyle: { title: 'Zoom: of it style and layout, ms', phase: 'zoom', of: ({ zoom }) => styleAndLayout(zoom) },
  zoomAll: { title: 'Zoom: CPU of all processes a step, ms', phase: 'zoom', of: ({ zoom }) => zoom?.cpu.all },
  panFrameMean: { title: 'Pan: mean frame, ms', phase: 'pan', of: ({ pan }) => pan?.frame.mean },
  panFrameP95: { title: 'Pan: 95th percentile frame, ms', phase: 'pan', of: ({ pan }) => pan?.frame.p95 },
  panTask: { title: 'Pan: main-thread task time a step, ms', phase: 'pan', of: ({ pan }) => pan?.cpu.task },
  panScript: { title: 'Pan: of it script, ms', phase: 'pan', of: ({ pan }) => pan?.cpu.script },
  panStyle: { title: 'Pan: of it style and layout, ms', phase: 'pan', of: ({ pan }) => styleAndLayout(pan) },
  panAll: { title: 'Pan: CPU of all processes a step, ms', phase: 'pan', of: ({ pan }) => pan?.cpu.all },
  heap: { title: 'JS heap of the mounted timeline beyond its data, MiB', of: ({ heap }) => heap },
  dom: { title: 'DOM elements in the page', of: ({ dom }) => dom },
});

const FEWEST_STEPS = 15;

/** @param {import('./interact.mjs').Phase | undefined} phase */
function styleAndLayout(phase) {
  return phase && phase.cpu.style + phase.cpu.layout;
}

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
 * steps did not fit into the time, or the pan began where a zoom was cut short, or nothing moved.
 *
 * @param {Figure} figure
 * @param {Measured} found
 */
export function isWhole({ phase }, { zoom, pan, zooms }) {
  if (phase === undefined) return true;
  if (zooms === false) return false;
  const steps = (phase === 'zoom' ? zoom : pan)?.steps ?? 0;
  const isZoomCut = zoom !== undefined && zoom.steps < zoom.of;
  return steps >= FEWEST_STEPS && !(phase === 'pan' && isZoomCut);
}

/**
 * Finds the peer with the smallest median of a figure.
 *
 * @param {Figure} figure
 * @param {readonly Measured[]} cases  of one set of data
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
 * @param {Figure} figure
 * @param {readonly Measured[]} cases
 * @param {string} library
 */
export function valuesOf(figure, cases, library) {
  return cases.filter((found) => found.library === library).map((found) => figure.of(found));
}

/**
 * Gives the ratio of ours to another's in each round that has both, so that a slow hour of the machine counts for both.
 *
 * @param {Figure} figure
 * @param {readonly Measured[]} cases  of one set of data
 * @param {string} other               library
 */
export function ratiosTo(figure, cases, other) {
  return spreadOf(
    cases
      .filter(({ library }) => library === 'demarche')
      .map((ours) => {
        const theirs = cases.find(({ library, round }) => library === other && round === ours.round);
        const [above, below] = [figure.of(ours), theirs && figure.of(theirs)];
        return above === undefined || !below ? undefined : above / below;
      }),
  );
}
