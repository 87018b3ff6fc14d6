import { counted, numeral } from './counts';

/** What is said while a dossier is opened, and when it was. */
export const LOADING = {
  loading: (url: string) => `Loading ${url} …`,
  cancel: 'Cancel',
  cancelled: 'Loading was cancelled. What was on screen stays.',
  progress: 'How much of the file is read',
  reading: (bytes: number, of: number | undefined) =>
    of === undefined ? `Reading: ${megabytes(bytes)} MB so far` : `Reading ${megabytes(bytes)} of ${megabytes(of)} MB`,
  checking: (records: number, of: number) => `Checking ${numeral(records)} of ${counted(of, 'record')}`,
  opened: (title: string) => `Opened: ${title}`,
} as const;

/** The page's own policy lets it ask no other host. */
export function ofAnotherHost(url: string): string {
  return `${url} is on another host, and this page asks none but its own. Save the file and open it here; what was on screen stays.`;
}

/** The reader's own file cannot be read. */
export function unreadable(name: string): string {
  return `${name} could not be read. Check that the file still exists and may be read.`;
}

/** The browser ended what was reading the file. */
export function gaveUp(name: string): string {
  return `The browser gave up reading ${name}: its memory may not be large enough. What was on screen stays.`;
}

function megabytes(bytes: number): string {
  return numeral(Math.round(bytes / 1_000_000));
}
