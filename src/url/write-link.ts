import { MINUTE_MS, type EpochMs } from '../time/span';
import { DEFAULT_VIEW, type Period, type ViewState } from '../view/view-state';
import { LISTS } from './link';

/** Writes a view as the text behind the #, without the #; its grammar stands in link.ts. */
export function writeLink(view: ViewState): string {
  const { window, lanes, actorsAs, level, selection, inSteps, filter } = view;
  const pairs: [string, string][] = [];
  if (window) pairs.push(['from', writeMoment(window.start)], ['to', writeMoment(window.end)]);
  if (lanes !== DEFAULT_VIEW.lanes) pairs.push(['lanes', lanes]);
  if (actorsAs !== DEFAULT_VIEW.actorsAs) pairs.push(['actors', actorsAs]);
  if (level) pairs.push(['level', level]);
  if (selection?.kind === 'exchange') pairs.push(['exchange', `${selection.from}~${selection.to}`]);
  else if (selection?.kind === 'period') pairs.push(['period', writePeriod(selection)]);
  else if (selection) pairs.push([selection.kind, selection.id]);
  if (inSteps) pairs.push(['story', 'steps']);
  if (filter.words.trim() !== '') pairs.push(['find', encodeURIComponent(filter.words.trim().toWellFormed())]);
  for (const [key, list] of Object.entries(LISTS)) {
    if (filter[list].length > 0) pairs.push([key, filter[list].join(',')]);
  }
  if (filter.since !== '') pairs.push(['since', filter.since]);
  if (filter.until !== '') pairs.push(['until', filter.until]);
  if (filter.rest !== DEFAULT_VIEW.filter.rest) pairs.push(['rest', filter.rest]);
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

function writePeriod({ start, end, lane }: Period): string {
  return [writeMoment(start), writeMoment(end), ...(lane ? [lane.grouping, lane.key] : [])].join('~');
}

function writeMoment(at: EpochMs): string {
  const minute = Math.round(at / MINUTE_MS) * MINUTE_MS;
  const date = new Date(minute);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return String(minute);
  return date.toISOString().slice(0, 16).replace('T00:00', '');
}
