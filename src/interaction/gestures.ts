/** What pointers and wheels do on the drawings: buttons and keys do all of it too, and need none of this. */
export { brush } from './brush';
export { panZoom } from './pan-zoom';
