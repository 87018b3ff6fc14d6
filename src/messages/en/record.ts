import { counted, numeral } from './counts';

/** Words of the part Record and of the search. */
export const RECORD = {
  events: 'Events',
  statements: 'Statements',
  date: 'Date',
  kind: 'Kind',
  title: 'Title',
  status: 'Status',
  actors: 'Actors',
  places: 'Places',
  passage: 'Passage',
  speaker: 'Speaker',
  act: 'Act',
  to: 'To',
  text: 'Words',
  form: 'Form',
  issues: 'Issues',
  none: 'Nothing in this table matches.',
  download: 'Download',
  json: 'JSON',
  eventsCsv: 'Events, CSV',
  statementsCsv: 'Statements, CSV',
  find: 'Find a word, actor or date',
  sides: 'Sides',
  more: 'Kind and status',
  clear: 'Clear',
  kinds: 'Kind of event',
  statuses: 'Status',
};

/** The form of a statement's words. */
export const FORM_NAMES = { quoted: 'verbatim', partly_quoted: 'partly verbatim', reported: 'in our words' };

/** How many rows a table shows. */
export function showing(shown: number, all: number): string {
  return `Showing ${numeral(shown)} of ${numeral(all)}`;
}

/** How much a filter lets through. */
export function matching(count: number): string {
  return count === 0 ? 'Nothing matches' : counted(count, 'match', 'matches');
}
