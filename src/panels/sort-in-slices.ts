import { sortedInSteps } from '../model/sorted-in-steps';
import type { Steps } from '../model/steps';
import { inSlices } from './in-slices';
import {
  columnOf,
  comparing,
  matchingPlaces,
  type Matching,
  type RecordTableData,
  type TableOrder,
} from './record-rows';

const ROWS_AT_A_TIME = 500;

/** Gives what `sortedPlaces` gives for another column than the date, in slices: many thousand rows take a second. */
export function sortInSlices(
  table: RecordTableData,
  { matches, order }: { readonly matches: Matching; readonly order: TableOrder },
  isWanted: () => boolean,
): Promise<Uint32Array> {
  function* sorting(): Steps<Uint32Array> {
    const places = matchingPlaces(table, matches);
    const texts: string[] = [];
    const column = columnOf(table, order);
    for (const [turn, place] of places.entries()) {
      texts[place] = table.textAt(place, column);
      if (turn % ROWS_AT_A_TIME === 0) yield;
    }
    return Uint32Array.from(yield* sortedInSteps(Array.from(places), comparing(texts, order)));
  }
  return inSlices(sorting(), isWanted);
}
