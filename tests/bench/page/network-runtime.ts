import { makeGraph, type Graph } from '../network/graph.mjs';
import type { Adapter, Meta, MountedNetwork, Position } from './adapter';
import { painted, recordFrames } from './frames';
import { inViewport, rootElement, stageOf, type Point, type Stage } from './stage';

/** What every adapter draws. */
export interface NetworkData extends Graph {
  /** Where each node is to stand; the library must then lay nothing out. */
  readonly preset?: readonly Position[];
}

/** How the library's own layout went, in ms from the call that mounts. */
export interface LayoutTimes {
  readonly firstPaint: number;
  readonly settled: number;
  /** The longest time without a frame until it had settled. */
  readonly longestGap: number;
}

/** What a picture has of its graph. */
export interface DrawnGraph {
  /** By node; nothing for one that is not drawn. None at all on the empty page. */
  readonly positions: readonly (Position | null)[];
  readonly edges: number;
}

/** What the harness can ask a page for, through the browser's debugger. */
export interface NetworkBench extends Stage {
  readonly meta: Meta;
  /** Makes the graph of so many nodes, in the library's own format; where they are to stand is fetched. */
  readonly prepare: (count: number, preset?: string) => Promise<void>;
  /** Gives the time from the call to the first painted frame, in ms. */
  readonly mount: () => Promise<number>;
  /** Mounts and waits until the library's own layout has come to rest. */
  readonly layOut: () => Promise<LayoutTimes>;
  readonly drawn: () => DrawnGraph;
  readonly zoomPoint: () => Point;
  readonly dragPoint: () => Point;
}

// The corner that a picture leaves free; a drag goes left from there.
const CORNER_PX = 8;

/** Makes the page's side of the harness for one library. */
export function benchOf(adapter: Adapter<NetworkData, MountedNetwork>): NetworkBench {
  const container = rootElement();
  let data: NetworkData = makeGraph(0);
  let native: unknown;
  let mounted: MountedNetwork = {};

  async function mount(): Promise<number> {
    const began = performance.now();
    mounted = adapter.mount(container, native, data) ?? {};
    await mounted.ready;
    await painted();
    return performance.now() - began;
  }

  return {
    ...stageOf(() => mounted),
    meta: adapter.meta,
    async prepare(count, preset) {
      const graph = makeGraph(count);
      data = preset === undefined ? graph : { ...graph, preset: await fetchPositions(preset) };
      native = adapter.prepare ? await adapter.prepare(data) : data;
    },
    mount,
    async layOut() {
      const stopFrames = recordFrames();
      await painted();
      const began = performance.now();
      const firstPaint = mount();
      await mounted.settled;
      await painted();
      const settled = performance.now() - began;
      return { firstPaint: await firstPaint, settled, longestGap: Math.max(0, ...stopFrames()) };
    },
    drawn: () => ({
      positions: (mounted.positions?.() ?? []).map((position) => position ?? null),
      edges: mounted.edgesDrawn?.() ?? data.edges.length,
    }),
    zoomPoint: () =>
      inViewport(container, container.clientWidth / 2, adapter.meta.wheelY ?? container.clientHeight / 2),
    dragPoint() {
      const [x, y] = adapter.meta.dragAt ?? [container.clientWidth - CORNER_PX, CORNER_PX];
      return inViewport(container, x, y);
    },
  };
}

async function fetchPositions(address: string): Promise<readonly Position[]> {
  const response = await fetch(address);
  return (await response.json()) as readonly Position[];
}
