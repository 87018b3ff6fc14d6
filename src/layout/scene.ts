import type { Id } from '../model/dossier';
import type { Entry } from '../model/entry';
import type { Glyph } from '../model/vocabulary';
import type { Span } from '../time/span';
import type { LaneFold } from '../view/lane-folds';

/** Finished geometry of the timeline, in CSS px from the top left of its drawing. Immutable; drawing decides nothing. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where time runs: everything outside it is lane heads and axis. */
  readonly plot: Box;
  /** The line where the dossier's knowledge ends, in pieces that leave words free; undefined where it lies outside the plot. */
  readonly asReported: { readonly x: number; readonly pieces: readonly LinePiece[] } | undefined;
  /** The moment up to which things have happened, where the reader has chosen one that is in view. */
  readonly byX?: number | undefined;
  /** The ground of what is planned or expected, from the as-reported line to the end of the plot. */
  readonly ahead: Box | undefined;
  readonly axis: PlacedAxis;
  readonly lanes: readonly PlacedLane[];
  /** From left to right within a lane, lanes from top to bottom. */
  readonly marks: readonly PlacedMark[];
  /** Counts of what has no place of its own at this zoom, below the rows of their lanes. */
  readonly bins: readonly PlacedBin[];
  readonly labels: readonly PlacedLabel[];
  readonly arcs: readonly PlacedArc[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LinePiece {
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedAxis {
  readonly major: readonly PlacedTick[];
  readonly minor: readonly PlacedTick[];
  readonly asReportedLabel: PlacedText | undefined;
  readonly aheadLabel: PlacedText | undefined;
}

export interface PlacedTick {
  readonly key: string;
  /** Where the unit starts; may lie left of the plot. */
  readonly x: number;
  readonly label: PlacedText | undefined;
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedLane {
  readonly key: string;
  readonly title: readonly PlacedText[];
  readonly summary: readonly PlacedText[];
  readonly box: Box;
  /** How many in view have no place of their own, and are counted. */
  readonly unplaced: number;
  /** How much of it is shown, and a sign for it behind its title. */
  readonly fold: { readonly state: LaneFold; readonly path: string; readonly box: Box };
  /** A line that tells of what has no place of its own, or leads back from many rows to the usual ones. */
  readonly more: { readonly text: PlacedText; readonly box: Box } | undefined;
  readonly earlier: PlacedEdge | undefined;
  readonly later: PlacedEdge | undefined;
  /** Tells whether it has the entry at a place in the order of the record, in view or not. */
  readonly holds: (order: number) => boolean;
}

/** What lies outside the view on one side of a lane: a count, and the nearest few by name. */
export interface PlacedEdge {
  /** How many lie outside, in words. */
  readonly count: PlacedText;
  readonly total: number;
  /** The one that lies closest to the view. */
  readonly next: Entry;
  /** The nearest entries outside, nearest to the view last for `earlier`, first for `later`. */
  readonly nearest: readonly PlacedEdgeEntry[];
  /** The next nearest outside, which have no place of their own: at most 50. */
  readonly others: readonly Entry[];
  /** Where the others can be reached. */
  readonly othersBox: Box;
}

export interface PlacedEdgeEntry {
  readonly entry: Entry;
  readonly text: PlacedText;
  readonly box: Box;
}

/** One entry, or several that lie too close to be told apart. */
export interface PlacedMark {
  /** The id of the entry, or of the first of several. */
  readonly id: Id;
  readonly entries: readonly [Entry, ...Entry[]];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly glyph: Glyph;
  /** Colour number of the side that acts; 0 for none or several. */
  readonly side: number;
  readonly shape: MarkShape;
  /** Where it may lie and where it surely lies. */
  readonly extents: readonly Extent[];
}

/** How many entries lie in a part of time in a lane, beside those that stand alone. */
export interface PlacedBin {
  readonly key: string;
  readonly count: number;
  readonly span: Span;
  readonly box: Box;
  /** The count, in the middle of its box; empty where it does not fit. */
  readonly text: PlacedText;
  /** How it is made up of sides, as parts of a bar. */
  readonly parts: readonly BinPart[];
  /** How many there are of each kind, by its number in the table of entries. */
  readonly kinds: Uint32Array;
  /** Gives so many of them at most, by their places in the order of the record, in the order of time. */
  readonly ordersOf: (most: number) => readonly number[];
  /** Tells whether it counts the entry at a place in the order of the record, which has no mark of its own. */
  readonly holds: (order: number) => boolean;
  /** Whether it lies under what is called out, so that it is not drawn. */
  readonly isCovered?: boolean;
}

/** The entries of one side in a count. */
export interface BinPart {
  readonly side: number;
  readonly box: Box;
}

/** A fact is solid; all else is hollow, with a form for each status that needs no colour; and a count is a count. */
export type MarkShape =
  'solid' | 'hollow' | 'dashed' | 'diamond' | 'pointed' | 'struck' | 'crossed' | 'dotted' | 'count';

/** A part of an extent, a bar along the row: sure, possible between two known bounds, or fading to nothing. */
export interface Extent {
  readonly kind: 'sure' | 'possible' | 'fades_to_left' | 'fades_to_right';
  readonly x0: number;
  readonly x1: number;
}

export interface PlacedLabel {
  readonly id: Id;
  /** One line or two. */
  readonly lines: readonly [string, string?];
  /** Only at the level of cards: date and who took part. */
  readonly detail: string | undefined;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
  /** Whether it stands over what is in its way, since what it tells of is selected. */
  readonly isCalledOut?: boolean;
}

/** A curve from what was answered to the answer. */
export interface PlacedArc {
  readonly from: Id;
  readonly to: Id;
  readonly path: string;
  /** Tip and direction of the arrowhead, as a path of its own. */
  readonly head: string;
}
