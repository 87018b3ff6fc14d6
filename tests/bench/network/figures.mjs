/** @typedef {import('./results.mjs').Measured} Measured */
/** @typedef {import('../statistics.mjs').Figure<Measured>} Figure */

/** @type {Pick<Figure, 'partly' | 'failure'>} */
const OF_LAYOUT = {
  partly: ({ layout: { drawn }, count }) => missingOf(drawn, count),
  failure: ({ layout }) => layout.didNotFinish,
};
/**
 * Of all edges, drawn or not, as soon as all nodes are.
 *
 * @type {Pick<Figure, 'partly' | 'failure'>}
 */
const OF_PLACES = {
  ...OF_LAYOUT,
  partly: ({ layout: { drawn }, count }) => missingOf(drawn && { ...drawn, edges: drawn.edgesOf }, count),
};
/** @type {Pick<Figure, 'partly'>} */
const OF_PICTURE = { partly: ({ drawn, count }) => missingOf(drawn, count) };
const OF_ZOOM = /** @type {const} */ ({ ...OF_PICTURE, phase: 'zoom' });
const OF_PAN = /** @type {const} */ ({ ...OF_PICTURE, phase: 'pan' });

/**
 * @param {import('./measure.mjs').Drawn | undefined} drawn
 * @param {number} count  of nodes
 */
function missingOf(drawn, count) {
  if (drawn === undefined) return undefined;
  const { nodes, edges, edgesOf } = drawn;
  const missing = [
    nodes < count ? `${inWords(nodes)} of ${inWords(count)} nodes` : [],
    edges < edgesOf ? `${inWords(edges)} of ${inWords(edgesOf)} edges` : [],
  ].flat();
  return missing.length === 0 ? undefined : `only ${missing.join(' and ')} are drawn`;
}

/** @param {number} count */
function inWords(count) {
  return count.toLocaleString('en');
}

/** What is measured, in the order of the report. */
export const FIGURES = /** @satisfies {Readonly<Record<string, Figure>>} */ ({
  settled: { title: 'Own layout: settled, ms', ...OF_LAYOUT, of: ({ layout }) => layout.settled },
  stress: { title: 'Own layout: stress', ...OF_PLACES, of: ({ layout }) => layout.stress },
  crossings: { title: 'Own layout: edge crossings', ...OF_PLACES, of: ({ layout }) => layout.crossings },
  longestGap: {
    title: 'Own layout: longest time without a frame, ms',
    ...OF_LAYOUT,
    of: ({ layout }) => layout.longestGap,
  },
  layoutFirstPaint: {
    title: 'Own layout: first painted frame, ms',
    ...OF_LAYOUT,
    of: ({ layout }) => layout.firstPaint,
  },
  layoutTask: {
    title: 'Own layout: main-thread task time until settled, ms',
    ...OF_LAYOUT,
    of: ({ layout }) => layout.task,
  },
  firstPaint: { title: 'Finished layout: first painted frame, ms', ...OF_PICTURE, of: ({ firstPaint }) => firstPaint },
  zoomFrameMean: { title: 'Zoom: mean frame, ms', ...OF_ZOOM, of: ({ zoom }) => zoom?.frame.mean },
  zoomFrameP95: { title: 'Zoom: 95th percentile frame, ms', ...OF_ZOOM, of: ({ zoom }) => zoom?.frame.p95 },
  zoomTask: { title: 'Zoom: main-thread task time a step, ms', ...OF_ZOOM, of: ({ zoom }) => zoom?.cpu.task },
  zoomAll: { title: 'Zoom: CPU of all processes a step, ms', ...OF_ZOOM, of: ({ zoom }) => zoom?.cpu.all },
  panFrameMean: { title: 'Pan: mean frame, ms', ...OF_PAN, of: ({ pan }) => pan?.frame.mean },
  panFrameP95: { title: 'Pan: 95th percentile frame, ms', ...OF_PAN, of: ({ pan }) => pan?.frame.p95 },
  panTask: { title: 'Pan: main-thread task time a step, ms', ...OF_PAN, of: ({ pan }) => pan?.cpu.task },
  panAll: { title: 'Pan: CPU of all processes a step, ms', ...OF_PAN, of: ({ pan }) => pan?.cpu.all },
  heap: { title: 'JS heap of the mounted network beyond its data, MiB', ...OF_PICTURE, of: ({ heap }) => heap },
  dom: { title: 'DOM elements in the page', ...OF_PICTURE, of: ({ dom }) => dom },
});
