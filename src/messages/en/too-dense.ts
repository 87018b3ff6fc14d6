import { counted } from './counts';

/** The button that shows the network where the matrix has taken over. */
export const DRAW_ALL_THE_SAME = 'Show the network all the same';

/** Why the matrix stands where a reader might expect the network. */
export function tooDense(actorCount: number, linkCount: number): string {
  return `${counted(actorCount, 'actor')} with ${counted(linkCount, 'link')} would hide each other in a picture of this width, so they stand in a matrix.`;
}
