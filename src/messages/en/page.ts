import type { DossierIndex } from '../../model/dossier-index';
import type { Selection } from '../../view/view-state';
import { labelOf } from './timeline';

export const PAGE = {
  product: 'Demarche',
  skip: 'Skip to the timeline',
  actors: 'Actors',
  reading: 'Reading',
  positions: 'Positions',
  record: 'Record',
  sources: 'Sources',
  network: 'Network',
  matrix: 'Matrix',
  positionsNote: 'Issues against sides. Every entry opens its statement.',
  theme: 'Theme',
  open: 'Open a dossier',
  dropHere: 'Drop the file to open it',
  close: 'Close',
  backToStart: 'Back to the start',
} as const;

export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: Readonly<Record<Theme, string>> = { auto: 'As system', light: 'Light', dark: 'Dark' };

export const LOADING = {
  loading: (url: string) => `Loading ${url} …`,
  cancel: 'Cancel',
  cancelled: 'Loading was cancelled. What was on screen stays.',
  refusedBy: (url: string, status: number) =>
    `The server answered ${status} for ${url}. Check the address; what was on screen stays.`,
  noAnswer: (url: string) =>
    `The server did not answer within the time limit for ${url}. Try again later; what was on screen stays.`,
  unreachable: (url: string) =>
    `${url} could not be reached. Check the address, your connection, and that the server lets other sites read it.`,
  tooLarge: (name: string) => `${name} is larger than 64 MB, so it was not opened. Split it into smaller dossiers.`,
  unreadable: (name: string) => `${name} could not be read. Check that the file still exists and may be read.`,
  opened: (title: string) => `Opened: ${title}`,
} as const;

/** What is said when something is selected: "Reading: Sergey Lavrov". */
export function selectionInWords(index: DossierIndex, selection: Selection | undefined): string {
  if (!selection) return `${PAGE.reading}: the story in steps`;
  const actor = (id: string) => index.actors.get(id)?.name ?? id;
  if (selection.kind === 'exchange') return `${PAGE.reading}: ${actor(selection.from)} and ${actor(selection.to)}`;
  if (selection.kind === 'actor') return `${PAGE.reading}: ${actor(selection.id)}`;
  if (selection.kind === 'issue') return `${PAGE.reading}: ${index.issues.get(selection.id)?.title ?? selection.id}`;
  const entry = index.entryById.get(selection.id);
  if (entry) return `${PAGE.reading}: ${labelOf(index, entry)}`;
  const statement = index.statements.get(selection.id);
  return `${PAGE.reading}: statement by ${statement ? actor(statement.speaker) : selection.id}`;
}
