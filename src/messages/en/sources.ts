import type { Evidence } from '../../model/dossier';
import { counted, listed } from './reading';

/** Words of the part Sources and of the passages. */
export const SOURCES = {
  sources: 'What it rests on',
  method: 'How this was made',
  corrections: 'Corrections',
  noCorrections: 'No corrections so far.',
  licence: 'Licence',
  copyOf: 'A copy of',
  copyIsNoConfirmation: 'It confirms nothing beyond what that source says.',
  digest: 'Digest of the text (SHA-256)',
  open: 'Open the source',
  openArchived: 'Open an archived copy',
  noAddress: 'No address of this source is recorded.',
  verbatim: ' · verbatim',
  verbatimMeaning: 'The words in quotation marks stand at this place in the source, character for character.',
  notReproduced: 'The text of the source is not reproduced here. Whoever has a copy can check this place in it:',
  dossierLicence: 'Licence of this dossier',
  revision: 'Revision',
  tryIt: 'To check it yourself, with a copy of the source saved as a text file:',
};

/** How a passage bears on the record that names it. */
export function howItBears({ stance, basis }: Evidence): string {
  if (stance === 'contradicts') return 'This source says otherwise.';
  if (stance === 'partly') return 'The source bears this out in part only.';
  if (basis === 'inferred') return 'Inferred from the source, which does not say it in so many words.';
  return 'The source says this itself.';
}

/** Follows the title of a source: ", 26 January 2022." */
export function publishedThen(date: string): string {
  return `, ${date}.`;
}

/** How the dossier was made and what is checked, a paragraph each. */
export const METHOD = [
  'Words in quotation marks are verbatim: they are what a person or body is quoted as saying in the source, and nothing else is taken over from it. Titles, summaries and all other sentences are our own.',
  'A date is “stated” where the source gives it and “inferred” where it follows from the source, for example from a weekday and the day of publication. Where the source gives none, the date is left open. Nothing is drawn more precisely than it is known.',
  'What is planned, expected, conditional or denied is recorded as that, never as something that happened. Nothing from outside the sources is presented as if they said it.',
  'A command checks the digest of each source, every position, and every quotation character for character. Whether our own sentences tell fairly what the source says is for a reader to judge; each one names its passage.',
];

/** The command by which anyone can check quotations and positions. */
export function verifyCommand(dossier: string, source: string): string {
  return `npm run demarche -- verify data/${dossier}/dossier.json --source ${source}=COPY.txt`;
}

/** Names a place in a source: "Associated Press, paragraph 13, characters 2,140–2,214". */
export function placeInSource(
  source: string,
  paragraph: number | undefined,
  at: { readonly start: number; readonly end: number } | undefined,
): string {
  const parts = [source];
  if (paragraph !== undefined) parts.push(`paragraph ${paragraph.toLocaleString('en')}`);
  if (at) parts.push(`characters ${at.start.toLocaleString('en')}–${at.end.toLocaleString('en')}`);
  return parts.join(', ');
}

/** Names a paragraph where a dossier has one source only. */
export function paragraphAlone(paragraph: number): string {
  return `paragraph ${paragraph.toLocaleString('en')}`;
}

/** What a source says instead of what the record says. */
export function saysDifferently(field: string, value: string | undefined): string {
  const what = FIELDS[field.split('.')[0] ?? field] ?? field;
  return value === undefined ? `Says otherwise of ${what}.` : `Says otherwise of ${what}: ${value}`;
}

/** The sources do not agree on a field. */
export function sourcesDiffer(field: string): string {
  return `The sources do not agree on ${FIELDS[field.split('.')[0] ?? field] ?? field}.`;
}

/** Who published a source, when and by whom: "Associated Press, 26 January 2022. By Ada Ruiz." */
export function publishedBy(
  publisher: string | undefined,
  date: string | undefined,
  authors: readonly string[] = [],
): string {
  const known = [publisher, date].filter((each) => each !== undefined).join(', ');
  return [known, authors.length > 0 ? `By ${listed(authors)}` : '']
    .filter(Boolean)
    .map((each) => `${each}.`)
    .join(' ');
}

/** How long a source's text is. */
export function lengthOfText(length: number): string {
  return counted(length, 'character', 'characters');
}

const FIELDS: Readonly<Record<string, string>> = {
  when: 'the date',
  announced: 'when it was announced',
  title: 'what it was',
  summary: 'what happened',
  text: 'the words',
  quotes: 'the words',
  act: 'what the speaker did',
  speaker: 'who spoke',
  to: 'who was addressed',
  status: 'whether it happened',
  places: 'the place',
  participants: 'who took part',
  outcome: 'the outcome',
  condition: 'the condition',
  issues: 'what it was about',
};
