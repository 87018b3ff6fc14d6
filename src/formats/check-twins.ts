import type { Dossier, Id } from '../model/dossier';
import { itemPath } from './path';
import { shown, type Report } from './problem';

/** Checks that no two records of a list look like one: the same name, or the same words on the same day. */
export function checkTwins(dossier: Dossier, report: Report): void {
  const { sources, sides, actors, places = [], tracks, issues = [], events, statements } = dossier;
  const check = <T extends { readonly id: Id }>(
    list: string,
    records: readonly T[],
    wordsOf: (record: T) => readonly (string | undefined)[],
  ): void => {
    const seen = new Map<string, Id>();
    for (const [place, record] of records.entries()) {
      const print = wordsOf(record).map(folded).join('\n');
      const before = seen.get(print);
      // One id given twice is an error of its own.
      if (before !== undefined && before !== record.id) {
        report('twins', itemPath(list, place), `${shown(record.id)} looks like ${shown(before)}; keep one of the two`);
      } else seen.set(print, record.id);
    }
  };
  check('sources', sources, ({ title, publisher, published }) => [title, publisher, published]);
  check('sides', sides, ({ name }) => [name]);
  check('actors', actors, ({ name }) => [name]);
  check('places', places, ({ name, within }) => [name, within]);
  check('tracks', tracks, ({ title }) => [title]);
  check('issues', issues, ({ title }) => [title]);
  check('events', events, ({ title, when }) => [title, when.edtf]);
  check('statements', statements, ({ speaker, text, when }) => [speaker, text, when.edtf]);
}

function folded(text = ''): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
