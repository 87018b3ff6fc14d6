/** Words of the parts that a chart has. */
export const CHART = {
  actors: 'Actors',
  reading: 'Reading',
  network: 'Network',
  matrix: 'Matrix',
  list: 'List',
  backToStart: 'Back to the start',
} as const;
