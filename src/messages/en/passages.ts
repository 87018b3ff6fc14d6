import type { Evidence } from '../../model/dossier';
import { numeral } from './counts';

/** Words of a passage: the place in a source that a record rests on. */
export const PASSAGE = {
  open: 'Open the source',
  openArchived: 'Open an archived copy',
  noAddress: 'No address of this source is recorded.',
  verbatim: ' · verbatim',
  verbatimMeaning: 'The words in quotation marks stand at this place in the source, character for character.',
  notReproduced: 'The text of the source is not reproduced here. Whoever has a copy can check this place in it:',
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
  if (paragraph !== undefined) parts.push(`paragraph ${numeral(paragraph)}`);
  if (at) parts.push(`characters ${numeral(at.start)}–${numeral(at.end)}`);
  return parts.join(', ');
}

/** Names a paragraph where a dossier has one source only. */
export function paragraphAlone(paragraph: number): string {
  return `paragraph ${numeral(paragraph)}`;
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
