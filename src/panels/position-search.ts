import type { Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import type { PositionRow } from '../model/positions';
import { foldText } from '../view/fold-text';
import { nameOf } from './referent';

/** Gives the issues that hold all words, in their title, their summary, or in an act on them or its speaker's name. */
export function rowsWith(index: DossierIndex, rows: readonly PositionRow[], words: string): readonly PositionRow[] {
  const sought = foldText(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldedTextOf(index, row);
    return sought.every((word) => text.includes(word));
  });
}

// Folding all words of a large dossier takes longer than typing the next letter.
const folded = new WeakMap<PositionRow, string>();

function foldedTextOf(index: DossierIndex, row: PositionRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const { issue, cells } = row;
  const texts = [issue.title, issue.summary ?? '', ...cells.flat().flatMap((each) => textsOf(index, each))];
  const text = foldText(texts.join('\n'));
  folded.set(row, text);
  return text;
}

function textsOf(index: DossierIndex, { text, condition, speaker }: Statement): readonly string[] {
  return [text, condition ?? '', nameOf(index, speaker)];
}
