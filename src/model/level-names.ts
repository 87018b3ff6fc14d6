/** To whom an act is put down: to the people who acted, or to the bodies, states or sides that they stand for. */
export type Level = 'sides' | 'states' | 'bodies' | 'people';

/** From the most inclusive to the finest. */
export const LEVELS = ['sides', 'states', 'bodies', 'people'] as const satisfies readonly Level[];
