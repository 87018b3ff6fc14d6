/** Frames of a phase, in ms. */
export interface FrameTimes {
  readonly mean: number;
  readonly p95: number;
}

/** Waits for the next animation frame. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until what has been drawn is on the screen: the frame that paints it has ended when the next one begins. */
export async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Takes down when frames begin, until it is stopped. Gives the times between them, in ms. */
export function recordFrames(): () => readonly number[] {
  const starts: number[] = [];
  let isRecording = true;
  const take = (): void => {
    starts.push(performance.now());
    if (isRecording) requestAnimationFrame(take);
  };
  requestAnimationFrame(take);
  return () => {
    isRecording = false;
    return starts.slice(1).map((start, place) => start - (starts[place] ?? start));
  };
}

/** Sums times up; both are 0 where there are none. */
export function frameTimes(times: readonly number[]): FrameTimes {
  const sorted = [...times].sort((a, b) => a - b);
  const sum = times.reduce((total, time) => total + time, 0);
  return { mean: sum / Math.max(times.length, 1), p95: sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0 };
}
