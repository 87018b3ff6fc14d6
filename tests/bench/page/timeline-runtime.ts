import type { Dossier } from '../../../src/model/dossier';
import type { Adapter, Meta, MountedTimeline } from './adapter';
import { burstyData, dataOf, evenData, type BenchData } from './data';
import { painted } from './frames';
import { inViewport, rootElement, stageOf, type Point, type Stage } from './stage';

/** Where the harness serves the dossier that it was given. */
const GIVEN = '/given.json';

// Of the container, as the pages of the harness have it; what stands lower may be out of sight.
const VISIBLE_PX = 600;

/** What the harness can ask a page for, through the browser's debugger. */
export interface TimelineBench extends Stage {
  readonly meta: Meta;
  /** Makes data of a name and a number of events, in the library's own format. */
  readonly prepare: (name: string, count: number) => Promise<void>;
  /** Gives the time from the call to the first painted frame, in ms. */
  readonly mount: () => Promise<number>;
  /** Where to zoom: at the middle of the data, half way down what is drawn; in px of the viewport. */
  readonly zoomPoint: () => Point;
  /** Where a drag starts. */
  readonly dragPoint: () => Point;
}

/** Makes the page's side of the harness for one library. */
export function benchOf(adapter: Adapter<BenchData, MountedTimeline>): TimelineBench {
  const container = rootElement();
  let data = evenData(0);
  let native: unknown;
  let mounted: MountedTimeline = {};

  return {
    ...stageOf(() => mounted),
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
    zoomPoint() {
      const x = mounted.xOf?.((data.t0 + data.t1) / 2) ?? container.clientWidth / 2;
      return inViewport(container, x, adapter.meta.wheelY ?? drawnHeight(container) / 2);
    },
    dragPoint() {
      const [x, y] = adapter.meta.dragAt ?? [container.clientWidth / 2, drawnHeight(container) / 2];
      return inViewport(container, x, y);
    },
  };
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
