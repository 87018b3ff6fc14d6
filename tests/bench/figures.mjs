/** @typedef {import('./results.mjs').Measured} Measured */

/** @typedef {import('./statistics.mjs').Figure<Measured>} Figure */

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

/** @param {import('./interact.mjs').Phase | undefined} phase */
function styleAndLayout(phase) {
  return phase && phase.cpu.style + phase.cpu.layout;
}
