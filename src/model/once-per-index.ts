import type { DossierIndex } from './dossier-index';
import { atOnce, type Steps } from './steps';

/** Makes a derivation that is done once for each index, whoever asks: an index never changes. */
export function oncePerIndex<T>(derive: (index: DossierIndex) => T): (index: DossierIndex) => T {
  const known = new WeakMap<DossierIndex, { readonly value: T }>();
  return (index) => {
    const before = known.get(index);
    if (before) return before.value;
    const value = derive(index);
    known.set(index, { value });
    return value;
  };
}

/** The same for a derivation that takes long: whoever has the time asks for it step by step first. */
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
