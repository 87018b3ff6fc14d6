/** What shows more marks than a document holds: their picture, and what stands for them. */
export { default as Canvas } from './TimelineCanvas.svelte';
export { nearLanes } from './near-lanes';
export { default as Proxies } from './Proxies.svelte';
