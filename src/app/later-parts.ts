/** What nobody needs who has chosen nothing: loaded together, when a reader comes near. */
export { default as ActorTree } from '../panels/ActorTree.svelte';
export { default as Matrix } from '../draw/Matrix.svelte';
export { default as PlayPart } from './PlayPart.svelte';
export { selectionInWords } from '../messages/en/selections';
export { default as DetailsPart } from './DetailsPart.svelte';
export { default as StoryPart } from './StoryPart.svelte';
