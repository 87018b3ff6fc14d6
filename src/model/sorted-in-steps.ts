import type { Steps } from './steps';

const AT_A_TIME = 1000;

/**
 * Sorts step by step: short runs first, then neighbours are joined, twice as long each time. What is equal stays in its
 * order; n log n.
 */
export function* sortedInSteps<T extends number | object>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += AT_A_TIME) {
    runs.push(items.slice(from, from + AT_A_TIME).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const joined: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      joined.push(yield* joinRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = joined;
  }
  return runs[0] ?? [];
}

function* joinRuns<T extends number | object>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const joined: T[] = [];
  let at = 0;
  for (const item of left) {
    for (let next = right[at]; next !== undefined && compare(next, item) < 0; next = right[at]) {
      joined.push(next);
      at += 1;
    }
    joined.push(item);
    if (joined.length % AT_A_TIME === 0) yield;
  }
  for (const item of right.slice(at)) joined.push(item);
  return joined;
}
