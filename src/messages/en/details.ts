import type { ParticipantRole } from '../../model/dossier';
import type { DossierIndex } from '../../model/dossier-index';
import { KINDS } from '../../model/entry-table';
import { EVENT_KINDS } from '../../model/vocabulary';
import type { Tally } from '../../view/selected-period-contents';
import type { UncertainDate } from '../../time/uncertain-date';
import { counted, numeral } from './counts';
import { dateInWords } from './dates';
import { capital, countOf, quoted, shortened } from './reading';

/** Makes a sentence of a few words: "Foreign minister." */
export function sentence(words: string): string {
  return `${capital(words)}.`;
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
  belongsTo: 'Part of',
  parts: 'Its parts',
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  outcome: 'Outcome',
  history: 'How its standing changed',
  passages: 'Where it is written',
  // The line of replies
  chain: 'Line of replies',
  thisOne: 'What you are reading',
  goesOnBefore: 'The line goes further back: open its first to follow it.',
  goesOnAfter: 'The line goes on: open its last to follow it.',
  // A period
  periodsName: 'Neighbouring periods',
  earlier: 'Earlier',
  later: 'Later',
  allLanes: 'All lanes in this period',
  // Steps
  stepsName: 'Steps of the story',
  stepBar: 'The story, step by step',
  closeSteps: 'Leave the steps',
  previous: 'Previous',
  next: 'Next',
  // An exchange
  nothingPassed: 'Nothing is reported to have passed between these two directly.',
  bothTookPart: 'Both took part',
  // An issue
  eventsOnIt: 'Events on it',
};

/** Where an entry stands in the story, or that a filter has left it out. */
export function stepOf(step: number | undefined, count: number): string {
  return step === undefined ? `Not among ${counted(count, 'step')}` : `Step ${numeral(step)} of ${numeral(count)}`;
}

/** What is said at a step of the story: "Step 3 of 30: US delivers its reply, 26 January 2022". */
export function stepInWords(place: string, title: string, date: UncertainDate): string {
  return `${place}: ${title}, ${dateInWords(date)}`;
}

/** Tells how a line of replies lies about the one that is read, and whether it branches: "It answers 1 and has 3 answers." */
export function chainInWords(answers: number, answeredBy: number): string {
  const ways = [
    answers > 0 ? `answers ${numeral(answers)}` : '',
    answeredBy > 0 ? `has ${counted(answeredBy, 'answer')}` : '',
  ];
  return `It ${ways.filter(Boolean).join(' and ')}.`;
}

/** Says which of several one answers, or which of them answered it. */
export function chainNote(way: 'answers' | 'answeredBy', titles: readonly string[]): string {
  return `${way === 'answers' ? 'Answers' : 'Answered by'} ${titles.map((title) => quoted(shortened(title, 48))).join(', ')}`;
}

/** Names the lane of a period. */
export function inLaneWords(lane: string): string {
  return `In the lane “${lane}”.`;
}

/** Tells what some entries are, by kind and side: "12 events: 8 meetings, 4 calls; 7 by North, 5 by several or none." */
export function tallyInWords(index: DossierIndex, { events, statements, kinds, sides }: Tally): string {
  if (events + statements === 0) return 'Nothing is reported.';
  const ofKinds = inParts(
    kinds.map((count, number) => {
      const kind = KINDS[number];
      const { name, plural } = kind ? EVENT_KINDS[kind] : { name: '', plural: '' };
      return { count, words: count === 1 ? name : plural };
    }),
  );
  const ofSides = inParts(
    [...sides.slice(1), sides[0] ?? 0].map((count, place) => ({
      count,
      words: `by ${index.dossier.sides[place]?.name ?? 'several or none'}`,
    })),
  );
  const all = [
    events > 0 ? `${countOf.events(events)} (${ofKinds})` : '',
    statements > 0 ? countOf.statements(statements) : '',
  ];
  return `${all.filter(Boolean).join(' and ')}; ${ofSides}.`;
}

function inParts(parts: readonly { readonly count: number; readonly words: string }[]): string {
  return parts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ count, words }) => `${numeral(count)} ${words}`)
    .join(', ');
}

/** What an event's standing became: "Postponed (9 February 2022), known 27 January 2022." */
export function statusChange(status: string, date: string | undefined, known: string | undefined): string {
  return `${capital(status)}${date ? ` (${date})` : ''}${known ? `, known ${known}` : ''}.`;
}
