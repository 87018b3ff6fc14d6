import { wordsFor } from '../../src/app/words';
import { measureByTable } from '../../src/layout/measure-text';
import { placeActors, type PlacedNetwork } from '../../src/layout/network';
import { placeOverview, placeOverviewWindow, type OverviewScene, type OverviewWindow } from '../../src/layout/overview';
import type { Scene } from '../../src/layout/scene';
import type { DossierIndex } from '../../src/model/dossier-index';
import { DAY_MS, HOUR_MS, type Span } from '../../src/time/span';
import { wholeWindow } from '../../src/view/story-window';
import { planOf, sceneOf } from '../layout/crowded-dossiers';
import { DOSSIERS } from './dossiers';

/** A timeline with the overview above it. */
export interface TimelinePicture {
  /** Of its file: `lake-velm/390-timeline-story`. */
  readonly name: string;
  readonly view: View;
  readonly window: Span;
  readonly scene: Scene;
  readonly overview: OverviewScene;
  readonly overviewWindow: OverviewWindow;
}

/** The network of a dossier's actors. */
export interface ActorsPicture {
  /** Of its file: `lake-velm/390-actors`. */
  readonly name: string;
  readonly network: PlacedNetwork;
}

type Page = 1440 | 1024 | 768 | 390;
type View = 'story' | 'whole' | 'close' | keyof typeof LENGTHS_MS;

// What pages of these widths leave for their drawings: the clientWidth of .measured, read in Chromium.
const ROOM_PX: Readonly<Record<Page, { readonly timeline: number; readonly actors: number }>> = {
  1440: { timeline: 1285, actors: 680 },
  1024: { timeline: 942, actors: 498 },
  768: { timeline: 707, actors: 707 },
  390: { timeline: 359, actors: 359 },
};
const PAGES: readonly Page[] = [1440, 768, 390];

// Views about noon of 3 February 2001, in each of which the axis counts in other units.
const LENGTHS_MS = {
  century: 100 * 365.25 * DAY_MS,
  decade: 10 * 365.25 * DAY_MS,
  year: 365.25 * DAY_MS,
  month: 30 * DAY_MS,
  day: DAY_MS,
  hour: HOUR_MS,
};
const NOON = Date.UTC(2001, 1, 3, 12);
// A moment of the dense dossier at which it has most.
const BURST = Date.UTC(2001, 7, 31);

// Of every dossier the view is stored that a reader meets first; of some, others where they differ most from it.
const OTHER_VIEWS: readonly { readonly id: string; readonly page: Page; readonly view: View }[] = [
  { id: 'us-response-2022', page: 1440, view: 'close' },
  { id: 'us-response-2022', page: 390, view: 'close' },
  { id: 'lake-velm', page: 1024, view: 'story' },
  { id: 'lake-velm', page: 768, view: 'whole' },
  ...(Object.keys(LENGTHS_MS) as View[]).map((view) => ({ id: 'honest-time', page: 1440 as const, view })),
  { id: 'honest-time', page: 390, view: 'month' },
  { id: 'dense', page: 1440, view: 'whole' },
  { id: 'dense', page: 1440, view: 'month' },
  { id: 'dense', page: 1440, view: 'day' },
  { id: 'dense', page: 390, view: 'month' },
];

/** Every timeline that is stored. */
export const TIMELINES: readonly TimelinePicture[] = Object.entries(DOSSIERS).flatMap(([id, index]) => {
  const stories = PAGES.map((page) => ({ page, view: 'story' as const }));
  return [...stories, ...OTHER_VIEWS.filter((other) => other.id === id)].map(({ page, view }) =>
    drawTimeline(`${id}/${page}-timeline-${view}`, index, { widthPx: ROOM_PX[page].timeline, view }),
  );
});

/** Every picture of actors that is stored. */
export const ACTORS: readonly ActorsPicture[] = Object.entries(DOSSIERS).flatMap(([id, index]) =>
  PAGES.map((page) => ({
    name: `${id}/${page}-actors`,
    network: placeActors({ index, widthPx: ROOM_PX[page].actors }),
  })),
);

function drawTimeline(
  name: string,
  index: DossierIndex,
  { widthPx, view }: { readonly widthPx: number; readonly view: View },
): TimelinePicture {
  const plan = planOf(index, widthPx);
  const window = windowOf(view, index, plan.storyWindow);
  const overview = placeOverview({
    index,
    widthPx,
    x0: plan.plot.x0,
    emphasis: new Map(),
    locale: wordsFor(index).locale,
    measure: measureByTable,
  });
  const overviewWindow = placeOverviewWindow(overview, window);
  return { name, view, window, scene: sceneOf(index, plan, window), overview, overviewWindow };
}

function windowOf(view: View, index: DossierIndex, story: Span): Span {
  if (view === 'story') return story;
  if (view === 'whole') return wholeWindow(index);
  if (view !== 'close') {
    const middle = index === DOSSIERS.dense ? BURST : NOON;
    return { start: middle - LENGTHS_MS[view] / 2, end: middle + LENGTHS_MS[view] / 2 };
  }
  // So close that cards show even in the narrowest picture.
  return { start: index.asReported - DAY_MS, end: index.asReported + 0.4 * DAY_MS };
}
