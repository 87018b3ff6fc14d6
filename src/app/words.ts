import type { DossierIndex } from '../model/dossier-index';
import { dateInShort } from '../messages/en/dates';
import { OTHER_LANES, TIMELINE, cardDetail, earlierCount, labelOf, laterCount } from '../messages/en/timeline';
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
    earlier: earlierCount,
    later: laterCount,
  };
}
