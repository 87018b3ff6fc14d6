import type { BenchData } from './data';

/** What the harness must know of a library before it measures it. */
export interface Meta {
  /** Its name at npm. */
  readonly package?: string;
  readonly isOurs?: boolean;
  /** `deltaY` of one step of the wheel; 100 where absent. Chosen so that thirty steps reach about 64 times. */
  readonly wheelDelta?: number;
  readonly wheelWithCtrl?: boolean;
  /** Steps one way before the zoom turns, for a library of large steps; 30 where absent. */
  readonly cycle?: number;
  /** Steps of zoom before the pan, for a library that cannot pan past its data. */
  readonly zoomBeforePan?: number;
  /** Where the wheel is turned, in px from the container's top; half way down what is drawn where absent. */
  readonly wheelY?: number;
  /** Where a drag starts, in px from the container's corner; its middle where absent. */
  readonly dragAt?: readonly [number, number];
  /** What to know when reading its figures. */
  readonly note: string;
}

/** A mounted timeline. */
export interface Mounted {
  /** What counts as drawn, where that is not yet in the next frame. */
  readonly ready?: Promise<unknown>;
  /** One step of zoom, for a library without a wheel: 1 in, -1 out. */
  readonly zoom?: (direction: number) => void;
  /** One step of pan, for a library without a drag. */
  readonly pan?: (byPx: number) => void;
  /** Where a moment (epoch ms) stands, in px from the container's left edge. */
  readonly xOf?: (ms: number) => number;
  /** What is in view: shows that zoom and pan really move. */
  readonly view?: () => unknown;
}

/** One file of `adapters/`. */
export interface Adapter {
  readonly meta: Meta;
  /** Maps the data to the library's own format; not timed. */
  readonly prepare?: (data: BenchData) => unknown;
  /** Timed from the call to the first painted frame. */
  readonly mount: (container: HTMLElement, native: unknown, data: BenchData) => Mounted | undefined;
}
