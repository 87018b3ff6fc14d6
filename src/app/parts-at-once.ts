import type Key from '../draw/Key.svelte';
import type PageBelow from './PageBelow.svelte';
import type StartPanel from '../panels/StartPanel.svelte';
import type Matrix from '../draw/Matrix.svelte';
import type ActorsPart from './ActorsPart.svelte';
import type * as fullLanes from './full-lanes';

/** Parts that are loaded after the first picture, where that cannot be waited for: in a page made ahead. */
export interface PartsAtOnce {
  readonly Actors?: typeof ActorsPart;
  readonly Matrix?: typeof Matrix;
  readonly Key?: typeof Key;
  readonly StartPanel?: typeof StartPanel;
  readonly PageBelow?: typeof PageBelow;
  readonly fullLanes?: typeof fullLanes;
}
