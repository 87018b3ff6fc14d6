/**
 * Zoom in steps: at each level the same marks and labels are shown, wherever the view has been panned to.
 *
 * Level 0 ends at the zoom of the story; levels below it are closer, those above it farther out.
 */
export interface ZoomLevels {
  /** The level of a zoom, in ms per px. */
  readonly of: (msPerPx: number) => number;
  /** The farthest zoom of a level, at which everything in it needs the most time. */
  readonly msPerPx: (level: number) => number;
}

// Two levels double the zoom.
const STEP = Math.SQRT2;
// A zoom that has been calculated to be that of the story may differ from it in the last digits.
const TOLERANCE = 1e-9;

/** Makes the levels of a timeline whose story has a zoom. */
export function zoomLevels(storyMsPerPx: number): ZoomLevels {
  return {
    of: (msPerPx) => Math.ceil(Math.log(msPerPx / storyMsPerPx) / Math.log(STEP) - TOLERANCE),
    msPerPx: (level) => storyMsPerPx * STEP ** level,
  };
}
