import { LINK_FORMS } from '../messages/en/network';
import { CLASSES_OF_ACTS, type ActsOneWay, type PairOfActors } from '../model/pairs-of-actors';

/** What the sign of a bundle of acts tells. */
export type Sign = Pick<ActsOneWay, 'actClass' | 'isMutual' | 'count' | 'noneIsFact' | 'isDisputed'>;

interface KeyEntry {
  readonly sign: Sign;
  readonly words: string;
}

const PLAIN: Sign = { actClass: 'verbal_conflict', isMutual: false, count: 1, noneIsFact: false, isDisputed: false };

/** Explains the signs that occur between some actors. */
export function keyOfSigns(pairs: readonly PairOfActors[]): readonly KeyEntry[] {
  const ways = pairs.flatMap((pair) => pair.ways);
  return [
    ...CLASSES_OF_ACTS.filter((actClass) => ways.some((way) => way.actClass === actClass)).map((actClass) => ({
      sign: { ...PLAIN, actClass },
      words: LINK_FORMS[actClass],
    })),
    ...(['isMutual', 'noneIsFact', 'isDisputed'] as const)
      .filter((form) => ways.some((way) => way[form]))
      .map((form) => ({ sign: { ...PLAIN, [form]: true }, words: LINK_FORMS[form] })),
  ];
}
