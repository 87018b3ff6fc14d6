import { actCounts, mostActiveFirst } from '../model/act-counts';
import { actsAtInSteps } from '../model/acts-between';
import type { Id } from '../model/dossier';
import { mustGet, sideNumber, type DossierIndex } from '../model/dossier-index';
import { pairActs, type PairOfActors } from '../model/pairs-of-actors';
import { atOnce, type Steps } from '../model/steps';
import type { TextMeasurer } from './measure-text';
import { placeHulls } from './network-hulls';
import { placeNodeLabels } from './network-labels';
import { placeLinks } from './network-links';
import type { PlacedNetwork, PlacedPair, PlacedSpot, Point } from './network-scene';
import { settle, type FreeNode } from './network-settle';

export type * from './network-scene';

interface NetworkOptions {
  readonly index: DossierIndex;
  readonly widthPx: number;
  readonly measure: TextMeasurer;
}

const DISC_KINDS: ReadonlySet<string> = new Set(['state', 'organisation', 'bloc', 'format']);
const LEAST_WIDTH_PX = 280;
const WIDE_FROM_PX = 560;
const LEAST_HEIGHT_PX = 380;
// Under and over the outermost actors: a line of text and its distance.
const ROOM_PX = 28;
// Room that an actor with its label needs; a picture with many grows downwards.
const AREA_PER_ACTOR_SQ_PX = 8500;
// More than these no reader tells apart, and placing them would keep the page waiting.
const MOST_ACTORS = 2000;
// More between them hide each other, and each is a button of its own.
const MOST_PAIRS = 400;

/**
 * Places the actors: sides together, the first left and the second right, people and bodies around what they are part of.
 *
 * Of more than 2,000 actors, or of more than 400 pairs, it places the actors with the most acts, and counts the others.
 *
 * @returns the same picture for the same dossier and width, whatever the order of its records and whatever is selected
 */
export function placeActors(options: NetworkOptions): PlacedNetwork {
  return atOnce(placeActorsInSteps(options));
}

/** The same step by step: thousands take seconds. */
export function* placeActorsInSteps({ index, widthPx: givenPx, measure }: NetworkOptions): Steps<PlacedNetwork> {
  const widthPx = Math.max(LEAST_WIDTH_PX, Math.round(givenPx));
  const allPairs = yield* pairActs(yield* actsAtInSteps(index, 'states'));
  const placed = placedActors(index, allPairs);
  const actors = [...placed].sort().map((id) => mustGet(index.actors, id, 'actor'));
  const pairs = allPairs.filter(({ a, b }) => placed.has(a) && placed.has(b));
  const roomPx = Math.round(
    Math.max(
      widthPx >= WIDE_FROM_PX ? widthPx * 0.8 : Math.max(LEAST_HEIGHT_PX, widthPx * 1.3),
      (actors.length * AREA_PER_ACTOR_SQ_PX) / widthPx,
    ),
  );
  const free = actors.map((actor): FreeNode => {
    const kind = DISC_KINDS.has(actor.kind) ? 'disc' : 'ring';
    const actCount = actCounts(index).get(actor.id) ?? 0;
    return {
      id: actor.id,
      kind,
      radius: kind === 'disc' ? Math.min(19, 12 + Math.sqrt(actCount) * 1.5) : 8,
      side: sideNumber(index, index.sideByActor.get(actor.id)),
      actCount,
      partOf: actor.partOf,
    };
  });
  const settled = yield* settle(free, { widthPx, heightPx: roomPx, sideCount: index.dossier.sides.length });
  const { spots, badges, heightPx } = cropped(settled, badgesOf(yield* placeLinks(pairs, settled)));
  const nodes = yield* placeNodeLabels(spots, {
    names: new Map(actors.map((actor) => [actor.id, actor.short ?? actor.name])),
    measure,
    widthPx,
    heightPx,
    avoid: badges,
  });
  const spotById = new Map(spots.map((spot) => [spot.id, spot]));
  return {
    widthPx,
    heightPx,
    nodes,
    // Counts give way to the names that had to cover them.
    pairs: yield* placeLinks(
      pairs,
      spots,
      nodes.flatMap(({ label }) => label?.box ?? []),
    ),
    attachments: actors.flatMap(({ id, partOf }) => {
      if (partOf === undefined || !placed.has(partOf)) return [];
      const { x, y } = mustGet(spotById, id, 'actor');
      const whole = mustGet(spotById, partOf, 'actor');
      return [{ id, from: { x, y }, to: { x: whole.x, y: whole.y } }];
    }),
    hulls: placeHulls(spots, { widthPx, heightPx }),
    leftOut: index.dossier.actors.length - actors.length,
  };
}

/** Those with the most acts, as long as there are not too many pairs between them. */
function placedActors(index: DossierIndex, pairs: readonly PairOfActors[]): ReadonlySet<Id> {
  const ranked = mostActiveFirst(index, index.actors.keys()).slice(0, MOST_ACTORS);
  const ranks = new Map(ranked.map((id, rank) => [id, rank]));
  // How many pairs come with each actor: those with one that has more acts.
  const added = new Uint32Array(ranked.length);
  for (const { a, b } of pairs) {
    const rank = Math.max(ranks.get(a) ?? Infinity, ranks.get(b) ?? Infinity);
    if (rank < added.length) added[rank] = (added[rank] ?? 0) + 1;
  }
  let count = 0;
  return new Set(ranked.filter((_, rank) => (count += added[rank] ?? 0) <= MOST_PAIRS));
}

function badgesOf(pairs: readonly PlacedPair[]): readonly Point[] {
  return pairs.flatMap(({ links }) => links.flatMap(({ badge }) => badge ?? []));
}

/** Leaves out the empty strips above and below, and keeps room for labels and curves. */
function cropped(
  spots: readonly PlacedSpot[],
  badges: readonly Point[],
): { readonly spots: readonly PlacedSpot[]; readonly badges: readonly Point[]; readonly heightPx: number } {
  const tops = [...spots.map(({ y, radius }) => y - radius - ROOM_PX), ...badges.map(({ y }) => y - ROOM_PX)];
  const ends = [...spots.map(({ y, radius }) => y + radius + ROOM_PX), ...badges.map(({ y }) => y + ROOM_PX)];
  const top = Math.floor(tops.reduce((least, y) => Math.min(least, y), Infinity));
  const end = Math.ceil(ends.reduce((most, y) => Math.max(most, y), -Infinity));
  if (spots.length === 0) return { spots, badges, heightPx: LEAST_HEIGHT_PX };
  const raised = <T extends Point>(point: T): T => ({ ...point, y: point.y - top });
  return { spots: spots.map(raised), badges: badges.map(raised), heightPx: end - top };
}
