import type { DossierIndex } from '../model/dossier-index';
import { dateInShort } from '../messages/en/dates';
import {
  OTHER_LANES,
  TIMELINE,
  cardDetail,
  countInShort,
  earlierCount,
  labelOf,
  laterCount,
  moreCount,
} from '../messages/en/timeline';
import type { SceneWords } from '../layout/build-scene';
import type { TimelineWords } from '../layout/timeline-plan';

/** The words that layout needs, in the page's language. */
export function wordsFor(index: DossierIndex): TimelineWords & SceneWords {
  return {
    locale: TIMELINE.locale,
    asReported: TIMELINE.asReported,
    ahead: TIMELINE.ahead,
    otherLanes: OTHER_LANES,
    labelOf: (entry) => labelOf(index, entry),
    detailOf: (entry) => cardDetail(index, entry),
    dateOf: (entry) => dateInShort(entry.date),
    countOf: countInShort,
    more: moreCount,
    fewer: TIMELINE.fewer,
    earlier: earlierCount,
    later: laterCount,
  };
}
