import type { Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import type { PositionRow } from '../model/positions';
import { foldText } from '../view/fold-text';
import { nameOf } from './referent';

/** Gives the issues that hold all words, in their title, their summary, or in an act on them or its speaker's name. */
export function rowsWith(index: DossierIndex, rows: readonly PositionRow[], words: string): readonly PositionRow[] {
  const sought = foldText(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return rows;
  return rows.filter(({ issue, cells }) => {
    const texts = [issue.title, issue.summary ?? '', ...cells.flat().flatMap((each) => textsOf(index, each))];
    const text = foldText(texts.join('\n'));
    return sought.every((word) => text.includes(word));
  });
}

function textsOf(index: DossierIndex, { text, condition, speaker }: Statement): readonly string[] {
  return [text, condition ?? '', nameOf(index, speaker)];
}
