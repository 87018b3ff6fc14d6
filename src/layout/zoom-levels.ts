/**
 * Zoom in steps: at each level the same marks and labels are shown, wherever the view has been panned to.
 *
 * Level 0 ends at the zoom of the story; levels below it are closer, those above it farther out. Another level ends at the
 * zoom of the whole record, so that what both views show is measured for them.
 */
export interface ZoomLevels {
  /** The level of a zoom, in ms per px. */
  readonly of: (msPerPx: number) => number;
  /** The farthest zoom of a level, at which everything in it needs the most time. */
  readonly msPerPx: (level: number) => number;
}

// Two levels double the zoom, or nearly so between the story and the whole record.
const PER_DOUBLING = 2;
// A zoom that has been calculated to be that of the story may differ from it in the last digits.
const TOLERANCE = 1e-9;

/** Makes the levels of a timeline from the zooms of its story and of its whole record, in ms per px. */
export function zoomLevels(storyMsPerPx: number, wholeMsPerPx: number): ZoomLevels {
  const between = Math.max(0, Math.log2(wholeMsPerPx / storyMsPerPx));
  const wholeLevel = between > TOLERANCE ? Math.max(1, Math.round(PER_DOUBLING * between)) : 0;
  /** Doublings of the story's zoom at the end of a level. */
  const doublingsAt = (level: number): number => {
    if (level <= 0 || wholeLevel === 0) return level / PER_DOUBLING;
    return level <= wholeLevel ? (between * level) / wholeLevel : between + (level - wholeLevel) / PER_DOUBLING;
  };
  const levelAt = (doublings: number): number => {
    if (doublings <= 0 || wholeLevel === 0) return doublings * PER_DOUBLING;
    return doublings <= between
      ? (doublings * wholeLevel) / between
      : wholeLevel + (doublings - between) * PER_DOUBLING;
  };
  return {
    of: (msPerPx) => Math.ceil(levelAt(Math.log2(msPerPx / storyMsPerPx)) - TOLERANCE),
    msPerPx: (level) => storyMsPerPx * 2 ** doublingsAt(level),
  };
}
