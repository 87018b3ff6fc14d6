import { oncePerIndex } from '../model/once-per-index';
import { wholeOf } from '../model/whole-of';
import type { DossierIndex } from '../model/dossier-index';
import type { Event, Id, Statement } from '../model/dossier';
import { KINDS } from '../model/entry-table';
import { EVENT_KINDS } from '../model/vocabulary';
import { lowerBound } from '../time/lower-bound';
import type { LaneGrouping } from './view-state';

/** One lane, and the places of its entries in the order of the record. */
export interface LaneGroup {
  readonly key: string;
  /** Undefined for all others together: those of no track, of no one side or actor, or of one without a lane; words are found for them where they are shown. */
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly side: Id | undefined;
  readonly orders: Uint32Array;
}

/** Tells whether a lane holds the entry at a place in the order of the record. */
export function isInLane({ orders }: LaneGroup, order: number): boolean {
  return orders[lowerBound(orders, order)] === order;
}

/**
 * Groups the entries of a dossier into lanes, in file order of tracks, sides or actors, or by first use of a kind. Empty
 * lanes are left out. Of many those with the most entries have lanes of their own; the others share one.
 */
export function groupIntoLanes(index: DossierIndex, grouping: LaneGrouping): readonly LaneGroup[] {
  const known = lanesOnce(index);
  return (known[grouping] ??= groupEntries(index, grouping));
}

const lanesOnce = oncePerIndex((): Partial<Record<LaneGrouping, readonly LaneGroup[]>> => ({}));

function groupEntries(index: DossierIndex, grouping: LaneGrouping): readonly LaneGroup[] {
  const lanes = lanesOf(index, grouping);
  const numbers = new Map(lanes.map(({ key }, number) => [key, number]));
  const other = numbers.get(OTHER) ?? 0;
  const keyOf = laneKeys(index, grouping);
  const { length } = index.entries;
  const laneOf = new Uint32Array(length);
  const counts = new Uint32Array(lanes.length);
  for (let order = 0; order < length; order += 1) {
    const lane = numbers.get(keyOf(order)) ?? other;
    laneOf[order] = lane;
    counts[lane] = (counts[lane] ?? 0) + 1;
  }
  const orders = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(lanes.length);
  for (let order = 0; order < length; order += 1) {
    const lane = laneOf[order] ?? other;
    const place = filled[lane] ?? 0;
    const own = orders[lane];
    if (own) own[place] = order;
    filled[lane] = place + 1;
  }
  return lanes.flatMap((lane, number) => {
    const own = orders[number];
    return own && own.length > 0 ? [{ ...lane, orders: own }] : [];
  });
}

/** Gives the title of a lane; undefined for one that has no name of its own. */
export function laneTitle(index: DossierIndex, grouping: LaneGrouping, key: string): string | undefined {
  return lanesOf(index, grouping).find((lane) => lane.key === key)?.title;
}

const OTHER = '';

function lanesOf(index: DossierIndex, grouping: LaneGrouping): readonly Omit<LaneGroup, 'orders'>[] {
  const other = { key: OTHER, title: undefined, summary: undefined, side: undefined };
  if (grouping === 'track') {
    return [
      ...index.dossier.tracks.map(({ id, title, summary }) => ({ key: id, title, summary, side: undefined })),
      other,
    ];
  }
  if (grouping === 'side' || grouping === 'actor') {
    const named = grouping === 'side' ? index.dossier.sides : index.dossier.actors;
    return [
      ...named.map(({ id, name, short }) => ({
        key: id,
        title: short ?? name,
        summary: undefined,
        side: grouping === 'side' ? id : index.sideByActor.get(id),
      })),
      other,
    ];
  }
  const keys = [...new Set(index.entries.kinds)].map((kind) => KINDS[kind] ?? OTHER);
  return keys.map((key) => ({
    key,
    title: key in EVENT_KINDS ? capitalised(EVENT_KINDS[key as keyof typeof EVENT_KINDS].plural) : undefined,
    summary: undefined,
    side: undefined,
  }));
}

/** Makes a function that tells the key of an entry's lane by its place in the order of the record. */
export function laneKeys(index: DossierIndex, grouping: LaneGrouping): (order: number) => string {
  const ownKey = ownKeys(index, grouping);
  // Most dossiers have few, and counting a million entries takes as long as drawing them.
  if (!isMany(index, grouping)) return ownKey;
  const known = busiestOnce(index);
  const busiest = (known[grouping] ??= busiestKeys(index, ownKey));
  return (order) => {
    const key = ownKey(order);
    return busiest.has(key) ? key : OTHER;
  };
}

/** The same as if each had a lane, however many they are. */
function ownKeys(index: DossierIndex, grouping: LaneGrouping): (order: number) => string {
  const { sides, kinds, tracks } = index.entries;
  if (grouping === 'track') return (order) => index.dossier.tracks[(tracks[order] ?? 0) - 1]?.id ?? OTHER;
  if (grouping === 'side') return (order) => index.dossier.sides[(sides[order] ?? 0) - 1]?.id ?? OTHER;
  if (grouping === 'kind') return (order) => KINDS[kinds[order] ?? KINDS.length] ?? OTHER;
  const wholes = actingWholes(index);
  return (order) => wholes[order] ?? OTHER;
}

// More lanes than this nobody looks through; a page of hundreds hides what stands below it.
const MOST_LANES = 40;

/** Tells whether there are so many tracks, sides or actors that some of them share a lane. */
export function isMany({ dossier: { tracks, sides, actors } }: DossierIndex, grouping: LaneGrouping): boolean {
  return { track: tracks, side: sides, actor: actors, kind: KINDS }[grouping].length > MOST_LANES;
}

const busiestOnce = oncePerIndex((): Partial<Record<LaneGrouping, ReadonlySet<string>>> => ({}));

/** The keys that have lanes of their own: of those with as many entries, the ones that come first in the record. */
function busiestKeys({ entries }: DossierIndex, keyOf: (order: number) => string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let order = 0; order < entries.length; order += 1) {
    const key = keyOf(order);
    if (key !== OTHER) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const busiestFirst = [...counts].sort(([, a], [, b]) => b - a);
  return new Set(busiestFirst.slice(0, MOST_LANES).map(([key]) => key));
}

/** Which state or organisation acts in each entry, in the order of the record. */
const actingWholes = oncePerIndex((index): readonly (Id | undefined)[] =>
  Array.from({ length: index.entries.length }, (_, order) => actingWhole(index, index.entries.recordAt(order))),
);

/** The state or organisation that acts, in person or through those who act for it; undefined where several do. */
function actingWhole(index: DossierIndex, record: Event | Statement): Id | undefined {
  if ('speaker' in record) return wholeOf(index, record.for ?? record.speaker);
  const { participants } = record;
  const acting = (['initiator', 'party'] as const)
    .map((role) => participants.filter((participant) => participant.role === role))
    .find((some) => some.length > 0);
  const wholes = new Set(acting?.map((participant) => wholeOf(index, participant.for ?? participant.actor)));
  return wholes.size === 1 ? [...wholes][0] : undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
