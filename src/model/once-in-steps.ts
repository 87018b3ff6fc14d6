import type { DossierIndex } from './dossier-index';
import { atOnce, type Steps } from './steps';

/** Makes a long derivation that is done once for each index: whoever has the time asks for it step by step first. */
export function oncePerIndexInSteps<T>(derive: (index: DossierIndex) => Steps<T>): {
  readonly atOnce: (index: DossierIndex) => T;
  readonly inSteps: (index: DossierIndex) => Steps<T>;
} {
  const known = new WeakMap<DossierIndex, { readonly value: T }>();
  function* inSteps(index: DossierIndex): Steps<T> {
    const before = known.get(index);
    if (before) return before.value;
    const value = yield* derive(index);
    known.set(index, { value });
    return value;
  }
  return { inSteps, atOnce: (index) => atOnce(inSteps(index)) };
}
