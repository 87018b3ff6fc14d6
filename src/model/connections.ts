import { actsBetween } from './acts-between';
import { counterpartsOf } from './acts-of-actor';
import type { Id } from './dossier';
import type { DossierIndex } from './dossier-index';
import { oncePerIndex } from './once-per-index';
import { wholeOf } from './whole-of';

/** Two actors between whom something passed, and how many acts. */
export interface Leg {
  readonly from: Id;
  readonly to: Id;
  readonly count: number;
}

/** How two actors are connected. */
export interface Connection {
  /** The two as they are drawn: people and bodies of two states stand for those states. */
  readonly from: Id;
  readonly to: Id;
  /** How many acts, one behind another, lead from one to the other at the least; undefined where none do. */
  readonly steps: number | undefined;
  /** Ways of so many steps: those whose weakest leg has the most acts first. */
  readonly ways: readonly (readonly Leg[])[];
  /** How many such ways there are in all. */
  readonly wayCount: number;
}

const MOST_WAYS = 5;

/** With whom each actor has acted, and in how many acts. */
const neighboursOf = oncePerIndex((index): ReadonlyMap<Id, ReadonlyMap<Id, number>> => {
  const neighbours = new Map<Id, Map<Id, number>>();
  const add = (from: Id, to: Id): void => {
    const known = neighbours.get(from) ?? new Map<Id, number>();
    known.set(to, (known.get(to) ?? 0) + 1);
    neighbours.set(from, known);
  };
  for (const { from, to } of actsBetween(index)) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
});

/**
 * Finds the shortest ways from one actor to another over acts, whichever way each act went.
 *
 * @returns at most five ways, the same whatever the order of the file; work grows with all acts
 */
export function connectionOf(index: DossierIndex, a: Id, b: Id): Connection {
  const wholes = { from: wholeOf(index, a), to: wholeOf(index, b) };
  const { from, to } = wholes.from === wholes.to ? { from: a, to: b } : wholes;
  const neighbours = neighboursOf(index);
  const stepsTo = distances(neighbours, [to], from);
  const steps = stepsTo.get(from);
  if (steps === undefined || from === to) return { from, to, steps: undefined, ways: [], wayCount: 0 };
  // From the end backwards: each actor takes the best ways of those that are a step nearer.
  const best = new Map<Id, Ways>([[to, { count: 1, ways: [[]] }]]);
  const nearestFirst = [...stepsTo].filter(([, far]) => far > 0 && far <= steps).sort(([, x], [, y]) => x - y);
  for (const [id, far] of nearestFirst) {
    const nearer = [...(neighbours.get(id) ?? [])].filter(([other]) => stepsTo.get(other) === far - 1);
    best.set(id, joined(id, nearer, best));
  }
  const { count, ways } = best.get(from) ?? { count: 0, ways: [] };
  return { from, to, steps, ways, wayCount: count };
}

/**
 * Gives all within one or two steps of an actor, by how far they are: 0 for itself, and for the state for which a person
 * or body of it is drawn.
 */
export function neighbourhoodOf(index: DossierIndex, id: Id, steps: 1 | 2): ReadonlyMap<Id, number> {
  const own = new Set([id, wholeOf(index, id)]);
  // A person has the counterparts that it acted with itself, not all those of its state.
  const first = counterpartsOf(index, id)
    .map((counterpart) => counterpart.id)
    .filter((each) => !own.has(each));
  const near = new Map<Id, number>([
    ...[...own].map((each) => [each, 0] as const),
    ...first.map((each) => [each, 1] as const),
  ]);
  if (steps === 1) return near;
  for (const each of first) {
    for (const other of neighboursOf(index).get(each)?.keys() ?? []) if (!near.has(other)) near.set(other, 2);
  }
  return near;
}

interface Ways {
  readonly count: number;
  readonly ways: readonly (readonly Leg[])[];
}

function joined(id: Id, nearer: readonly (readonly [Id, number])[], best: ReadonlyMap<Id, Ways>): Ways {
  let count = 0;
  const ways: (readonly Leg[])[] = [];
  for (const [other, acts] of nearer) {
    const onward = best.get(other);
    if (!onward) continue;
    count += onward.count;
    for (const way of onward.ways) ways.push([{ from: id, to: other, count: acts }, ...way]);
  }
  return { count, ways: ways.sort(compareWays).slice(0, MOST_WAYS) };
}

function compareWays(a: readonly Leg[], b: readonly Leg[]): number {
  const weakest = (way: readonly Leg[]): number => Math.min(...way.map(({ count }) => count));
  const stops = (way: readonly Leg[]): string => way.map(({ to }) => to).join(' ');
  return weakest(b) - weakest(a) || (stops(a) < stops(b) ? -1 : 1);
}

/** How many steps each actor is from the nearest of some, as far as another that is looked for. */
function distances(
  neighbours: ReadonlyMap<Id, ReadonlyMap<Id, number>>,
  starts: readonly Id[],
  sought: Id,
): ReadonlyMap<Id, number> {
  const far = new Map(starts.map((id) => [id, 0]));
  // A map gives what is added while it is walked, the nearest first.
  for (const [id, steps] of far) {
    if (steps >= (far.get(sought) ?? Infinity)) break;
    for (const other of neighbours.get(id)?.keys() ?? []) if (!far.has(other)) far.set(other, steps + 1);
  }
  return far;
}
