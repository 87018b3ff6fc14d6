import type { DossierIndex } from '../model/dossier-index';
import { entryReplies } from '../model/replies';
import type { Steps } from '../model/steps';
import { anchorsInTime } from './anchors-in-time';
import { groupIntoLanes } from './lane-grouping';
import { recordHull, storyWindow } from './story-window';
import { DEFAULT_VIEW } from './view-state';

/** Makes step by step what the first picture of a dossier asks for, so that it need not be waited for all at once. */
export function* prepareIndex(index: DossierIndex): Steps<void> {
  const asked = [anchorsInTime, recordHull, entryReplies, (of: DossierIndex) => of.entries];
  for (const ask of asked) {
    ask(index);
    yield;
  }
  storyWindow(index, { before: 0, after: 0 });
  yield;
  groupIntoLanes(index, DEFAULT_VIEW.lanes);
}
