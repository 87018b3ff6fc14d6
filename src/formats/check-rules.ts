import type { Dossier, Evidence, Id } from '../model/dossier';
import { EVENT_STATUSES } from '../model/vocabulary';
import { parseUncertainDate } from '../time/parse-edtf';
import type { Span } from '../time/span';
import { isTimeZone } from '../time/wall-time';
import { checkCycles } from './check-cycles';
import { checkTwins } from './check-twins';
import { itemPath } from './path';
import { shown, type Report } from './problem';

/** Checks what holds between the parts of a dossier whose shape and references are right or reported. */
export function checkRules(dossier: Dossier, report: Report): void {
  checkCycles(dossier, report);
  checkEvidence(dossier, report);
  checkQuotes(dossier, report);
  checkTime(dossier, report);
  checkActors(dossier, report);
  checkTwins(dossier, report);
}

interface WithEvidence {
  readonly path: string;
  readonly record: { readonly id: Id; readonly evidence: readonly Evidence[] };
}

function checkEvidence(dossier: Dossier, report: Report): void {
  const lengths = new Map(dossier.sources.map(({ id, text }) => [id, text?.length]));
  for (const { path, record } of withEvidence(dossier)) {
    if (record.evidence.length === 0) {
      report('no_evidence', `${path}.evidence`, `${shown(record.id)} rests on nothing; point to a source`);
    }
    for (const [place, { at, source }] of record.evidence.entries()) {
      if (!at) continue;
      const where = `${itemPath(`${path}.evidence`, place)}.at`;
      const length = lengths.get(source);
      if (at.start >= at.end) {
        report('bad_position', where, `${at.start} to ${at.end} holds nothing; the start must come before the end`);
      } else if (length !== undefined && at.end > length) {
        report('bad_position', where, `${at.start} to ${at.end} runs past the source, which has ${length} characters`);
      }
    }
  }
}

function withEvidence({ events, statements }: Dossier): readonly WithEvidence[] {
  return [
    ...events.map((record, place) => ({ path: itemPath('events', place), record })),
    ...statements.map((record, place) => ({ path: itemPath('statements', place), record })),
  ];
}

function checkQuotes({ sources, statements }: Dossier, report: Report): void {
  const withText = new Set(sources.flatMap(({ id, text }) => (text ? [id] : [])));
  for (const [place, { form, text, evidence }] of statements.entries()) {
    const checkable = evidence.filter(({ source }) => withText.has(source));
    if (form !== 'quoted' || checkable.length === 0 || checkable.some(({ at }) => at !== undefined)) continue;
    const sentence = `${shown(text)} is verbatim but has no position in its source; add "at" with start and end`;
    report('quote_without_position', `${itemPath('statements', place)}.evidence`, sentence);
  }
}

function checkTime({ asOf, timeZone, events, statements }: Dossier, report: Report): void {
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : 'UTC';
  const known = mayOf(asOf, zone);
  // An unreadable date has been reported already.
  if (!known) return;
  if (!Number.isFinite(known.start) || !Number.isFinite(known.end)) {
    report('bad_date', 'asOf', `${shown(asOf)} is open at one end; write the last day that the dossier knows of`);
    return;
  }
  const checkPast = (edtf: string, path: string, said: string): void => {
    const may = mayOf(edtf, zone);
    if (!may || may.start < known.end) return;
    const sentence = `${shown(edtf)} lies after ${shown(asOf)}, the last day that the dossier knows of, yet ${said}; correct one of them`;
    report('happened_in_future', `${path}.when.edtf`, sentence);
  };
  for (const [place, { when, status }] of events.entries()) {
    const path = itemPath('events', place);
    if (EVENT_STATUSES[status].isFact) checkPast(when.edtf, path, `the status is ${shown(status)}`);
    if (status !== 'planned' && status !== 'expected') continue;
    const may = mayOf(when.edtf, zone);
    if (!may || may.end > known.start) continue;
    const sentence = `${shown(when.edtf)} lies before ${shown(asOf)}, yet the status is ${shown(status)}: outcome unknown; say what came of it`;
    report('planned_in_past', `${path}.when.edtf`, sentence);
  }
  for (const [place, { when }] of statements.entries()) {
    checkPast(when.edtf, itemPath('statements', place), 'it has been said');
  }
}

function mayOf(edtf: string, timeZone: string): Span | undefined {
  const reading = parseUncertainDate(edtf, timeZone);
  return reading.ok ? reading.date.may : undefined;
}

function checkActors({ actors, events, statements }: Dossier, report: Report): void {
  const used = new Set<Id>();
  for (const { participants } of events) {
    for (const { actor, for: body } of participants) used.add(actor).add(body ?? actor);
  }
  for (const { speaker, for: body, to = [], about = [] } of statements) {
    for (const actor of [speaker, body ?? speaker, ...to, ...about]) used.add(actor);
  }
  // A state acts through its ministers.
  const wholes = new Map(actors.map(({ id, partOf }) => [id, partOf]));
  for (const id of [...used]) {
    for (let at = wholes.get(id); at !== undefined && !used.has(at); at = wholes.get(at)) used.add(at);
  }
  for (const [place, { id }] of actors.entries()) {
    if (used.has(id)) continue;
    report(
      'idle_actor',
      itemPath('actors', place),
      `${shown(id)} never acts, speaks or is addressed; use or remove it`,
    );
  }
}
