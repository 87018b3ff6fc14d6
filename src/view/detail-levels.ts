import { DAY_MS } from '../time/span';

/** What an event shows at a zoom: its title alone, or its title with the date and who took part. */
export type DetailLevel = 'title' | 'card';

// The one table of semantic zoom: up to so many ms per pixel, this much is shown.
const LEVELS: readonly { readonly upToMsPerPx: number; readonly level: DetailLevel }[] = [
  { upToMsPerPx: DAY_MS / 240, level: 'card' },
  { upToMsPerPx: Infinity, level: 'title' },
];

/** Decides how much an event shows. */
export function detailLevel(msPerPx: number): DetailLevel {
  return LEVELS.find(({ upToMsPerPx }) => msPerPx <= upToMsPerPx)?.level ?? 'title';
}
