/** Words of what a page has below the chart. */
export const BELOW = {
  positions: 'Positions',
  positionsNote: 'Issues against sides. Every entry opens its statement.',
  record: 'Record',
  sources: 'Sources',
} as const;
