import { counted } from './counts';
import { listed } from './reading';

/** Words of the part Sources. */
export const SOURCES = {
  sources: 'What it rests on',
  method: 'How this was made',
  corrections: 'Corrections',
  noCorrections: 'No corrections so far.',
  licence: 'Licence',
  copyOf: 'A copy of',
  copyIsNoConfirmation: 'It confirms nothing beyond what that source says.',
  digest: 'Digest of the text (SHA-256)',
  dossierLicence: 'Licence of this dossier',
  revision: 'Revision',
  tryIt: 'To check it yourself, with a copy of the source saved as a text file:',
};

/** How the dossier was made and what is checked, a paragraph each. */
export const METHOD = [
  'Words in quotation marks are verbatim: they are what a person or body is quoted as saying in the source, and nothing else is taken over from it. Titles, summaries and all other sentences are our own.',
  'A date is “stated” where the source gives it and “inferred” where it follows from the source, for example from a weekday and the day of publication. Where the source gives none, the date is left open. Nothing is drawn more precisely than it is known.',
  'What is planned, expected, conditional or denied is recorded as that, never as something that happened. Nothing from outside the sources is presented as if they said it.',
  'A command checks the digest of each source, every position, and every quotation character for character. Whether our own sentences tell fairly what the source says is for a reader to judge; each one names its passage.',
];

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
  return counted(length, 'character');
}
