import type { EventStatus } from '../../model/dossier';
import { counted, numeral } from './counts';

/** The two nouns of what is counted most. */
export const countOf = {
  events: (count: number) => counted(count, 'event'),
  statements: (count: number) => counted(count, 'statement'),
  actors: (count: number) => counted(count, 'actor'),
};

/** Sets words in quotation marks; words that were said with a break between them, each part in marks of its own. */
export function quoted(...parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join(' … ');
}

/** Joins names as in a sentence: "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** Begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends a text at a word's end with an ellipsis where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** What a statement is called where it has one line: "Sergey Lavrov warned: “If the West …”". */
export function statementTitle(speaker: string, verb: string, words: string): string {
  return statementInWords(speaker, verb, shortened(words, 44));
}

/** What was said, in a sentence: "Sergey Lavrov warned: “If the West …”". */
export function statementInWords(speaker: string, verb: string, words: string): string {
  return `${speaker} ${verb}: ${words}`;
}

/** What is said of an event that is not simply a fact; undefined for one that happened. */
export const STATUS_WORDS: Readonly<Record<EventStatus, string | undefined>> = {
  happened: undefined,
  ongoing: 'Going on',
  planned: 'Planned, not yet held',
  expected: 'Expected, has not happened',
  conditional: 'Conditional, has not happened',
  postponed: 'Postponed, has not happened',
  cancelled: 'Cancelled',
  did_not_happen: 'Did not happen',
  unconfirmed: 'Unconfirmed',
};

/** A part that is on its way, or not to be had. */
export const LATER = {
  loading: 'Loading …',
  failed: 'This part could not be loaded. Check the connection, then load the page again.',
};

/** How to read the picture. */
export const HOW_TO_READ = [
  'Each mark is something that was done or said: its shape tells what kind of thing, its colour which side acted, and its width how closely the date is known.',
  'What is solid happened. What is hollow and dashed is planned, expected or conditional, and stands right of the line “As reported”.',
  'Choose a mark, an actor, an issue or a step below, and this panel tells what is known of it and which passage says so.',
];

/** The heading of what is still to come. */
export const AHEAD = 'Ahead';

/** The heading of the story told in steps, and how many of all a filter lets through. */
export function storyInSteps(count: number, all: number): string {
  if (count < all) return `The story in ${numeral(count)} of ${counted(all, 'step')}`;
  return `The story in ${counted(count, 'step')}`;
}

/** The button that starts the story in steps. */
export const GO_IN_STEPS = 'Step through the story';

/** The button that shows more of a long list. */
export function showMore(more: number, left: number): string {
  return `Show ${numeral(more)} more of ${numeral(left)} left`;
}
