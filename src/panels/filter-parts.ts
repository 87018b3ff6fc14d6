export { default as ActiveFilters } from './ActiveFilters.svelte';
export { default as MoreFilters } from './MoreFilters.svelte';
