import { placeBins } from './place-bins';
import { tileLane } from './tile-lane';
import type { FullLanes } from './planned-lanes';

/** What plans and places lanes that are too full: loaded once there is such a lane. */
export const FULL_LANES: FullLanes = { tileLane, placeBins };
