/** The parts of the page, in order. */
export const PARTS = ['masthead', 'timeline', 'actors', 'reading', 'positions', 'record', 'sources'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that a chart in another page shows. */
export const CHART_PARTS: readonly Part[] = ['masthead', 'timeline', 'actors', 'reading'];
