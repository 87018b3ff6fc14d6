import type { Steps } from '../model/steps';

const AT_A_TIME = 100;

/** Makes something of each of a list, step by step: files of large dossiers take seconds. */
export function* mapInSteps<T, U>(items: readonly T[], make: (item: T) => U): Steps<readonly U[]> {
  const made: U[] = [];
  for (const [place, item] of items.entries()) {
    if (place % AT_A_TIME === 0) yield;
    made.push(make(item));
  }
  return made;
}
