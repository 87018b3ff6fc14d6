import type { PlannedLane } from '../layout/planned-lanes';
import { isInLane } from '../view/lane-grouping';
import type { Explorer } from './explorer.svelte';

/** The lane in which the entry at a place in the order of the record lies. */
export function laneAt({ plan }: Explorer, order: number): PlannedLane | undefined {
  return plan.lanes.find(({ group }) => isInLane(group, order));
}
