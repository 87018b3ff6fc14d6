import { NO_FILTER, type Filter } from './view-state';

/** What a filter asks by: choices of one facet widen each other, choices of several narrow each other. */
export const FACETS = ['words', 'sides', 'actors', 'kinds', 'statuses', 'issues', 'period', 'by', 'known'] as const;
export type Facet = (typeof FACETS)[number];

/** Gives the facets that a filter asks by, in the order of `FACETS`. */
export function facetsIn(filter: Filter): readonly Facet[] {
  return FACETS.filter((facet) => {
    if (facet === 'words') return filter.words.trim() !== '';
    if (facet === 'period') return filter.since + filter.until !== '';
    return facet === 'by' ? filter.by !== undefined : filter[facet].length > 0;
  });
}

/** Gives a filter that no longer asks by a facet. */
export function withoutFacet(filter: Filter, facet: Facet): Filter {
  if (facet === 'period') return { ...filter, since: '', until: '' };
  return { ...filter, [facet]: NO_FILTER[facet] };
}
