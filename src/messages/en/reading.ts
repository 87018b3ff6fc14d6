import type { EventStatus, ParticipantRole } from '../../model/dossier';

/** Writes a count with its noun: "1 event", "2,140 events". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The two nouns of what is counted most. */
export const countOf = {
  events: (count: number) => counted(count, 'event', 'events'),
  statements: (count: number) => counted(count, 'statement', 'statements'),
  actors: (count: number) => counted(count, 'actor', 'actors'),
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

/** Makes a sentence of a few words: "Foreign minister." */
export function sentence(words: string): string {
  return `${capital(words)}.`;
}

/** Ends a text at a word's end with an ellipsis where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** What a statement is called where it has one line: "Sergey Lavrov warns: “If the West …”". */
export function statementTitle(speaker: string, verb: string, words: string): string {
  return `${speaker} ${verb}: ${shortened(words, 44)}`;
}

/** Tells a condition as a clause of its own, whether or not the file begins it with a conjunction. */
export function onCondition(condition: string): string {
  const hasConjunction = /^(if|as long as|so long as|provided|unless|until|should|once|when|only)\b/i.test(condition);
  return hasConjunction ? capital(condition) : `If ${condition}`;
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

/** The line that names those who took part in one role. */
export const ROLE_LABELS: Readonly<Record<ParticipantRole, string>> = {
  initiator: 'Acting',
  addressee: 'Addressed',
  party: 'Taking part',
  host: 'Host',
  mediator: 'Mediator',
  subject: 'Concerned',
};

/** How a date is known; its wording, if any, follows in quotation marks. */
export function howKnown(basis: 'stated' | 'inferred', hasWording: boolean): string {
  if (basis === 'inferred') return hasWording ? 'inferred from ' : 'inferred';
  return hasWording ? 'the source says ' : 'stated';
}

/** Words and short phrases of the panels. */
export const READING = {
  // An actor
  speaksFor: 'Speaks for',
  partOf: 'Part of',
  withinIt: 'Within it',
  alsoCalled: 'Also called',
  noSide: 'No side',
  madeStatements: 'Statements',
  noStatements: 'No statement is reported.',
  tookPartIn: 'Events',
  // A statement
  for: 'for',
  issuesOf: 'In dispute:',
  about: 'About:',
  saidAt: 'Said at:',
  sameOccasion: 'On the same occasion',
  answers: 'Answers:',
  answeredBy: 'Answered by:',
  stance: 'Position:',
  alsoSaidThere: 'Also said there',
  // An event
  when: 'When',
  announced: 'Announced',
  where: 'Where',
  strand: 'Strand',
  issues: 'In dispute',
  saidThere: 'What was said there',
  saidOfIt: 'What was said of it',
  whatItAnswers: 'What it answers',
  whatAnsweredIt: 'What answered it',
  belongsTo: 'Part of',
  parts: 'Its parts',
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  outcome: 'Outcome',
  history: 'How its standing changed',
  passages: 'Where it is written',
  // Steps
  stepsName: 'Steps of the story',
  previous: 'Previous',
  next: 'Next',
  // An exchange
  nothingPassed: 'Nothing is reported to have passed between these two directly.',
  bothTookPart: 'Both took part',
  notReported: 'not reported',
  // An issue
  eventsOnIt: 'Events on it',
  others: 'Others',
  // Nothing selected
  ahead: 'Ahead',
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

/** The heading of the story told in steps. */
export function storyInSteps(count: number): string {
  return count === 1 ? 'The story in 1 step' : `The story in ${count.toLocaleString('en')} steps`;
}

/** Where an entry stands in the story. */
export function stepOf(step: number, count: number): string {
  return `Step ${step.toLocaleString('en')} of ${count.toLocaleString('en')}`;
}

/** The heading of what passed between two actors. */
export function exchangeTitle(one: string, other: string): string {
  return `${one} and ${other}`;
}

/** The button that shows more of a long list. */
export function showMore(more: number, left: number): string {
  return `Show ${more.toLocaleString('en')} more of ${left.toLocaleString('en')} left`;
}

/** What an event's standing became: "Postponed (9 February 2022), known 27 January 2022." */
export function statusChange(status: string, date: string | undefined, known: string | undefined): string {
  return `${capital(status)}${date ? ` (${date})` : ''}${known ? `, known ${known}` : ''}.`;
}
