/** What plans, places and draws lanes that are too full for all of their entries, or folded, and makes ahead what they need. */
export { FULL_LANES } from '../layout/full-lanes';
export { default as Bins } from '../draw/Bins.svelte';
export { makeAhead } from './make-ahead';
