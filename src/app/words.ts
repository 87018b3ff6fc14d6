import type { DossierIndex } from '../model/dossier-index';
import type { Entry } from '../model/entry';
import { dateInShort } from '../messages/en/dates';
import {
  TIMELINE,
  cardDetail,
  countInShort,
  earlierCount,
  labelOf,
  laterCount,
  moreCount,
  otherLanes,
} from '../messages/en/timeline';
import type { SceneWords } from '../layout/build-scene';
import type { TimelineWords } from '../layout/timeline-plan';

/** The words that layout needs, in the page's language. */
export function wordsFor(index: DossierIndex): TimelineWords & SceneWords {
  // Asked for at every frame of a movement, of the same entries.
  const dates = new WeakMap<Entry, string>();
  const dateOf = (entry: Entry): string => {
    const before = dates.get(entry);
    if (before !== undefined) return before;
    const written = dateInShort(entry.date);
    dates.set(entry, written);
    return written;
  };
  return {
    locale: TIMELINE.locale,
    asReported: TIMELINE.asReported,
    ahead: TIMELINE.ahead,
    otherLanes: otherLanes(index),
    labelOf: (entry) => labelOf(index, entry),
    detailOf: (entry) => cardDetail(index, entry),
    dateOf,
    countOf: countInShort,
    more: moreCount,
    fewer: TIMELINE.fewer,
    earlier: earlierCount,
    later: laterCount,
  };
}
