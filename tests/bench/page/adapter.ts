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

/** What an adapter has mounted. */
export interface Mounted {
  /** What counts as drawn, where that is not yet in the next frame. */
  readonly ready?: Promise<unknown> | undefined;
  /** One step of zoom, for a library without a wheel: 1 in, -1 out. */
  readonly zoom?: (direction: number) => void;
  /** One step of pan, for a library without a drag. */
  readonly pan?: (byPx: number) => void;
  /** What is in view: shows that zoom and pan really move. */
  readonly view?: () => unknown;
}

/** A mounted timeline. */
export interface MountedTimeline extends Mounted {
  /** Where a moment (epoch ms) stands, in px from the container's left edge. */
  readonly xOf?: (ms: number) => number;
}

/** A mounted network. */
export interface MountedNetwork extends Mounted {
  /** When the library's own layout has come to rest, by its own rule. */
  readonly settled?: Promise<unknown> | undefined;
  /** Where the nodes stand, in the order of the graph and in any unit; nothing for one that is not drawn. */
  readonly positions?: () => readonly (Position | undefined)[];
  /** How many edges are drawn, where that may not be all. */
  readonly edgesDrawn?: () => number;
}

export type Position = readonly [x: number, y: number];

/** One file of `adapters/`. */
export interface Adapter<Data, Instance extends Mounted> {
  readonly meta: Meta;
  /** Maps the data to the library's own format; not timed. */
  readonly prepare?: (data: Data) => unknown;
  /** Timed from the call to the first painted frame. */
  readonly mount: (container: HTMLElement, native: unknown, data: Data) => Instance | undefined;
}
