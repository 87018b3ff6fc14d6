import type { Dossier, Event, Evidence, Id, Statement, When } from '../model/dossier';
import { itemPath } from './path';
import { problem, shown, type Problem, type ProblemCode } from './problem';

/** Gives the SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. It comes from outside: Node and browsers differ. */
export type Digest = (text: string) => string;

type Texts = ReadonlyMap<Id, string>;

/**
 * Compares a dossier with the texts of its sources: digests, positions, and every quotation character for character.
 *
 * @param texts  by id of source, decoded as UTF-8 and otherwise untouched; a source without one is named in a warning
 */
export function verifyDossier(dossier: Dossier, texts: Texts, digest: Digest): readonly Problem[] {
  const events = dossier.events.map((record, place) => ({ path: itemPath('events', place), record }));
  const statements = dossier.statements.map((record, place) => ({ path: itemPath('statements', place), record }));
  return [
    ...verifySources(dossier, texts, digest),
    ...[...events, ...statements].flatMap(({ path, record }) => [
      ...verifyPositions(record.evidence, path, texts),
      ...verifyWordings(record, path, texts),
    ]),
    ...statements.flatMap(({ path, record }) => verifyWords(record, path, texts)),
  ];
}

/** Counts what `verifyDossier` compares: quotations and fragments of the sources whose text is there. */
export function countQuotations(dossier: Dossier, texts: Texts): number {
  return dossier.statements
    .filter(({ evidence }) => evidence.some(({ source }) => texts.has(source)))
    .reduce((sum, { form, quotes }) => sum + (form === 'quoted' ? 1 : (quotes?.length ?? 0)), 0);
}

function verifySources({ sources, events, statements }: Dossier, texts: Texts, digest: Digest): readonly Problem[] {
  const pointedInto = new Set(
    [...events, ...statements].flatMap(({ evidence }) => evidence.flatMap(({ at, source }) => (at ? [source] : []))),
  );
  return sources.flatMap((source, place) => {
    const found = (code: ProblemCode, sentence: string) => [
      problem(code, `${itemPath('sources', place)}.text`, sentence),
    ];
    const text = texts.get(source.id);
    if (text === undefined) {
      if (!source.text && !pointedInto.has(source.id)) return [];
      return found('not_compared', `${shown(source.id)} was not compared; give its text: --source ${source.id}=FILE`);
    }
    const is = `${digest(text)}, ${text.length} characters`;
    if (!source.text) {
      return found('wrong_digest', `is missing, so nobody can tell which text was meant; the text given has ${is}`);
    }
    const expected = `${source.text.sha256}, ${source.text.length} characters`;
    if (is === expected) return [];
    const remedy = 'give the very text that positions were counted in';
    return found('wrong_digest', `the text given has ${is}; the dossier expects ${expected}; ${remedy}`);
  });
}

function verifyPositions(evidence: readonly Evidence[], path: string, texts: Texts): readonly Problem[] {
  return evidence.flatMap(({ source, at, paragraph }, place) => {
    const text = texts.get(source);
    if (text === undefined || !at) return [];
    const where = itemPath(`${path}.evidence`, place);
    const span = `${at.start} to ${at.end}`;
    if (at.end > text.length) {
      const sentence = `${span} runs past the text, which has ${text.length} characters; count again`;
      return [problem('bad_position', `${where}.at`, sentence)];
    }
    if (halves(text, at.start) || halves(text, at.end)) {
      return [problem('bad_position', `${where}.at`, `${span} cuts a character in two; count in UTF-16 units`)];
    }
    const numbers = paragraphsAt(text, at.start);
    if (paragraph === undefined || numbers.includes(paragraph)) return [];
    const sentence = `${paragraph} is not where ${span} stands, which is paragraph ${numbers[0]}; correct one of them`;
    return [problem('bad_position', `${where}.paragraph`, sentence)];
  });
}

function halves(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** The number of the paragraph, where each line is one and where blank lines part them; the text decides which it is. */
function paragraphsAt(text: string, offset: number): readonly [number, number] {
  const before = text.slice(0, offset);
  const lineSoFar = before.slice(before.lastIndexOf('\n') + 1);
  const count = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').length;
  // What stands before the passage on its own line belongs to the same paragraph; so does nothing at all.
  const open = lineSoFar.trim() === '' ? `${before}.` : before;
  return [count(open.split('\n')), count(open.split(/\n[^\S\n]*\n/))];
}

function verifyWordings(record: Event | Statement, path: string, texts: Texts): readonly Problem[] {
  const cited = record.evidence.flatMap(({ source }) => texts.get(source) ?? []);
  // It may be the phrase of a source whose text is not here.
  if (cited.length === 0 || cited.length < record.evidence.length) return [];
  return datesOf(record).flatMap(({ field, when: { wording } }) => {
    if (wording === undefined || cited.some((text) => text.includes(wording))) return [];
    const sentence = `${shown(wording)} does not occur in the source; copy its own phrase or leave it out`;
    return [problem('wrong_quotation', `${path}.${field}.wording`, sentence)];
  });
}

function datesOf(record: Event | Statement): readonly { readonly field: string; readonly when: When }[] {
  const dates = [{ field: 'when', when: record.when }];
  if ('speaker' in record) return dates;
  if (record.announced) dates.push({ field: 'announced', when: record.announced });
  for (const [place, { when }] of (record.history ?? []).entries()) {
    if (when) dates.push({ field: `${itemPath('history', place)}.when`, when });
  }
  return dates;
}

function verifyWords(statement: Statement, path: string, texts: Texts): readonly Problem[] {
  // A source that says something else cannot be expected to hold the words.
  const supporting = statement.evidence.filter(({ stance }) => stance !== 'contradicts');
  const bySource = passagesBySource(supporting, texts);
  if (statement.form === 'quoted') return verifyQuotation(statement, path, bySource);
  if (supporting.some(({ source, at }) => at !== undefined && !texts.has(source))) return [];
  if (supporting.every(({ source }) => !texts.has(source))) return [];
  const passages = [...bySource.values()].flat();
  return (statement.quotes ?? []).flatMap((quote, place) => {
    const at = itemPath(`${path}.quotes`, place);
    if (!passages.includes(quote)) {
      const sentence = `${shown(quote)} stands at no position given; add evidence that spans exactly these words`;
      return [problem('wrong_quotation', at, sentence)];
    }
    if (statement.text.includes(quote)) return [];
    const sentence = `${shown(quote)} does not occur in the statement's own text; use it there word for word`;
    return [problem('wrong_quotation', at, sentence)];
  });
}

function verifyQuotation(
  { text }: Statement,
  path: string,
  passages: ReadonlyMap<Id, readonly string[]>,
): readonly Problem[] {
  return [...passages].flatMap(([source, parts]) => {
    const found = parts.join(' ');
    if (found === text && !/^["“„«].*["”“»]$/s.test(found)) return [];
    const sentence =
      found === text
        ? `${shown(text)} has its quotation marks inside; take them out of the text and of the position`
        : `${shown(text)} is not what stands at its position in ${shown(source)}: ${shown(found)}; copy the words exactly and count again`;
    return [problem('wrong_quotation', `${path}.text`, sentence)];
  });
}

/** The passages that have a position, in the order of the evidence: the parts of a split quotation. */
function passagesBySource(evidence: readonly Evidence[], texts: Texts): ReadonlyMap<Id, readonly string[]> {
  const passages = new Map<Id, string[]>();
  for (const { source, at } of evidence) {
    const text = texts.get(source);
    if (text === undefined || !at) continue;
    const passage = text.slice(at.start, at.end);
    const parts = passages.get(source);
    if (parts) parts.push(passage);
    else passages.set(source, [passage]);
  }
  return passages;
}
