/** What a selection needs: what has to do with it, and its own place in the timeline. Loaded when something is selected. */
export { callOut } from '../layout/call-out';
export { relatedTo } from '../view/related';
