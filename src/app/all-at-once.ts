import Key from '../draw/Key.svelte';
import StartPanel from '../panels/StartPanel.svelte';
import Network from './ActorsNetwork.svelte';
import * as fullLanes from './full-lanes';
import PageBelow from './PageBelow.svelte';
import type { PartsAtOnce } from './parts-at-once';

/** All parts that a page loads after its first picture. */
export const ALL_AT_ONCE: PartsAtOnce = { Network, Key, StartPanel, PageBelow, fullLanes };
