import { buildScene, type SceneWords } from '../layout/build-scene';
import type { TextMeasurer } from '../layout/measure-text';
import { placeOverview, placeOverviewWindow } from '../layout/overview';
import type { FullLanes } from '../layout/planned-lanes';
import { planTimeline, type TimelineWords } from '../layout/timeline-plan';
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import type { Level } from '../model/level-names';
import { entryReplies } from '../model/replies';
import { clampWindow, panByParts, reveal, zoomAround } from '../view/camera';
import { anchorsInTime } from '../view/anchors-in-time';
import { emphasise } from '../view/emphasis';
import { withFold, type LaneFold } from '../view/lane-folds';
import { facetsIn } from '../view/facets';
import type { Matches } from '../view/filter';
import type * as finding from '../view/finder';
import type * as relating from '../view/related';
import { selectedOrder, storySteps } from '../view/story-steps';
import { wholeWindow } from '../view/story-window';
import { anchorOf } from '../time/date-moments';
import { lowerBound } from '../time/lower-bound';
import { lengthMs, type Span } from '../time/span';
import {
  DEFAULT_VIEW,
  sameSelection,
  type ActorsAs,
  type Filter,
  type LaneGrouping,
  type Selection,
  type ViewState,
} from '../view/view-state';

/** The words that layout needs, made for a dossier; the page's language decides them. */
export type WordsFor = (index: DossierIndex) => TimelineWords & SceneWords;

// Windows whose lengths differ by a smaller part have the same zoom.
const SAME_ZOOM = 1e-9;

const NO_FOLDS: ReadonlyMap<string, LaneFold> = new Map();

/**
 * What the reader has chosen, and all that follows from it.
 *
 * The choices are separate fields, so that selecting never lays anything out again; everything else is derived; methods
 * are the reader's intents.
 */
export class Explorer {
  index: DossierIndex = $state.raw() as DossierIndex;
  window: Span | undefined = $state.raw(DEFAULT_VIEW.window);
  lanes: LaneGrouping = $state.raw(DEFAULT_VIEW.lanes);
  folds: ReadonlyMap<string, LaneFold> = $state.raw(NO_FOLDS);
  actorsAs: ActorsAs = $state.raw(DEFAULT_VIEW.actorsAs);
  level: Level | undefined = $state.raw();
  selection: Selection | undefined = $state.raw(DEFAULT_VIEW.selection);
  inSteps: boolean = $state.raw(DEFAULT_VIEW.inSteps);
  filter: Filter = $state.raw(DEFAULT_VIEW.filter);
  /** What finds and counts; there from when it is first asked for. */
  finder: typeof finding | undefined = $state.raw();
  /** What tells what has to do with a selection; there from when something is first selected. */
  relating: typeof relating | undefined = $state.raw();
  /** What lanes need that are too full for all of their entries; there from when there is such a lane. */
  fullLanes: FullLanes | undefined = $state.raw();
  timelineWidthPx = $state.raw(0);
  actorsWidthPx = $state.raw(0);
  measure: TextMeasurer = $state.raw() as TextMeasurer;

  /** The step of the story where the reader was last, by its place in the order of the record. */
  stepAt: number | undefined = $state.raw();

  /** Where the view pans: the window from which it does, so that labels stay where they stand by their marks. */
  #settled: Span | undefined = $state.raw();

  readonly #wordsFor: WordsFor;

  readonly words = $derived.by(() => this.#wordsFor(this.index));
  readonly plan = $derived.by(() =>
    planTimeline({
      index: this.index,
      grouping: this.lanes,
      widthPx: this.timelineWidthPx,
      measure: this.measure,
      words: this.words,
      folds: this.folds,
      shown: this.shown,
      fullLanes: this.fullLanes,
    }),
  );
  readonly shownWindow: Span = $derived.by(() => this.window ?? this.plan.storyWindow);
  /** What the filter lets through; undefined without a filter, and until there is what finds. */
  readonly matches: Matches | undefined = $derived.by(() => this.finder?.findMatches(this.index, this.filter));
  /** The marks to draw, 1 for each by its place in the order of the record; undefined where all are drawn. */
  readonly shown: Uint8Array | undefined = $derived(this.filter.rest === 'hide' ? this.matches?.shown : undefined);
  readonly steps = $derived.by(() => storySteps(this.index, this.matches?.shown));
  readonly emphasis = $derived.by(() =>
    emphasise(this.index, this.selection, { matches: this.matches, relatedOf: this.relating?.relatedTo }),
  );
  readonly replies = $derived.by(() => entryReplies(this.index).answeredBy);
  readonly scene = $derived.by(() =>
    buildScene({
      index: this.index,
      plan: this.plan,
      window: this.shownWindow,
      settled: this.#settled,
      replies: this.replies,
      measure: this.measure,
      words: this.words,
    }),
  );
  readonly overview = $derived.by(() =>
    placeOverview({
      index: this.index,
      widthPx: this.timelineWidthPx,
      x0: this.plan.plot.x0,
      emphasis: this.emphasis,
      locale: this.words.locale,
      measure: this.measure,
    }),
  );
  readonly overviewWindow = $derived.by(() => placeOverviewWindow(this.overview, this.shownWindow));
  readonly view: ViewState = $derived.by(() => ({
    window: this.window,
    lanes: this.lanes,
    actorsAs: this.actorsAs,
    level: this.level,
    selection: this.selection,
    inSteps: this.inSteps,
    filter: this.filter,
  }));

  constructor(options: {
    readonly index: DossierIndex;
    readonly measure: TextMeasurer;
    readonly wordsFor: WordsFor;
    readonly widthPx: { readonly timeline: number; readonly actors: number };
    readonly fullLanes?: FullLanes | undefined;
  }) {
    this.#wordsFor = options.wordsFor;
    this.index = options.index;
    this.measure = options.measure;
    this.fullLanes = options.fullLanes;
    this.timelineWidthPx = options.widthPx.timeline;
    this.actorsWidthPx = options.widthPx.actors;
  }

  /** Takes over a whole view, as a link or the browser's history holds it. */
  show(view: ViewState): void {
    this.window = view.window;
    this.rest();
    this.lanes = view.lanes;
    this.actorsAs = view.actorsAs;
    this.level = view.level;
    this.select(view.selection);
    this.inSteps = view.inSteps;
    this.setFilter(view.filter);
  }

  /** Opens another dossier, in its default view unless told. */
  open(index: DossierIndex, view: ViewState = DEFAULT_VIEW): void {
    this.index = index;
    this.folds = NO_FOLDS;
    this.stepAt = undefined;
    this.show(view);
  }

  select(selection: Selection | undefined): void {
    if (!sameSelection(selection, this.selection)) this.selection = selection;
    // Where it cannot be loaded, what is selected stands out alone, and the reading panel says so.
    if (selection) this.loadRelating().catch(() => undefined);
    this.stepAt = selectedOrder(this.index, selection) ?? this.stepAt;
  }

  /** The story's own window is the default one, whichever way the reader has come there. */
  setWindow(window: Span): void {
    const { start, end } = this.plan.storyWindow;
    this.window = window.start === start && window.end === end ? undefined : clampWindow(window);
  }

  /** Sets the window on the way to others: while it pans, no label moves against its mark. */
  moveWindow(window: Span): void {
    const from = this.shownWindow;
    const isPan = Math.abs(lengthMs(window) / lengthMs(from) - 1) < SAME_ZOOM;
    this.#settled = isPan ? (this.#settled ?? from) : undefined;
    this.setWindow(window);
  }

  /** The view has come to rest: labels that the edges would cut slide under their marks, or along their extents. */
  rest(): void {
    this.#settled = undefined;
  }

  /** Folds a lane, opens it, or gives it back its usual height. */
  foldLane(key: string, fold: LaneFold): void {
    this.folds = withFold(this.folds, key, fold);
  }

  setFilter(filter: Filter): void {
    this.filter = filter;
    // Where it cannot be loaded, all is shown, as the bar of the filter says; the next change tries again.
    if (facetsIn(filter).length > 0) this.loadFinder().catch(() => undefined);
  }

  /** Loads what finds, unless it is there. @throws Error where it cannot be loaded */
  async loadFinder(): Promise<void> {
    this.finder ??= await import('../view/finder');
  }

  /** Loads what tells what has to do with a selection, unless it is there. @throws Error where it cannot be loaded */
  async loadRelating(): Promise<void> {
    this.relating ??= await import('../view/related');
  }

  /** How many entries have their moment in view. */
  get countInView(): number {
    return this.#inView.to - this.#inView.from;
  }

  get #inView(): { readonly from: number; readonly to: number } {
    const moments = anchorsInTime(this.index);
    const from = lowerBound(moments, this.shownWindow.start);
    return { from, to: lowerBound(moments, this.shownWindow.end, from) };
  }

  /** The window after moving by a part of its length. */
  panned(parts: number): Span {
    return panByParts(this.shownWindow, parts);
  }

  /**
   * The window after zooming about the selected mark, or else about the middle one of those in view, or else about its
   * own middle. Zooming in brings it half way to the middle, so that its title comes into view with it.
   */
  zoomed(factor: number): Span {
    const { start, end } = this.shownWindow;
    const { from, to } = this.#inView;
    const middle = from < to ? anchorsInTime(this.index)[(from + to) >> 1] : undefined;
    const selected = this.selection && 'id' in this.selection ? this.index.dates.get(this.selection.id) : undefined;
    const own = selected && anchorOf(selected);
    const at = (own !== undefined && own > start && own < end ? own : middle) ?? (start + end) / 2;
    const zoomed = zoomAround(this.shownWindow, factor, at);
    const asideMs = factor > 1 ? (at - (zoomed.start + zoomed.end) / 2) / 2 : 0;
    return clampWindow({ start: zoomed.start + asideMs, end: zoomed.end + asideMs });
  }

  whole(): Span {
    return wholeWindow(this.index);
  }

  /** The window that shows an entry, moved as little as possible. */
  revealing(id: Id, sparePart?: number): Span {
    const date = this.index.dates.get(id);
    if (!date) throw new Error(`missing date: ${id}`);
    return reveal(this.shownWindow, anchorOf(date), sparePart);
  }
}
