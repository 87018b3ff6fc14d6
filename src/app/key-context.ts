import { getContext } from 'svelte';
import type { Component } from 'svelte';
import type { DossierIndex } from '../model/dossier-index';

type Key = Component<{ index: DossierIndex }>;

/** Under this the prerendered page is given the key, which a page with script loads when it is opened. */
export const KEY_CONTEXT = 'demarche-key';

/** Gives the key where it is there from the start. */
export function keyAtOnce(): Key | undefined {
  return getContext<Key | undefined>(KEY_CONTEXT);
}
