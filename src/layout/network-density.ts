/** What decides whether a picture of actors and links can be read. */
export interface PictureSize {
  readonly actorCount: number;
  /** One for each pair, direction and class. */
  readonly linkCount: number;
  readonly widthPx: number;
}

// As the picture of the actors is laid out: as high as it is wide, or higher where its actors need the room.
const LEAST_WIDTH_PX = 280;
const AREA_PER_ACTOR_SQ_PX = 8500;
// In readers' trials node-link pictures of fewer did no worse than matrices, however many links they had.
const FEW_ACTORS = 20;
// The ground that a link takes from others: it is as wide as its count.
const LINK_WIDTH_PX = 18;
// Links join actors that are laid out near each other, more often than not.
const LENGTH_PER_SIDE = 0.4;

/**
 * Tells whether the links of a picture would lie on each other more often than not, so that no reader could follow one.
 *
 * It compares the ground that the links cover, if none lay on another, with that of the whole picture.
 *
 * @see Ghoniem, Fekete & Castagliola 2005, On the readability of graphs using node-link and matrix-based representations
 */
export function isTooDense({ actorCount, linkCount, widthPx }: PictureSize): boolean {
  if (actorCount <= FEW_ACTORS) return false;
  const width = Math.max(LEAST_WIDTH_PX, widthPx);
  const areaSqPx = Math.max(width * width, actorCount * AREA_PER_ACTOR_SQ_PX);
  return linkCount * LENGTH_PER_SIDE * Math.sqrt(areaSqPx) * LINK_WIDTH_PX > areaSqPx;
}
