import { shortened, statementInWords } from '../messages/en/reading';
import type { Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { ACTS } from '../model/vocabulary';
import { nameOf, wordsOf } from './referent';

const MOST_CHARACTERS = 240;

/**
 * Tells a step of the story in a sentence or two: an event's summary, or else what was said there or what came of it; a
 * statement's own words. Empty where nothing more is known than the title.
 *
 * @param order  the entry's place in the order of the record
 */
export function storyText(index: DossierIndex, order: number): string {
  const record = index.entries.recordAt(order);
  if ('speaker' in record) return shortened(wordsOf(record), MOST_CHARACTERS);
  const [said] = index.statementsAtEvent.get(record.id) ?? [];
  return shortened(record.summary ?? (said ? sayingOf(index, said) : (record.outcome ?? '')), MOST_CHARACTERS);
}

function sayingOf(index: DossierIndex, statement: Statement): string {
  return statementInWords(nameOf(index, statement.speaker), ACTS[statement.act].verb, wordsOf(statement));
}
