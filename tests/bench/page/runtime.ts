import type { Dossier } from '../../../src/model/dossier';
import type { Adapter, Meta, Mounted } from './adapter';
import { burstyData, dataOf, evenData, type BenchData } from './data';
import { frameTimes, nextFrame, painted, recordFrames, type FrameTimes } from './frames';

/** Where the harness serves the dossier that it was given. */
const GIVEN = '/given.json';

/** In px of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

// Of the container, as the pages of the harness have it; what stands lower may be out of sight.
const VISIBLE_PX = 600;

/** What the harness can ask a page for, through the browser's debugger. */
export interface Bench {
  readonly meta: Meta;
  /** Makes data of a name and a number of events, in the library's own format. */
  readonly prepare: (name: string, count: number) => Promise<void>;
  /** Gives the time from the call to the first painted frame, in ms. */
  readonly mount: () => Promise<number>;
  /** Waits until fonts and what was put off a little have come. */
  readonly settle: () => Promise<void>;
  readonly hasOwn: (gesture: 'zoom' | 'pan') => boolean;
  /** One step by the library's API, where it has no gesture. */
  readonly step: (gesture: 'zoom' | 'pan', by: number) => Promise<void>;
  /** Where to zoom: at the middle of the data, half way down what is drawn; in px of the viewport. */
  readonly zoomPoint: () => Point;
  /** Where a drag starts. */
  readonly dragPoint: () => Point;
  readonly record: () => Promise<void>;
  readonly stop: () => FrameTimes;
  readonly nextFrame: () => Promise<void>;
  readonly view: () => unknown;
  readonly countElements: () => number;
}

/** Makes the page's side of the harness for one library. */
export function benchOf(adapter: Adapter): Bench {
  const container = document.getElementById('root');
  if (!container) throw new Error('missing element: root');
  let data = evenData(0);
  let native: unknown;
  let mounted: Mounted = {};
  let stopRecording = recordFrames();
  stopRecording();

  return {
    meta: adapter.meta,
    async prepare(name, count) {
      data = await makeData(name, count);
      native = adapter.prepare ? adapter.prepare(data) : data;
    },
    async mount() {
      const began = performance.now();
      mounted = adapter.mount(container, native, data) ?? {};
      await mounted.ready;
      await painted();
      return performance.now() - began;
    },
    async settle() {
      await document.fonts.ready;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await nextFrame();
    },
    hasOwn: (gesture) => mounted[gesture] !== undefined,
    async step(gesture, by) {
      mounted[gesture]?.(by);
      await nextFrame();
    },
    zoomPoint() {
      const x = mounted.xOf?.((data.t0 + data.t1) / 2) ?? container.clientWidth / 2;
      return inViewport(container, x, adapter.meta.wheelY ?? drawnHeight(container) / 2);
    },
    dragPoint() {
      const [x, y] = adapter.meta.dragAt ?? [container.clientWidth / 2, drawnHeight(container) / 2];
      return inViewport(container, x, y);
    },
    async record() {
      stopRecording = recordFrames();
      await nextFrame();
    },
    stop: () => frameTimes(stopRecording()),
    async nextFrame() {
      await nextFrame();
    },
    view: () => mounted.view?.(),
    countElements: () => document.querySelectorAll('*').length,
  };
}

function inViewport(container: HTMLElement, x: number, y: number): Point {
  const { left, top } = container.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

/** How far down the container something is drawn, in px. A library may draw less than it has room for. */
function drawnHeight(container: HTMLElement): number {
  const { top } = container.getBoundingClientRect();
  const ends = [...container.children].map((child) => child.getBoundingClientRect().bottom - top);
  const end = Math.max(0, ...ends);
  return end === 0 ? VISIBLE_PX : Math.min(end, VISIBLE_PX);
}

async function makeData(name: string, count: number): Promise<BenchData> {
  if (name === 'even') return evenData(count);
  if (name === 'bursty') return burstyData(count);
  const response = await fetch(GIVEN);
  return dataOf((await response.json()) as Dossier);
}
