import type { DossierIndex } from '../model/dossier-index';
import type { Event, Statement } from '../model/dossier';
import { oncePerIndexInSteps } from '../model/once-in-steps';
import { oncePerIndex } from '../model/once-per-index';
import type { Steps } from '../model/steps';
import { actorColumn, addresseeColumn, filterTable, hasAny, issueColumn, placeColumn } from './filter-table';
import { foldText } from './fold-text';

/**
 * Gives a test of whether every word occurs in a record: in its title, summary, words, condition or date as written, or
 * in the name of an actor, place or issue. Texts are folded once for a dossier, when words are first sought.
 *
 * @param words  apart by white space, in any case, with or without accents
 * @returns      takes the number of a record (`FilterTable`)
 */
export function wordsTest(index: DossierIndex, words: string): (number: number) => boolean {
  const texts = ownTexts(index);
  const tests = foldText(words)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const named = namesWith(index, word);
      return (number: number): boolean =>
        (texts[number] ?? '').includes(word) || named.some(({ column, chosen }) => hasAny(column, number, chosen));
    });
  return (number) => tests.every((test) => test(number));
}

/** The columns whose names hold a word, with what holds it: most words are in no name. */
function namesWith(index: DossierIndex, word: string) {
  const { actors, places, issues } = foldedNames(index);
  return [
    { column: actorColumn, names: actors },
    { column: addresseeColumn, names: actors },
    { column: placeColumn, names: places },
    { column: issueColumn, names: issues },
  ].flatMap(({ column, names }) => {
    const chosen = Uint8Array.from(names, (name) => (name.includes(word) ? 1 : 0));
    return chosen.includes(1) ? [{ column: column(index), chosen }] : [];
  });
}

const foldedNames = oncePerIndex(({ actors, places, issues }) => ({
  actors: [...actors.values()].map(({ name, short, role, aliases = [] }) => folded([name, short, role, ...aliases])),
  places: [...places.values()].map(({ name }) => foldText(name)),
  issues: [...issues.values()].map(({ title }) => foldText(title)),
}));

const { atOnce: ownTexts, inSteps: ownTextsInSteps } = oncePerIndexInSteps(foldTexts);

const TEXTS_AT_A_TIME = 500;

function* foldTexts(index: DossierIndex): Steps<readonly string[]> {
  const { length, recordOf } = filterTable(index);
  const texts: string[] = [];
  for (let number = 0; number < length; number += 1) {
    texts.push(folded(ownParts(recordOf(number))));
    if (number % TEXTS_AT_A_TIME === 0) yield;
  }
  return texts;
}

/** Makes step by step what the first search for words asks for. */
export function* prepareSearch(index: DossierIndex): Steps<void> {
  yield* ownTextsInSteps(index);
  for (const column of [actorColumn, addresseeColumn, placeColumn, issueColumn]) {
    column(index);
    yield;
  }
}

function ownParts(record: Event | Statement): readonly (string | undefined)[] {
  const { wording, edtf } = record.when;
  if ('speaker' in record) return [record.text, record.condition, wording, edtf];
  return [record.title, record.summary, record.outcome, wording, edtf];
}

function folded(parts: readonly (string | undefined)[]): string {
  return foldText(parts.filter((part) => part !== undefined).join(' '));
}
