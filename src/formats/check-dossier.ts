import type { Dossier, Id } from '../model/dossier';
import { EVENT_STATUSES } from '../model/vocabulary';
import { parseUncertainDate } from '../time/parse-edtf';
import type { Span } from '../time/span';
import { zoneOf } from './check-rules';
import { checkTwins } from './check-twins';
import { located, placeAt } from './locate';
import { parseDossier, type Adviser, type ParsedDossier } from './parse-dossier';
import { itemPath } from './path';
import { problem, shown, type Problem, type Report } from './problem';
import { scanJson } from './scan-json';
import { forEachWithEvidence } from './with-evidence';

/**
 * Reads the text of a dossier like `parseDossier`, for those who write one: problems have a line and a column and stand
 * in the order of the file, and what is likely to be a mistake is told as well. Never throws.
 */
export function checkDossier(text: string): ParsedDossier {
  return parseDossier(text, adviserOf(text));
}

/** Makes what `checkDossier` looks for and tells beyond errors, for those who have more to do while a text is read. */
export function adviserOf(text: string): Adviser & Required<Pick<Adviser, 'warn' | 'locate'>> {
  return {
    warn: (dossier, report) => {
      warnOfRepeatedKeys(text, report);
      warn(dossier, report);
    },
    locate: located,
    explainSyntax,
  };
}

/** Of a key that stands twice, JSON takes the last value, and the first is lost without a word. */
function warnOfRepeatedKeys(text: string, report: Report): void {
  scanJson(text, (path, _, isAgain) => {
    if (isAgain)
      report('duplicate_key', path, 'is written twice in the same object; only the last counts: take one out');
  });
}

function explainSyntax(text: string): Problem {
  const fault = scanJson(text);
  const place = placeAt(text, fault?.offset ?? 0);
  const sentence = `The file is not JSON; line ${place.line}, column ${place.column}: ${fault?.sentence ?? 'it cannot be read'}`;
  return { ...problem('not_json', '', sentence), ...place };
}

function warn(dossier: Dossier, report: Report): void {
  forEachWithEvidence(dossier, ({ id, evidence }, path) => {
    if (evidence.length > 0) return;
    report('no_evidence', `${path()}.evidence`, `${shown(id)} rests on nothing; point to a source`);
  });
  checkTime(dossier, report);
  checkActors(dossier, report);
  checkTwins(dossier, report);
}

function checkTime({ asOf, timeZone, events, statements }: Dossier, report: Report): void {
  const zone = zoneOf(timeZone);
  const known = mayOf(asOf, zone);
  // What is wrong with it has been reported as an error.
  if (!known || !Number.isFinite(known.start) || !Number.isFinite(known.end)) return;
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
