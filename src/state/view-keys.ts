import type { Id } from '../model/dossier';
import type { Span } from '../time/span';
import type { LaneFold } from '../view/lane-folds';
import { resizedByKey, type WindowEnd } from '../view/resize-window';
import type { Explorer } from './explorer.svelte';
import { laneAt } from './lane-at';
import { zoomedAbout } from './zoomed-about';

/** A window that a key leads to, at once or in a flight. */
export interface KeyStep {
  readonly window: Span;
  readonly isFlight: boolean;
}

/** The entry that has the focus is what zooming is about. */
type Steps = Readonly<Record<string, (explorer: Explorer, current?: Id) => KeyStep>>;

const at = (window: Span): KeyStep => ({ window, isFlight: false });
const towards = (window: Span): KeyStep => ({ window, isFlight: true });
const toStory = ({ plan }: Explorer): KeyStep => towards(plan.storyWindow);

const VIEW_STEPS: Steps = {
  '+': (explorer, current) => at(zoomedAbout(explorer, 1.5, current)),
  '=': (explorer, current) => at(zoomedAbout(explorer, 1.5, current)),
  '-': (explorer, current) => at(zoomedAbout(explorer, 1 / 1.5, current)),
  '0': toStory,
  PageUp: (explorer) => at(explorer.panned(-0.5)),
  PageDown: (explorer) => at(explorer.panned(0.5)),
};

const STRIP_STEPS: Steps = {
  ...VIEW_STEPS,
  ArrowLeft: (explorer) => at(explorer.panned(-0.1)),
  ArrowRight: (explorer) => at(explorer.panned(0.1)),
  ArrowUp: (explorer) => at(zoomedAbout(explorer, 1.25)),
  ArrowDown: (explorer) => at(zoomedAbout(explorer, 1 / 1.25)),
  Home: (explorer) => towards(explorer.whole()),
  End: toStory,
};

const FOLDS: Readonly<Record<string, LaneFold>> = { f: 'folded', m: 'open' };

/**
 * Does what a key in the timeline asks for: moves in time, or folds the lane of an entry and unfolds it (F), or shows more
 * of its rows and fewer (M).
 *
 * @returns where it leads to in time; undefined where it does not
 */
export function pressInTimeline(explorer: Explorer, key: string, current: Id | undefined): KeyStep | undefined {
  const fold = FOLDS[key.toLowerCase()];
  const order = fold && current !== undefined ? explorer.index.entries.orderOf(current) : undefined;
  const lane = order === undefined ? undefined : laneAt(explorer, order);
  if (fold && lane) explorer.foldLane(lane.group.key, lane.fold === fold ? 'usual' : fold);
  return VIEW_STEPS[key]?.(explorer, current);
}

/** Where a key on the window of the overview leads to, or on one of its ends. */
export function stepOnStrip(explorer: Explorer, key: string, end: WindowEnd | undefined): KeyStep | undefined {
  if (!end) return STRIP_STEPS[key]?.(explorer);
  const resized = resizedByKey(key, end, { window: explorer.shownWindow, whole: explorer.overview.span });
  return resized ? at(resized) : VIEW_STEPS[key]?.(explorer);
}
