import type { Id } from '../model/dossier';
import { anchorOf } from '../time/date-moments';
import type { Span } from '../time/span';
import { anchorsInTime } from '../view/anchors-in-time';
import { clampWindow, zoomAround } from '../view/camera';
import type { Explorer } from './explorer.svelte';

/**
 * The window after zooming about an entry, or else about the selected one, or else about the middle one of those in view,
 * or else about its own middle. Zooming in brings it half way to the middle, so that its title comes into view with it.
 *
 * @param factor  above 1 shows less time (closer), below 1 more
 */
export function zoomedAbout({ index, selection, shownWindow, inView }: Explorer, factor: number, about?: Id): Span {
  const { start, end } = shownWindow;
  const { from, to } = inView;
  const middle = from < to ? anchorsInTime(index)[(from + to) >> 1] : undefined;
  const id = about ?? (selection && 'id' in selection ? selection.id : undefined);
  const date = id === undefined ? undefined : index.dates.get(id);
  const own = date && anchorOf(date);
  const at = (own !== undefined && own > start && own < end ? own : middle) ?? (start + end) / 2;
  const zoomed = zoomAround(shownWindow, factor, at);
  const asideMs = factor > 1 ? (at - (zoomed.start + zoomed.end) / 2) / 2 : 0;
  return clampWindow({ start: zoomed.start + asideMs, end: zoomed.end + asideMs });
}
