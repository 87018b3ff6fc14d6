import type { Dossier } from '../model/dossier';
import { parseUncertainDate } from '../time/parse-edtf';
import { isTimeZone } from '../time/wall-time';
import { checkCycles } from './check-cycles';
import { itemPath } from './path';
import { shown, type Report } from './problem';
import { forEachWithEvidence } from './with-evidence';

/** Checks what must hold between the parts of a dossier whose shape and references are right or reported. */
export function checkRules(dossier: Dossier, report: Report): void {
  checkCycles(dossier, report);
  checkPositions(dossier, report);
  checkQuotes(dossier, report);
  checkAsOf(dossier, report);
}

function checkPositions(dossier: Dossier, report: Report): void {
  const lengths = new Map(dossier.sources.map(({ id, text }) => [id, text?.length]));
  forEachWithEvidence(dossier, ({ evidence }, path) => {
    for (const [place, { at, source }] of evidence.entries()) {
      if (!at) continue;
      const where = `${itemPath(`${path()}.evidence`, place)}.at`;
      const length = lengths.get(source);
      if (at.start >= at.end) {
        report('bad_position', where, `${at.start} to ${at.end} holds nothing; the start must come before the end`);
      } else if (length !== undefined && at.end > length) {
        report('bad_position', where, `${at.start} to ${at.end} runs past the source, which has ${length} characters`);
      }
    }
  });
}

function checkQuotes({ sources, statements }: Dossier, report: Report): void {
  const withText = new Set(sources.flatMap(({ id, text }) => (text ? [id] : [])));
  for (const [place, { form, text, quotes, evidence }] of statements.entries()) {
    if (form === 'partly_quoted' && !quotes?.length) {
      const sentence = 'is missing; list the words of a partly_quoted statement that are verbatim, or call it reported';
      report('missing_field', `${itemPath('statements', place)}.quotes`, sentence);
    }
    if (form !== 'quoted') continue;
    const checkable = evidence.filter(({ source }) => withText.has(source));
    if (checkable.length === 0 || checkable.some(({ at }) => at !== undefined)) continue;
    const sentence = `${shown(text)} is verbatim but has no position in its source; add "at" with start and end`;
    report('quote_without_position', `${itemPath('statements', place)}.evidence`, sentence);
  }
}

function checkAsOf({ asOf, timeZone }: Dossier, report: Report): void {
  const reading = parseUncertainDate(asOf, zoneOf(timeZone));
  // An unreadable date has been reported already.
  if (!reading.ok) return;
  const { start, end } = reading.date.may;
  if (Number.isFinite(start) && Number.isFinite(end)) return;
  report('bad_date', 'asOf', `${shown(asOf)} is open at one end; write the last day that the dossier knows of`);
}

/** The zone to tell dates in; one that is none has been reported already. */
export function zoneOf(timeZone: string | undefined): string {
  return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : 'UTC';
}
