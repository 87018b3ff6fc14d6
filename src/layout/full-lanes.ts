import { placeBins } from './place-bins';
import { tileLane } from './tile-lane';

/** What lanes need that show some of their entries alone and count the others: loaded once there is such a lane. */
export interface FullLanes {
  readonly tileLane: typeof tileLane;
  readonly placeBins: typeof placeBins;
}

export const FULL_LANES: FullLanes = { tileLane, placeBins };
