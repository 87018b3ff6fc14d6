import { buildScene, type SceneWords } from '../layout/build-scene';
import type { TextMeasurer } from '../layout/measure-text';
import { placeOverview, placeOverviewWindow } from '../layout/overview';
import type { FullLanes } from '../layout/planned-lanes';
import { planTimeline, type TimelineWords } from '../layout/timeline-plan';
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import type { PositionsBy } from '../model/positions';
import type { Level } from '../model/level-names';
import { entryReplies } from '../model/replies';
import { clampWindow, panByParts, reveal } from '../view/camera';
import { anchorsInTime } from '../view/anchors-in-time';
import { emphasise } from '../view/emphasis';
import { withFold, type LaneFold, type LaneFolds } from '../view/lane-folds';
import { facetsIn } from '../view/facets';
import type { Matches } from '../view/filter';
import type * as finding from '../view/finder';
import { selectedOrder, storySteps } from '../view/story-steps';
import { anchorOf } from '../time/date-moments';
import { lowerBound } from '../time/lower-bound';
import { lengthMs, type Span } from '../time/span';
import type * as selecting from './selecting';
import {
  DEFAULT_VIEW,
  sameSelection,
  type ActorsAs,
  type ActorsIn,
  type EmphasisById,
  type Filter,
  type LaneGrouping,
  type Near,
  type Selection,
  type ViewState,
} from '../view/view-state';

/** The words that layout needs, made for a dossier; the page's language decides them. */
export type WordsFor = (index: DossierIndex) => TimelineWords & SceneWords;

// Windows whose lengths differ by a smaller part have the same zoom.
const SAME_ZOOM = 1e-9;

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
  folds: LaneFolds = $state.raw(DEFAULT_VIEW.folds);
  actorsAs: ActorsAs | undefined = $state.raw(DEFAULT_VIEW.actorsAs);
  actorsIn: ActorsIn = $state.raw(DEFAULT_VIEW.actorsIn);
  level: Level | undefined = $state.raw(DEFAULT_VIEW.level);
  positionsBy: PositionsBy = $state.raw(DEFAULT_VIEW.positionsBy);
  selection: Selection | undefined = $state.raw(DEFAULT_VIEW.selection);
  near: Near = $state.raw(DEFAULT_VIEW.near);
  inSteps: boolean = $state.raw(DEFAULT_VIEW.inSteps);
  /** Whether the reader has asked to play the record through. */
  inTime: boolean = $state.raw(false);
  filter: Filter = $state.raw(DEFAULT_VIEW.filter);
  /** What finds and counts; there from when it is first asked for. */
  finder: typeof finding | undefined = $state.raw();
  /** What a selection needs; there from when something is first selected. */
  selecting: typeof selecting | undefined = $state.raw();
  /** What lanes need that are too full for all of their entries; there from when there is such a lane. */
  fullLanes: FullLanes | undefined = $state.raw();
  timelineWidthPx = $state.raw(0);
  actorsWidthPx = $state.raw(0);
  measure: TextMeasurer = $state.raw() as TextMeasurer;

  /** The step of the story where the reader was last, by its place in the order of the record. */
  stepAt: number | undefined = $state.raw();

  /** Whether the view is on the move, so that what takes longer than a frame may wait until it rests. */
  isMoving: boolean = $state.raw(false);

  /** Where the view pans: the window from which it does, so that labels stay where they stand by their marks. */
  #settled: Span | undefined = $state.raw();

  #restedLast: Span | undefined;

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
  readonly emphasis = $derived.by(() => this.#emphasiseWith(this.matches));
  /** How actors and what passes between them stand out: while the view moves, as it last did. */
  readonly actorsEmphasis = $derived.by(() =>
    this.actorsIn === 'record' || !this.finder
      ? this.emphasis
      : this.#emphasiseWith(this.finder.findInWindow(this.index, this.matches, this.restedWindow)),
  );
  /** The part of time in view: while it moves, as it last rested. */
  readonly restedWindow: Span = $derived.by(() =>
    this.isMoving && this.#restedLast ? this.#restedLast : (this.#restedLast = this.shownWindow),
  );
  readonly replies = $derived.by(() => entryReplies(this.index).answeredBy);
  readonly #by = $derived(this.filter.by);
  readonly #plainScene = $derived.by(() =>
    buildScene({
      index: this.index,
      plan: this.plan,
      window: this.shownWindow,
      settled: this.#settled,
      by: this.#by,
      replies: this.replies,
      measure: this.measure,
      words: this.words,
    }),
  );
  /** With what is selected called out, where it has no mark and no label of its own. */
  readonly scene = $derived.by(
    () =>
      this.selecting?.callOut(this.#plainScene, {
        index: this.index,
        plan: this.plan,
        window: this.shownWindow,
        settled: this.#settled,
        emphasis: this.emphasis,
      }) ?? this.#plainScene,
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
    folds: this.folds,
    actorsAs: this.actorsAs,
    actorsIn: this.actorsIn,
    positionsBy: this.positionsBy,
    level: this.level,
    selection: this.selection,
    near: this.near,
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

  #emphasiseWith(matches: Matches | undefined): EmphasisById {
    return emphasise(this.index, this.selection, { matches, relatedOf: this.selecting?.relatedTo, near: this.near });
  }

  /** Takes over a whole view, as a link or the browser's history holds it. */
  show(view: ViewState): void {
    this.window = view.window;
    this.rest();
    this.lanes = view.lanes;
    this.folds = view.folds;
    this.actorsAs = view.actorsAs;
    this.setActorsIn(view.actorsIn);
    this.positionsBy = view.positionsBy;
    this.level = view.level;
    this.select(view.selection);
    this.near = view.near;
    this.inSteps = view.inSteps;
    this.setFilter(view.filter);
  }

  /** Opens another dossier, in its default view unless told. */
  open(index: DossierIndex, view: ViewState = DEFAULT_VIEW): void {
    this.index = index;
    this.stepAt = undefined;
    this.show(view);
  }

  select(selection: Selection | undefined): void {
    if (!sameSelection(selection, this.selection)) this.selection = selection;
    // Where it cannot be loaded, what is selected stands out alone, and the reading panel says so.
    if (selection) this.loadSelecting().catch(() => undefined);
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
    this.isMoving = true;
    this.setWindow(window);
  }

  /** The view has come to rest: labels that the edges would cut slide under their marks, or along their extents. */
  rest(): void {
    this.isMoving = false;
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

  setActorsIn(actorsIn: ActorsIn): void {
    this.actorsIn = actorsIn;
    if (actorsIn === 'window') this.loadFinder().catch(() => undefined);
  }

  /** Loads what finds, unless it is there. @throws Error where it cannot be loaded */
  async loadFinder(): Promise<void> {
    this.finder ??= await import('../view/finder');
  }

  /** Loads what a selection needs, unless it is there. @throws Error where it cannot be loaded */
  async loadSelecting(): Promise<void> {
    this.selecting ??= await import('./selecting');
  }

  /** Lets the reader choose a time up to which things have happened, or shows all times again. */
  toggleTime(): void {
    this.inTime = !this.isTimeChosen;
    if (this.inTime) return;
    this.setFilter({ ...this.filter, by: undefined, known: '' });
    this.setActorsIn('record');
  }

  /** Whether the reader chooses times, or has chosen one. */
  get isTimeChosen(): boolean {
    return this.inTime || this.actorsIn === 'window' || this.filter.by !== undefined || this.filter.known !== '';
  }

  /** How many entries have their moment in view. */
  get countInView(): number {
    return this.inView.to - this.inView.from;
  }

  /** The places of those in the order of time. */
  get inView(): { readonly from: number; readonly to: number } {
    const moments = anchorsInTime(this.index);
    const from = lowerBound(moments, this.shownWindow.start);
    return { from, to: lowerBound(moments, this.shownWindow.end, from) };
  }

  /** The window after moving by a part of its length. */
  panned(parts: number): Span {
    return panByParts(this.shownWindow, parts);
  }

  whole(): Span {
    return this.plan.wholeWindow;
  }

  /** The window that shows an entry, moved as little as possible. */
  revealing(id: Id, sparePart?: number): Span {
    const date = this.index.dates.get(id);
    if (!date) throw new Error(`missing date: ${id}`);
    return reveal(this.shownWindow, anchorOf(date), sparePart);
  }
}
