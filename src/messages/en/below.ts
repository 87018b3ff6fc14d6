/** Words of what a page has below the chart. */
export const BELOW = {
  positions: 'Positions',
  record: 'Record',
  sources: 'Sources',
} as const;
