import { dateInWords } from '../messages/en/dates';
import { citation, citedSource, citedSpeaker } from '../messages/en/citations';
import { listed } from '../messages/en/reading';
import { onCondition } from '../messages/en/positions';
import type { Evidence, Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { ACTS } from '../model/vocabulary';
import { dateOf } from './date-of';
import { wordsOf } from './referent';

/**
 * Writes a statement as a citation: words, speaker, date, source and link.
 *
 * @param address  where the statement itself can be opened; undefined where no address leads there
 */
export function citationOf(index: DossierIndex, statement: Statement, address: string | undefined): string {
  const name = (id: string): string => index.actors.get(id)?.name ?? id;
  const { speaker, for: body, to = [], act, form, condition, when, evidence } = statement;
  const date = dateOf(index, when.edtf);
  return citation({
    speaker: citedSpeaker(name(speaker), index.actors.get(speaker)?.role, body === undefined ? undefined : name(body)),
    verb: ACTS[act].verb,
    to: listed(to.map(name)),
    words: wordsOf(statement),
    isQuoted: form === 'quoted',
    condition: condition === undefined ? undefined : onCondition(condition),
    date: date ? dateInWords(date) : when.edtf,
    sources: [...new Set(evidence.map((each) => sourceOf(index, each)))],
    addresses: [...addressesOf(index, evidence), ...(address === undefined ? [] : [address])],
  });
}

function sourceOf(index: DossierIndex, { source: id, paragraph }: Evidence): string {
  const source = index.sources.get(id);
  if (!source) return id;
  const published = dateOf(index, source.published);
  return citedSource({
    publisher: source.publisher,
    title: source.title,
    date: published && dateInWords(published),
    paragraph,
  });
}

function addressesOf(index: DossierIndex, evidence: readonly Evidence[]): ReadonlySet<string> {
  const sources = evidence.map(({ source }) => index.sources.get(source));
  return new Set(sources.flatMap((source) => source?.url ?? source?.archivedUrl ?? []));
}
