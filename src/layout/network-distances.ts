import type { Steps } from '../model/steps';

/** A tie between two nodes by their places; `length` is a whole number from 1. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Nodes without any way between them. */
export const APART = 255;
const FARTHEST = 254;
const SOURCES_AT_A_TIME = 20;

/** Neighbours of all nodes in one list: those of node `i` from `starts[i]` to before `starts[i + 1]`. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lengths: Uint8Array;
}

/** Lists the neighbours of each node. */
export function neighboursOf(count: number, edges: readonly Edge[]): Neighbours {
  const starts = new Uint32Array(count + 1);
  for (const { a, b } of edges) for (const end of [a, b]) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let node = 0; node < count; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const ends = new Uint32Array(edges.length * 2);
  const lengths = new Uint8Array(edges.length * 2);
  const add = (from: number, to: number, length: number): void => {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    ends[at] = to;
    lengths[at] = length;
  };
  for (const { a, b, length } of edges) {
    add(a, b, length);
    add(b, a, length);
  }
  return { starts, ends, lengths };
}

/**
 * Measures how far each node is from each source along the ties: a row of `count` lengths for each source.
 *
 * Work grows with the ties, once for each source; ways longer than 254 count as 254.
 */
export function* distancesFrom(sources: ArrayLike<number>, neighbours: Neighbours): Steps<Uint8Array> {
  const count = neighbours.starts.length - 1;
  const rows = new Uint8Array(sources.length * count).fill(APART);
  for (let place = 0; place < sources.length; place += 1) {
    walkFrom(sources[place] ?? 0, neighbours, rows.subarray(place * count, (place + 1) * count));
    if (place % SOURCES_AT_A_TIME === 0) yield;
  }
  return rows;
}

/** Dijkstra's way with a bucket for each length, since lengths are small whole numbers. */
function walkFrom(source: number, { starts, ends, lengths }: Neighbours, row: Uint8Array): void {
  row[source] = 0;
  const buckets: number[][] = [[source]];
  for (let far = 0; far < buckets.length; far += 1) {
    for (const node of buckets[far] ?? []) {
      if (row[node] !== far) continue;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at += 1) {
        const other = ends[at] ?? 0;
        const reached = Math.min(FARTHEST, far + (lengths[at] ?? 1));
        if (reached >= (row[other] ?? APART)) continue;
        row[other] = reached;
        (buckets[reached] ??= []).push(other);
      }
    }
  }
}
