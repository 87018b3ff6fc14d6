/** What pointers and wheels do on the drawings, and how they fly and keep the focus: loaded right after the first picture. */
export { brush } from './brush';
export { fly } from './fly';
export { focusedIn, holdFocus } from './keep-focus';
export { panZoom } from './pan-zoom';
