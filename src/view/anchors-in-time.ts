import { oncePerIndex } from '../model/once-per-index';

/** The moments of all entries, rising: the order of the record differs from it within a day and at open ends. */
export const anchorsInTime = oncePerIndex(({ entries: { anchors } }): Float64Array =>
  isRising(anchors) ? anchors : anchors.slice().sort(),
);

/** Tells whether no number is less than the one before it. */
export function isRising(numbers: Float64Array): boolean {
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return false;
  return true;
}
