import type { Dossier, Evidence, Id, Statement } from '../model/dossier';
import { problem, shown, type Problem } from './problem';

/** Gives the SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. It comes from outside: Node and browsers differ. */
export type Digest = (text: string) => string;

/**
 * Compares a dossier with the texts of its sources: digests, positions, and every quotation character for character.
 *
 * @param texts  by id of source, decoded as UTF-8 and otherwise untouched
 */
export function verifyDossier(dossier: Dossier, texts: ReadonlyMap<Id, string>, digest: Digest): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [place, source] of dossier.sources.entries()) {
    const text = texts.get(source.id);
    if (text === undefined || !source.text) continue;
    const found = digest(text);
    if (found !== source.text.sha256 || text.length !== source.text.length) {
      const sentence = `the text given has digest ${shown(found)} and ${text.length} characters, the dossier expects ${shown(source.text.sha256)} and ${source.text.length}; give the very text that positions were counted in`;
      problems.push(problem('wrong_digest', `sources[${place}].text`, sentence));
    }
  }
  const all = [
    ...dossier.events.map((record, place) => ({ path: `events[${place}]`, record })),
    ...dossier.statements.map((record, place) => ({ path: `statements[${place}]`, record })),
  ];
  for (const { path, record } of all) {
    for (const [place, { at, source }] of record.evidence.entries()) {
      const text = texts.get(source);
      if (text !== undefined && at && at.end > text.length) {
        const sentence = `"${at.start} to ${at.end}" ends after the text, which has ${text.length} characters; count again`;
        problems.push(problem('bad_position', `${path}.evidence[${place}].at`, sentence));
      }
    }
    const { wording } = record.when;
    const cited = record.evidence.flatMap(({ source }) => texts.get(source) ?? []);
    if (wording !== undefined && cited.length > 0 && !cited.some((text) => text.includes(wording))) {
      const sentence = `${shown(wording)} does not occur in the source; copy its own phrase or leave it out`;
      problems.push(problem('wrong_quotation', `${path}.when.wording`, sentence));
    }
  }
  for (const [place, statement] of dossier.statements.entries()) {
    problems.push(...verifyStatement(statement, `statements[${place}]`, texts));
  }
  return problems;
}

/** Counts what `verifyDossier` compares: quotations and fragments of the sources whose text is there. */
export function countQuotations(dossier: Dossier, texts: ReadonlyMap<Id, string>): number {
  return dossier.statements
    .filter(({ evidence }) => evidence.some(({ source }) => texts.has(source)))
    .reduce((sum, { form, quotes }) => sum + (form === 'quoted' ? 1 : (quotes?.length ?? 0)), 0);
}

function verifyStatement(statement: Statement, path: string, texts: ReadonlyMap<Id, string>): readonly Problem[] {
  const parts = statement.evidence.flatMap((evidence) => passage(evidence, texts));
  if (statement.evidence.every(({ source }) => !texts.has(source))) return [];
  if (statement.form === 'quoted') {
    const found = parts.join(' ');
    if (found === statement.text) return [];
    const sentence = `${shown(statement.text)} is not what stands at its position: ${shown(found)}; copy the words exactly and count again`;
    return [problem('wrong_quotation', `${path}.text`, sentence)];
  }
  return (statement.quotes ?? []).flatMap((quote, place) => {
    const at = `${path}.quotes[${place}]`;
    if (!parts.includes(quote)) {
      return problem(
        'wrong_quotation',
        at,
        `${shown(quote)} stands at no position given; add evidence that spans exactly these words`,
      );
    }
    if (statement.text.includes(quote)) return [];
    return problem(
      'wrong_quotation',
      at,
      `${shown(quote)} does not occur in the statement's own text; use it there word for word`,
    );
  });
}

function passage({ source, at }: Evidence, texts: ReadonlyMap<Id, string>): readonly string[] {
  const text = texts.get(source);
  return text === undefined || !at ? [] : [text.slice(at.start, at.end)];
}
