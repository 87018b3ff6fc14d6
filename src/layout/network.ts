import { actsAtInSteps } from '../model/acts-between';
import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import type { Level } from '../model/level-names';
import { actsWithin, pairActs, type PairOfActors } from '../model/pairs-of-actors';
import { atOnce, type Steps } from '../model/steps';
import { placeHulls } from './network-hulls';
import { placeNodeLabels } from './network-labels';
import { placeLinks } from './network-links';
import { candidatesAt, MOST_ACTORS, mostActive, strongestPairs, type Candidate } from './network-nodes';
import type { Attachment, PlacedNetwork, PlacedPair, PlacedSpot, Point } from './network-scene';
import { settle, type FreeNode, type Net } from './network-settle';
import { labelRoom, type LabelRoom } from './node-label';
import type { Box } from './scene';

export type * from './network-scene';

export interface NetworkOptions {
  readonly index: DossierIndex;
  readonly widthPx: number;
  /** To whom acts are put down; states where absent. */
  readonly level?: Level;
  /** How many are drawn, those with the most acts; as many as anyone tells apart where absent. */
  readonly most?: number;
}

const LEAST_WIDTH_PX = 280;
const LEAST_HEIGHT_PX = 300;
// Over the outermost actors, and under them and their names.
const ROOM_PX = 28;
const UNDER_PX = 10;
// Of more than these not all names can be read at once, and no room is kept for them.
// Pairs by which actors are placed, and that are drawn, at most; more hide each other.
const LEAST_TIES = 400;
const TIES_PER_ACTOR = 4;
const LEAST_PAIRS = 80;
const PAIRS_PER_ACTOR = 1.5;
export const MOST_WITH_ROOM = 150;
// What one of them takes then, and how high the picture is, by its width.
const NODE_SQ_PX = 6000;
const WORLD_SHAPE = 0.8;

/** What is drawn, before it has places. */
export interface NetworkPlan extends Net {
  readonly level: Level;
  readonly names: ReadonlyMap<Id, string>;
  readonly rooms: ReadonlyMap<Id, LabelRoom>;
  readonly pairs: readonly PairOfActors[];
  readonly within: ReadonlyMap<Id, number>;
  readonly leftOut: number;
  readonly pairsLeftOut: number;
}

/**
 * Places the actors: sides together, the first left and the second right, people and bodies around what they are part of.
 *
 * Of too many actors it places those with the most acts, and of too many pairs it draws those with the most acts; the
 * others are counted.
 *
 * @returns the same picture for the same dossier and width in every engine, whatever the order of its records and whatever is selected
 */
export function placeActors(options: NetworkOptions): PlacedNetwork {
  const plan = atOnce(planNetwork(options));
  return atOnce(finishNetwork(plan, atOnce(settle(plan))));
}

/** Finds what is drawn: who, at what level, and which pairs. */
export function* planNetwork(options: NetworkOptions): Steps<NetworkPlan> {
  const { index, widthPx: givenPx, level = 'states', most = MOST_ACTORS } = options;
  const givenWidthPx = Math.max(LEAST_WIDTH_PX, Math.round(givenPx));
  const acts = yield* actsAtInSteps(index, level);
  const allPairs = yield* pairActs(acts);
  const candidates = candidatesAt(index, level, acts);
  const drawn = mostActive(candidates, Math.min(most, MOST_ACTORS));
  const ids = new Set(drawn.map(({ id }) => id));
  const rooms = roomsFor(drawn, givenWidthPx);
  // Where no room is kept for names the picture is as large as it needs, and is looked at in parts.
  const widthPx = rooms.size < drawn.length ? Math.max(givenWidthPx, worldWidthOf(drawn.length)) : givenWidthPx;
  const nodes = drawn.map((node): FreeNode => {
    const { id, answer, kind, side, actCount } = node;
    const radius = kind === 'disc' ? Math.min(19, 12 + Math.sqrt(actCount) * 1.5) : 8;
    return { id, answer, kind, radius, side, actCount, partOf: drawnWhole(index, id, ids), room: rooms.get(id) };
  });
  const between = allPairs.filter(({ a, b }) => ids.has(a) && ids.has(b));
  const ties = strongestPairs(between, Math.max(LEAST_TIES, drawn.length * TIES_PER_ACTOR));
  // Where names are read, so are counts; a picture that is looked at in parts has fewer in each part.
  const isRead = rooms.size === drawn.length;
  const pairs = isRead ? strongestPairs(ties, Math.max(LEAST_PAIRS, drawn.length * PAIRS_PER_ACTOR)) : ties;
  return {
    nodes,
    ties,
    pairs,
    pairsLeftOut: between.length - pairs.length,
    widthPx,
    level,
    names: new Map(drawn.map(({ id, name }) => [id, name])),
    rooms,
    within: actsWithin(acts),
    leftOut: candidates.length - drawn.length,
  };
}

/** Draws names, links and grounds once everyone has a place. */
export function* finishNetwork(plan: NetworkPlan, settled: readonly PlacedSpot[]): Steps<PlacedNetwork> {
  const { nodes: free, pairs, widthPx, level, names, rooms, within, leftOut, pairsLeftOut } = plan;
  const { spots, heightPx } = cropped(
    settled,
    rooms,
    rooms.size > 0 ? badgesOf(yield* placeLinks(pairs, settled)) : [],
  );
  const nodes = yield* placeNodeLabels(spots, { names, rooms, widthPx, heightPx });
  const labels = nodes.flatMap(({ label }) => label?.box ?? []);
  return {
    widthPx,
    heightPx,
    level,
    nodes,
    // Counts give way to the names.
    pairs: yield* placeLinks(pairs, spots, labels),
    attachments: attachmentsOf(free, spots),
    hulls: level === 'sides' ? [] : placeHulls(spots, { widthPx, heightPx }),
    within,
    names,
    leftOut,
    pairsLeftOut,
  };
}

function worldWidthOf(count: number): number {
  return Math.round(Math.sqrt((count * NODE_SQ_PX) / WORLD_SHAPE));
}

function roomsFor(drawn: readonly Candidate[], widthPx: number): ReadonlyMap<Id, LabelRoom> {
  if (drawn.length > MOST_WITH_ROOM) return new Map();
  return new Map(drawn.map(({ id, name }) => [id, labelRoom(name, widthPx)]));
}

/** The nearest whole of an actor that is drawn. */
function drawnWhole(index: DossierIndex, id: Id, drawn: ReadonlySet<Id>): Id | undefined {
  let at = index.actors.get(id)?.partOf;
  while (at !== undefined && !drawn.has(at)) at = index.actors.get(at)?.partOf;
  return at;
}

function attachmentsOf(free: readonly FreeNode[], spots: readonly PlacedSpot[]): readonly Attachment[] {
  const spotById = new Map(spots.map((spot) => [spot.id, spot]));
  return free.flatMap(({ id, partOf }) => {
    const from = spotById.get(id);
    const to = partOf === undefined ? undefined : spotById.get(partOf);
    return from && to && partOf !== undefined
      ? [{ id, whole: partOf, from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } }]
      : [];
  });
}

function badgesOf(pairs: readonly PlacedPair[]): readonly Point[] {
  return pairs.flatMap(({ links }) => links.flatMap(({ badge }) => badge ?? []));
}

/** Leaves out the empty strips above and below, and keeps room for names and curves. */
function cropped(
  spots: readonly PlacedSpot[],
  rooms: ReadonlyMap<Id, LabelRoom>,
  badges: readonly Point[],
): { readonly spots: readonly PlacedSpot[]; readonly heightPx: number } {
  if (spots.length === 0) return { spots, heightPx: LEAST_HEIGHT_PX };
  let top = Infinity;
  let end = -Infinity;
  const hold = ({ y, height }: Pick<Box, 'y' | 'height'>): void => {
    top = Math.min(top, y);
    end = Math.max(end, y + height);
  };
  for (const { id, y, radius } of spots) {
    const roomPx = rooms.get(id)?.heightPx ?? ROOM_PX;
    hold({ y: y - radius - ROOM_PX, height: 2 * radius + ROOM_PX + roomPx + UNDER_PX });
  }
  for (const { y } of badges) hold({ y: y - ROOM_PX, height: 2 * ROOM_PX });
  top = Math.floor(top);
  return { spots: spots.map((spot) => ({ ...spot, y: spot.y - top })), heightPx: Math.ceil(end) - top };
}
