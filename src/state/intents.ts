/** What a reader asks of the timeline by keys and by opening counts: loaded when one comes near. */
export { nextEntry } from './next-entry';
export { openCount } from './open-count';
export { pressInTimeline, stepOnStrip } from './view-keys';
export { zoomedAbout } from './zoomed-about';
