/**
 * Writes a length to so many decimals, so that no two engines differ in the last digits.
 *
 * @throws RangeError for what is no length: "not a length: NaN"
 */
export function px(length: number, decimals: 0 | 1 = 1): string {
  if (!Number.isFinite(length)) throw new RangeError(`not a length: ${length}`);
  return (Math.round(length * 10 ** decimals) / 10 ** decimals + 0).toFixed(decimals);
}

/** Writes a line with two lengths in columns and what stands there: `mark   704.2   71.5  solid talks`. */
export function lineAt(kind: string, [x, y]: readonly [x: string, y: string], what: string): string {
  return `  ${kind.padEnd(8)}${x.padStart(8)}${y.padStart(8)}  ${what}`.trimEnd();
}

/**
 * Writes a path with its numbers to so many decimals.
 *
 * @throws RangeError for one with what is no length: "not a path: MNaN 3"
 */
export function pathInText(path: string, decimals: 0 | 1 = 1): string {
  if (/NaN|Infinity|undefined/.test(path)) throw new RangeError(`not a path: ${path}`);
  return path.replace(/-?\d+(\.\d+)?(e-?\d+)?/g, (number) => String(Number(px(Number(number), decimals))));
}
