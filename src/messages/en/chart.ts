/** Words of the parts that a chart has. */
export const CHART = {
  actors: 'Actors',
  reading: 'Reading',
  network: 'Network',
  matrix: 'Matrix',
  backToStart: 'Back to the start',
} as const;
