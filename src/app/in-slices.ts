import type { Steps } from '../model/steps';

// Half a frame: the rest is for drawing and for the reader.
const SLICE_MS = 8;

/**
 * Does long work in slices, between which the page answers its reader.
 *
 * @param isWanted  asked before each slice; once it says no, the work ends and nothing ever comes of it
 */
export function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const workOn = (): void => {
      if (!isWanted()) return;
      const until = performance.now() + SLICE_MS;
      try {
        do {
          const { done, value } = steps.next();
          if (done) return resolve(value);
        } while (performance.now() < until);
      } catch (error) {
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      setTimeout(workOn);
    };
    workOn();
  });
}
