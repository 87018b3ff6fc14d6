import type { DossierIndex } from './dossier-index';

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
