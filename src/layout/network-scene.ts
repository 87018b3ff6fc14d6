import type { ClassOfAct } from '../model/pairs-of-actors';
import type { ActBetween } from '../model/acts-between';
import type { Id } from '../model/dossier';
import type { Level } from '../model/level-names';
import type { Box } from './scene';

/** A point in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NodeLabel {
  /** Each `LABEL_LINE_PX` (`node-label.ts`) below the one before. */
  readonly lines: readonly string[];
  /** Where the lines are anchored; `y` is the baseline of the first. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** An actor in its place, before it has a label. */
export interface PlacedSpot extends Point {
  readonly id: Id;
  readonly radius: number;
  /** A disc is a state, organisation, bloc or format; a ring is a person, body or group. */
  readonly kind: 'disc' | 'ring';
  /** The number of its side, 0 for none. */
  readonly side: number;
  /** The actor that is opened for it: itself, or of a side the actor with the most acts. */
  readonly answer: Id;
  /** How many acts come from it or go to it. */
  readonly actCount: number;
}

export interface PlacedNode extends PlacedSpot {
  /** Undefined where no place was free; the actor keeps its button. */
  readonly label: NodeLabel | undefined;
}

/** What stands on a link: its count, or where that has no room a mark alone. */
export interface LinkBadge extends Point {
  /** Round for cooperation, square for conflict. */
  readonly shape: 'round' | 'square' | 'plain';
  /** Filled for deeds, outlined for words. */
  readonly isFull: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hasCount: boolean;
}

/** The acts of one pair, direction and class as one curve. */
export interface PlacedLink {
  readonly id: string;
  readonly from: Id;
  readonly to: Id;
  readonly isMutual: boolean;
  readonly actClass: ClassOfAct;
  readonly count: number;
  /** Drawn hollow. */
  readonly noneIsFact: boolean;
  /** Drawn with gaps. */
  readonly isDisputed: boolean;
  /** The number of the side that it comes from; 0 for a mutual one. */
  readonly side: number;
  readonly path: string;
  readonly arrowhead: string;
  readonly strokePx: number;
  /** Undefined where it has no room. */
  readonly badge: LinkBadge | undefined;
  /** Where its badge stands, or else its own middle. */
  readonly middle: Point;
}

/** Two actors between whom something passed: one button. */
export interface PlacedPair extends Point {
  readonly id: string;
  readonly a: Id;
  readonly b: Id;
  readonly count: number;
  readonly acts: readonly ActBetween[];
  readonly links: readonly PlacedLink[];
}

/** The hairline from a member to the whole that it is part of. */
export interface Attachment {
  readonly id: Id;
  readonly whole: Id;
  readonly from: Point;
  readonly to: Point;
}

/** The ground behind the actors of one side. */
export interface PlacedHull {
  readonly side: number;
  readonly path: string;
}

/** The picture of the actors, in CSS pixels from the top left. */
export interface PlacedNetwork {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Sorted by id. */
  readonly nodes: readonly PlacedNode[];
  readonly pairs: readonly PlacedPair[];
  readonly attachments: readonly Attachment[];
  readonly hulls: readonly PlacedHull[];
  /** To whom acts are put down. */
  readonly level: Level;
  /** How many acts passed within each side, at the level of sides. */
  readonly within: ReadonlyMap<Id, number>;
  /** What everyone is called, also where a name has no room. */
  readonly names: ReadonlyMap<Id, string>;
  /** How many actors have no place, because there are too many to tell apart. */
  readonly leftOut: number;
  /** How many pairs of those that are drawn have no links, because there are too many to tell apart. */
  readonly pairsLeftOut: number;
}
