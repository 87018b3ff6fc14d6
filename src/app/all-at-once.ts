import Key from '../draw/Key.svelte';
import Matrix from '../draw/Matrix.svelte';
import StartPanel from '../panels/StartPanel.svelte';
import Actors from './ActorsPart.svelte';
import * as fullLanes from './full-lanes';
import PageBelow from './PageBelow.svelte';
import type { PartsAtOnce } from './parts-at-once';

/** All parts that a page loads after its first picture. */
export const ALL_AT_ONCE: PartsAtOnce = { Actors, Matrix, Key, StartPanel, PageBelow, fullLanes };
