/** Words of the page around the chart. */
export const PAGE = {
  product: 'Demarche',
  skip: 'Skip to the timeline',
  positions: 'Positions',
  record: 'Record',
  sources: 'Sources',
  theme: 'Theme',
  open: 'Open a dossier',
  dropHere: 'Drop the file to open it',
  close: 'Close',
} as const;

export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: Readonly<Record<Theme, string>> = { auto: 'As system', light: 'Light', dark: 'Dark' };
