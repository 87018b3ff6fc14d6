import type { ParticipantRole } from '../../model/dossier';
import { numeral } from './counts';
import { capital } from './reading';

/** Makes a sentence of a few words: "Foreign minister." */
export function sentence(words: string): string {
  return `${capital(words)}.`;
}

/** Tells a condition as a clause of its own, whether or not the file begins it with a conjunction. */
export function onCondition(condition: string): string {
  const hasConjunction = /^(if|as long as|so long as|provided|unless|until|should|once|when|only)\b/i.test(condition);
  return hasConjunction ? capital(condition) : `If ${condition}`;
}

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
};

/** Where an entry stands in the story. */
export function stepOf(step: number, count: number): string {
  return `Step ${numeral(step)} of ${numeral(count)}`;
}

/** The heading of what passed between two actors. */
export function exchangeTitle(one: string, other: string): string {
  return `${one} and ${other}`;
}

/** What an event's standing became: "Postponed (9 February 2022), known 27 January 2022." */
export function statusChange(status: string, date: string | undefined, known: string | undefined): string {
  return `${capital(status)}${date ? ` (${date})` : ''}${known ? `, known ${known}` : ''}.`;
}
