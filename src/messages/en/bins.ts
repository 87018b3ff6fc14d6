import type { DossierIndex } from '../../model/dossier-index';
import { KINDS } from '../../model/entry-table';
import { EVENT_KINDS } from '../../model/vocabulary';
import type { Span } from '../../time/span';
import { numeral } from './counts';
import { spanInWords } from './dates';
import { markName } from './timeline';

/** The accessible name of a count below the rows: "12 events, 3 to 9 January 2022, mostly meetings; open to look inside". */
export function binName(index: DossierIndex, bin: PlacedBinInWords): string {
  const [only] = bin.count === 1 ? bin.ordersOf(1) : [];
  if (only !== undefined) return markName(index, index.entries.at(only));
  const most = Math.max(...bin.kinds);
  const kind = KINDS[bin.kinds.indexOf(most)];
  const plural = kind ? EVENT_KINDS[kind].plural : 'statements';
  const makeUp = most === bin.count ? `all ${plural}` : `${most * 2 > bin.count ? 'mostly' : 'most often'} ${plural}`;
  return `${numeral(bin.count)} marks, ${spanInWords(bin.span)}, ${makeUp}; open to look inside`;
}

interface PlacedBinInWords {
  readonly count: number;
  readonly span: Span;
  readonly kinds: Uint32Array;
  readonly ordersOf: (most: number) => readonly number[];
}
