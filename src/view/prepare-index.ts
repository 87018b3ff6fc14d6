import type { Dossier } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { indexInSteps } from '../model/index-in-steps';
import { entryReplies } from '../model/replies';
import type { Steps } from '../model/steps';
import { anchorsInTime } from './anchors-in-time';
import { groupIntoLanes } from './lane-grouping';
import { recordHull, storyWindow } from './story-window';
import { DEFAULT_VIEW } from './view-state';

/**
 * Indexes a dossier step by step, with what its first picture asks for.
 *
 * It ends and does no harm, whatever stands in a dossier that has not been checked yet; what comes of that may be wrong.
 *
 * @throws Error on what the checker would have refused
 */
export function* prepareIndex(dossier: Dossier): Steps<DossierIndex> {
  const index = yield* indexInSteps(dossier);
  const asked = [anchorsInTime, recordHull, entryReplies];
  for (const ask of asked) {
    ask(index);
    yield;
  }
  storyWindow(index, { before: 0, after: 0 });
  yield;
  groupIntoLanes(index, DEFAULT_VIEW.lanes);
  return index;
}
