import type Key from '../draw/Key.svelte';
import type Matrix from '../draw/Matrix.svelte';
import type Positions from '../panels/Positions.svelte';
import type ActorsPart from './ActorsPart.svelte';
import type * as fullLanes from './full-lanes';

/** Parts that are loaded after the first picture, where that cannot be waited for: in a page made ahead. */
export interface PartsAtOnce {
  readonly Actors?: typeof ActorsPart;
  readonly Matrix?: typeof Matrix;
  readonly Positions?: typeof Positions;
  readonly Key?: typeof Key;
  readonly fullLanes?: typeof fullLanes;
}
