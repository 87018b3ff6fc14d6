/** Finds the first place in rising numbers that is not below a number; the length where all are. */
export function lowerBound(rising: ArrayLike<number>, number: number, from = 0): number {
  let low = from;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
