import type { ActorKind } from '../../model/dossier';
import type { Near } from '../../view/view-state';
import { partsOf } from '../../time/calendar';
import { formatUnit } from '../../time/format-date';
import { DAY_MS, type Span } from '../../time/span';
import { counted, numeral } from './counts';
import { spanInWords } from './dates';

/** Words of the panel that tells of an actor. */
export const ACTOR = {
  addresses: 'Addresses',
  spokenForBy: 'Spoken for by',
  // Activity
  activity: 'Activity',
  allDates: 'All dates',
  noneInView: 'Nothing of it lies in these dates.',
  strip: 'Acts over time',
  stripHelp: 'Press or drag to list and show only some dates; by keys: arrows, with Shift for several, then Enter.',
  // Counterparts
  withWhom: 'With whom',
  counterpart: 'With',
  to: 'To',
  from: 'From',
  together: 'Together',
  noneAct: 'Nothing passed between this actor and another.',
  toHelp: 'acts towards them',
  fromHelp: 'acts from them',
  connected: 'How it is connected with …',
  // Statements
  arranged: 'Statements arranged',
  inOrder: 'In order',
  byIssue: 'By issue',
  otherIssues: 'On no issue in particular',
  find: 'Find in these statements',
  noneFound: 'No statement has all of these words.',
  // Focus
  focus: 'In the pictures, show',
  atTwoSteps: 'At two steps:',
} as const;

/** What kind of actor it is; of a person the role says more. */
export const KIND_NAMES: Readonly<Record<ActorKind, string>> = {
  person: '',
  state: 'State',
  organisation: 'Organisation',
  body: 'Body',
  bloc: 'Bloc',
  format: 'Format of talks',
  group: 'Group',
};

/** What stands out in the pictures, by how many steps. */
export const NEAR_NAMES: Readonly<Record<Near, string>> = {
  0: 'its own part',
  1: 'neighbours',
  2: 'their neighbours, too',
};

/** Tells who stands out: "5 neighbours", "5 neighbours and 3 of theirs". */
export function nearInWords(first: number, second: number | undefined): string {
  const neighbours = counted(first, 'neighbour');
  return second === undefined
    ? `${neighbours}, and what passed among them, stand out.`
    : `${neighbours}, ${numeral(second)} more at two steps, and what passed among all these stand out.`;
}

/** A count behind a name: "(5)". */
export function inBrackets(count: number): string {
  return `(${numeral(count)})`;
}

/** Sums an actor's activity up: "14 acts and statements, 2 of them still ahead; busiest: 2022." */
export function activityInWords(count: number, ahead: number, most: Span | undefined): string {
  const all = counted(count, 'entry', 'entries');
  const ofThese = ahead > 0 ? `, ${numeral(ahead)} still ahead` : '';
  return `${all}${ofThese}${most ? `; busiest: ${partInWords(most)}` : ''}.`;
}

/** Names a part of an actor's time: "1 to 31 March 2022: 4 entries, 1 still ahead". */
export function binInWords(span: Span, done: number, ahead: number): string {
  return `${partInWords(span)}: ${counted(done + ahead, 'entry', 'entries')}${ahead > 0 ? `, ${numeral(ahead)} still ahead` : ''}`;
}

/** Names a part of the calendar as short as it can be: a day, a month, a year, or from one to another. */
export function partInWords(span: Span): string {
  const last = span.end - DAY_MS;
  if (span.start === last) return unitName(last, 'day');
  const start = partsOf(span.start);
  const next = partsOf(span.end);
  if (start.day !== 1 || next.day !== 1) return spanInWords(span);
  const unit = start.month === 1 && next.month === 1 ? 'year' : 'month';
  const [first, final] = [unitName(span.start, unit), unitName(last, unit)];
  return first === final ? first : `${first} to ${final}`;
}

function unitName(at: number, unit: 'day' | 'month' | 'year'): string {
  return formatUnit(at, unit, { locale: 'en-GB', length: 'long' });
}

/** What stands below the ends of the drawing of an actor's activity. */
export function endsInWords(
  [first, last]: readonly [string, string],
  hasBefore: boolean,
  hasAfter: boolean,
): readonly string[] {
  return [hasBefore ? `Earlier · ${first}` : first, hasAfter ? `${last} · later` : last];
}

/** Says that the lists hold only what lies in the timeline's part of time. */
export function listedOnly(window: Span): string {
  return `Listed is what lies in the timeline’s window: ${spanInWords(window)}.`;
}

/** How many statements a search has found. */
export function foundStatements(found: number, all: number): string {
  return `${numeral(found)} of ${counted(all, 'statement')}`;
}

/** The button of a counterpart, in words: "Russia and Nato: 4 acts to, 2 from, 1 together, 1 of them still ahead". */
export function aheadNote(ahead: number): string {
  return `${numeral(ahead)} still ahead`;
}

/** Words of the choice of an actor. */
export const CHOOSE = {
  label: 'Name of the other actor',
  none: 'No actor has this name.',
} as const;

/** How many actors a name fits. */
export function actorsFound(shown: number, found: number): string {
  return shown < found ? `${numeral(shown)} of ${counted(found, 'actor')}` : counted(found, 'actor');
}
