import type { Steps } from '../model/steps';
import type { Neighbours } from './network-distances';

/** Where nodes are, by their places in order. */
export interface Positions {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface StressOptions {
  /** How far each two should be from each other, 0 for a node and itself; a row for each. */
  readonly distances: Uint8Array;
  readonly neighbours: Neighbours;
  /** Called after each round: to keep nodes where they belong. */
  readonly keep?: (() => void) | undefined;
  /** Told after each round what share of them is done. */
  readonly onprogress?: ((share: number) => void) | undefined;
}

const MOST_ROUNDS = 90;
const LEAST_ROUNDS = 24;
// A picture of two thousand takes forty rounds.
const WORK = 160_000_000;
// How much more ties count than stress alone would have it: they get shorter, and fewer cross.
const PULL = 0.2;
const NODES_AT_A_TIME = 24;
// Apart from each other by so little that it does not show.
const TOLD_APART = 0.001;

/**
 * Moves nodes until their distances in the picture are as near as may be to those along their ties: one by one each goes
 * where all others would have it, and those to which it has a tie most of all.
 *
 * It only ever goes downhill from where it starts, so that pictures of almost the same net come out almost the same.
 * Work grows with the square of the nodes.
 *
 * @see Gansner, Koren & North, Graph drawing by stress majorization (2004)
 */
export function* relaxStress(positions: Positions, options: StressOptions): Steps<void> {
  const count = positions.xs.length;
  const rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(WORK / (count * count + 1))));
  for (let round = 0; round < rounds; round += 1) {
    const pull = PULL * Math.sqrt(count);
    yield* moveEach(positions, options, pull);
    options.keep?.();
    options.onprogress?.((round + 1) / rounds);
  }
}

// By distance, so that the work of most of the time is one square root.
const WEIGHTS = Float64Array.from({ length: 256 }, (_, far) => (far === 0 ? 0 : 1 / (far * far)));

function* moveEach({ xs, ys }: Positions, { distances, neighbours }: StressOptions, pull: number): Steps<void> {
  const count = xs.length;
  const { starts, ends, lengths } = neighbours;
  for (let node = 0; node < count; node += 1) {
    const x = xs[node] ?? 0;
    const y = ys[node] ?? 0;
    const row = node * count;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let other = 0; other < count; other += 1) {
      const far = distances[row + other] ?? 0;
      const weight = WEIGHTS[far] ?? 0;
      const otherX = xs[other] ?? 0;
      const otherY = ys[other] ?? 0;
      const dx = x - otherX || TOLD_APART;
      const dy = y - otherY || TOLD_APART;
      const stretch = far / Math.sqrt(dx * dx + dy * dy);
      sumX += weight * (otherX + dx * stretch);
      sumY += weight * (otherY + dy * stretch);
      sum += weight;
    }
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at += 1) {
      const other = ends[at] ?? 0;
      const weight = pull * (WEIGHTS[lengths[at] ?? 0] ?? 0);
      sumX += weight * (xs[other] ?? 0);
      sumY += weight * (ys[other] ?? 0);
      sum += weight;
    }
    if (sum > 0) {
      xs[node] = sumX / sum;
      ys[node] = sumY / sum;
    }
    if (node % NODES_AT_A_TIME === 0) yield;
  }
}
