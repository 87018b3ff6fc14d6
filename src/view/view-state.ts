import type { EventKind, EventStatus, Id } from '../model/dossier';
import type { PositionsBy } from '../model/positions';
import type { EpochMs, Span } from '../time/span';
import type { LaneFolds } from './lane-folds';
import type { Level } from '../model/level-names';

/** What the reader has chosen; one selection runs through every part of the page. */
export type Selection =
  | { readonly kind: 'event' | 'statement' | 'actor' | 'issue'; readonly id: Id }
  /** What passed between two actors, in both directions; `from` and `to` are in id order. */
  | { readonly kind: 'exchange'; readonly from: Id; readonly to: Id }
  /** How one actor is connected with another. */
  | { readonly kind: 'path'; readonly from: Id; readonly to: Id }
  /** All entries whose moment lies in a part of time. */
  | Period;

/** A part of time, of one lane or of all of them. */
export interface Period extends Span {
  readonly kind: 'period';
  readonly lane: LaneOf | undefined;
}

/** A lane by what it stands for. */
export interface LaneOf {
  readonly grouping: LaneGrouping;
  /** Id of a track, side or actor, or a kind; empty for the entries that belong to none. */
  readonly key: string;
}

/** What a lane of the timeline stands for. */
export type LaneGrouping = 'track' | 'side' | 'actor' | 'kind';

/** How the actors are drawn. */
export type ActorsAs = 'network' | 'matrix' | 'list';

/** Whose acts stand out between the actors: those of the whole record, or those of the part of time in view. */
export type ActorsIn = 'record' | 'window';
/** How many steps about a selected actor stand out; 0: only what it takes part in itself. */
export type Near = 0 | 1 | 2;

/** What is let through; an empty list or text lets everything through. */
export interface Filter {
  readonly words: string;
  readonly sides: readonly Id[];
  readonly actors: readonly Id[];
  readonly kinds: readonly EventKind[];
  readonly statuses: readonly EventStatus[];
  readonly issues: readonly Id[];
  /** The first and the last date of a period, as they are written (`readPeriodEnd`). */
  readonly since: string;
  readonly until: string;
  /** What had happened by a moment, and what was planned then; undefined asks for all times. */
  readonly by: EpochMs | undefined;
  /** What was known on a date, as it is written: by when the sources were published. */
  readonly known: string;
  /** What becomes of the rest on the timeline. */
  readonly rest: 'fade' | 'hide';
}

/** Everything that the reader can choose, and so everything that the address holds. */
export interface ViewState {
  /** The part of time in view; undefined is the dossier's own story, whatever the width. */
  readonly window: Span | undefined;
  readonly lanes: LaneGrouping;
  readonly folds: LaneFolds;
  /** Undefined: as network, unless that would be too dense to read. */
  readonly actorsAs: ActorsAs | undefined;
  readonly actorsIn: ActorsIn;
  readonly positionsBy: PositionsBy;
  /** To whom acts are put down in the picture of actors; undefined is chosen by the room there is. */
  readonly level: Level | undefined;
  readonly selection: Selection | undefined;
  readonly near: Near;
  /** Whether the story is gone through in steps; the step is what is selected. */
  readonly inSteps: boolean;
  readonly filter: Filter;
}

/** How a mark stands out. */
export type Emphasis = 'selected' | 'related' | 'muted';

/** How marks stand out, by id of an event, statement, actor or issue. Walking it gives those that are not muted. */
export interface EmphasisById extends Iterable<readonly [Id, Emphasis]> {
  /** Undefined for one that is plain. */
  readonly get: (id: Id) => Emphasis | undefined;
  /** How many events, statements, actors and issues are not plain, counted at least; 0 only where all are. */
  readonly size: number;
  /** 1 for each mark that a filter lets through, by its place in the order of the record; absent without a filter. */
  readonly shown?: Uint8Array;
}

export const NO_FILTER: Filter = {
  words: '',
  sides: [],
  actors: [],
  kinds: [],
  statuses: [],
  issues: [],
  since: '',
  until: '',
  by: undefined,
  known: '',
  rest: 'fade',
};

export const DEFAULT_VIEW: ViewState = {
  window: undefined,
  lanes: 'track',
  folds: new Map(),
  actorsAs: undefined,
  actorsIn: 'record',
  positionsBy: 'side',
  level: undefined,
  selection: undefined,
  near: 0,
  inSteps: false,
  filter: NO_FILTER,
};

/** Gives the selection of what passed between two actors, the same whichever is named first. */
export function exchangeBetween(a: Id, b: Id): Selection {
  return a < b ? { kind: 'exchange', from: a, to: b } : { kind: 'exchange', from: b, to: a };
}

/** Tells whether two selections are of the same thing. */
export function sameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ('from' in a) return 'from' in b && a.kind === b.kind && a.from === b.from && a.to === b.to;
  if (a.kind === 'period') return b.kind === 'period' && samePeriod(a, b);
  return 'id' in b && a.kind === b.kind && a.id === b.id;
}

function samePeriod(a: Period, b: Period): boolean {
  if (a.start !== b.start || a.end !== b.end) return false;
  return a.lane?.grouping === b.lane?.grouping && a.lane?.key === b.lane?.key;
}
