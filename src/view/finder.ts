/**
 * All that finds and counts what a filter lets through, in one place to be loaded from: nobody needs it who does not
 * filter.
 */
export { countChoices, countWithout } from './facet-counts';
export { findInWindow, findMatches } from './filter';
export { prepareSearch } from './find-words';
