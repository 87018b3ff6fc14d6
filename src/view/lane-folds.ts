/** How much of a lane is shown: a row of counts alone, some rows, or many. */
export type LaneFold = 'folded' | 'usual' | 'open';

/** Gives the folds of lanes, by their keys, with another one. */
export function withFold(
  folds: ReadonlyMap<string, LaneFold>,
  key: string,
  fold: LaneFold,
): ReadonlyMap<string, LaneFold> {
  return new Map([...folds, [key, fold]]);
}
