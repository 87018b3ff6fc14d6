/** What nobody needs who has chosen nothing: loaded together, when a reader comes near. */
export { default as Details } from '../panels/Details.svelte';
export { default as Matrix } from '../draw/Matrix.svelte';
export { default as PlayPart } from './PlayPart.svelte';
export { default as StoryPart } from './StoryPart.svelte';
