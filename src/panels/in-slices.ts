import type { Steps } from '../model/steps';

// Half a frame: the rest is for drawing and for the reader.
const SLICE_MS = 8;

/**
 * Does long work in slices, between which the page answers its reader.
 *
 * @param isWanted  asked before each slice; once it says no, the work ends and nothing ever comes of it
 */
export function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T> {
  // A message comes back at once, after whatever waits; a timer would be held back for some milliseconds.
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const workOn = (): void => {
      const end = Date.now() + SLICE_MS;
      try {
        while (isWanted()) {
          const { done, value } = steps.next();
          if (done) resolve(value);
          else if (Date.now() < end) continue;
          else return port2.postMessage(undefined);
          break;
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      port1.close();
    };
    port1.onmessage = workOn;
    workOn();
  });
}
