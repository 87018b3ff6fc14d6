/** How much of a lane is shown: a row of counts alone, some rows, or many. */
export type LaneFold = 'folded' | 'usual' | 'open';

/** How much is shown of lanes, by their keys; `usual` of all others. */
export type LaneFolds = ReadonlyMap<string, LaneFold>;

/** Gives the folds of lanes with another one. */
export function withFold(folds: LaneFolds, key: string, fold: LaneFold): LaneFolds {
  return new Map([...new Map([...folds, [key, fold]])].filter(([, each]) => each !== 'usual'));
}
