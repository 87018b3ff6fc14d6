import type { EpochMs } from '../../time/span';
import type { UncertainDate } from '../../time/uncertain-date';
import type { Facet } from '../../view/facets';
import type { Filter } from '../../view/view-state';
import { counted, numeral } from './counts';
import { dateInWords } from './dates';
import { momentInWords } from './moments';
import { quoted } from './reading';

/** Words of the filters that a reader asks for. */
export const MORE_FILTERS = {
  actors: 'Actor',
  findActor: 'Find an actor',
  issues: 'Issue',
  findIssue: 'Find an issue',
  kinds: 'Kind of event',
  statuses: 'Status',
  period: 'Period',
  since: 'From',
  until: 'To',
  dateHint: 'A year, month or day:',
  dateExamples: ['2022, ', '2022-01 or ', '2022-01-26.'],
  noDate: 'This is not a date. Write a year as 2022, a month as 2022-01, a day as 2022-01-26.',
  reversed: 'The period ends before it starts. Write the earlier date first.',
  rest: 'What does not match',
  countsHint: 'A number counts the marks that match with that choice. An actor counts with all who speak for it.',
  active: 'Filters in use',
  remove: 'Remove',
  tooMany: 'No one filter is in the way: clear all, or take away two.',
};

/** What becomes of what does not match. */
export const REST_NAMES: Readonly<Record<Filter['rest'], string>> = { fade: 'Fades', hide: 'Goes' };

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  words: 'the words',
  sides: 'sides',
  actors: 'actors',
  kinds: 'kinds',
  statuses: 'statuses',
  issues: 'issues',
  period: 'the period',
  by: 'the moment',
  known: 'what was known',
};

/** A filter by words: "Words: “border”". */
export function wordsSought(words: string): string {
  return `Words: ${quoted(words.trim())}`;
}

/** The first date of a period: "From January 2022". */
export function sinceWhen(date: UncertainDate): string {
  return `From ${dateInWords(date)}`;
}

/** The last date of a period: "To 3 February 2022". */
export function untilWhen(date: UncertainDate): string {
  return `To ${dateInWords(date)}`;
}

/** A moment up to which things have happened: "Up to 26 January 2022, 10:00". */
export function upToWhen(at: EpochMs): string {
  return `Up to ${momentInWords(at)}`;
}

/** A date up to which sources count: "As known on 26 January 2022". */
export function asKnownOn(date: UncertainDate): string {
  return `As known on ${dateInWords(date)}`;
}

/** What would match without one facet of the filter: "Without the words: 12 marks". */
export function withoutFacet(facet: Facet, count: number): string {
  return `Without ${FACET_NAMES[facet]}: ${counted(count, 'mark')}`;
}

/** How many of the choices of a long list are shown: "8 of 6,868". */
export function choicesShown(shown: number, all: number): string {
  return shown === 0 ? 'None has this name' : `${numeral(shown)} of ${numeral(all)}`;
}
