import type Key from '../draw/Key.svelte';
import type ActorsNetwork from './ActorsNetwork.svelte';
import type * as fullLanes from './full-lanes';

/** Parts that are loaded after the first picture, where that cannot be waited for: in a page made ahead. */
export interface PartsAtOnce {
  readonly Network?: typeof ActorsNetwork;
  readonly Key?: typeof Key;
  readonly fullLanes?: typeof fullLanes;
}
