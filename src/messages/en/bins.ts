import type { DossierIndex } from '../../model/dossier-index';
import { KINDS } from '../../model/entry-table';
import { EVENT_KINDS } from '../../model/vocabulary';
import type { Span } from '../../time/span';
import { countInWords, markName, STATEMENTS } from './timeline';

/** The accessible name of a count below the rows: "12 events, 3 to 9 January 2022, mostly meetings; open to look inside". */
export function binName(index: DossierIndex, bin: PlacedBinInWords): string {
  const [only] = bin.count === 1 ? bin.ordersOf(1) : [];
  if (only !== undefined) return markName(index, index.entries.at(only));
  const kinds = new Map<string, number>();
  bin.kinds.forEach((count, number) => {
    const kind = KINDS[number];
    if (count > 0) kinds.set(kind ? EVENT_KINDS[kind].plural : STATEMENTS, count);
  });
  return `${countInWords(bin.count, bin.span, kinds)}; open to look inside`;
}

interface PlacedBinInWords {
  readonly count: number;
  readonly span: Span;
  readonly kinds: Uint32Array;
  readonly ordersOf: (most: number) => readonly number[];
}
