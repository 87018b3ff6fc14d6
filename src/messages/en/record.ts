import { numeral } from './counts';

/** Words of the part Record. */
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
};

/** The form of a statement's words. */
export const FORM_NAMES = { quoted: 'verbatim', partly_quoted: 'partly verbatim', reported: 'in our words' };

/** How many rows a table shows. */
export function showing(shown: number, all: number): string {
  return `Showing ${numeral(shown)} of ${numeral(all)}`;
}
