import type { UncertainDate } from '../time/uncertain-date';
import type { Event, Id, Statement } from './dossier';
import { mustGet, type DossierIndex } from './dossier-index';
import { oncePerIndex } from './once-per-index';
import { wholeOf } from './whole-of';
import { EVENT_CLASSES, STATEMENT_CLASSES, type QuadClass } from './act-classes';
import { EVENT_STATUSES } from './vocabulary';

/** One thing that passed from one actor to another; of a mutual act, `from` and `to` are in id order. */
export interface ActBetween {
  readonly from: Id;
  readonly to: Id;
  readonly kind: 'statement' | 'event';
  /** Of the statement or the event. */
  readonly id: Id;
  /** An act of both alike, such as a meeting; it stands once. */
  readonly isMutual: boolean;
  readonly quadClass: QuadClass | undefined;
  readonly isAhead: boolean;
  readonly date: UncertainDate;
}

/**
 * Gives what passed between actors, where people and bodies stand for the state or organisation that they are part of.
 *
 * An act within one state passes between its members themselves; one from an actor to itself is left out.
 *
 * @returns sorted by id, then by the actors, whatever the order of the file
 */
export const actsBetween = oncePerIndex(deriveActs);

function deriveActs(index: DossierIndex): readonly ActBetween[] {
  const { statements, events } = index.dossier;
  return [
    ...statements.flatMap((statement) => ofStatement(index, statement)),
    ...events.flatMap((event) => ofEvent(index, event)),
  ].sort((a, b) => byText(a.id, b.id) || byText(a.from, b.from) || byText(a.to, b.to));
}

/** What passed between two actors. */
export interface Exchange {
  /** The two as they are drawn. */
  readonly left: Id;
  readonly right: Id;
  readonly acts: readonly ActBetween[];
}

/** Gives what passed between two actors, sorted by id; people and bodies of two states stand for those states. */
export function exchangeOf(index: DossierIndex, a: Id, b: Id): Exchange {
  const wholes = [wholeOf(index, a), wholeOf(index, b)] as const;
  const [left, right] = wholes[0] === wholes[1] ? [a, b] : wholes;
  const acts = actsBetween(index).filter(
    ({ from, to }) => (from === left && to === right) || (from === right && to === left),
  );
  return { left, right, acts };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ofStatement(index: DossierIndex, statement: Statement): readonly ActBetween[] {
  const { quadClass } = STATEMENT_CLASSES[statement.act];
  const rest = { kind: 'statement', id: statement.id, isMutual: false, quadClass, isAhead: false } as const;
  const date = mustGet(index.dates, statement.id, 'date');
  const sender = { actor: statement.speaker, for: statement.for };
  const ends = (statement.to ?? []).flatMap((to) => liftEnds(index, sender, { actor: to }));
  return unlike(ends).map((between) => ({ ...between, ...rest, date }));
}

// A gathering of more than so many is no act between any two of them, and its pairs would be hundreds of thousands.
const MOST_TOGETHER = 40;

function ofEvent(index: DossierIndex, event: Event): readonly ActBetween[] {
  const having = (role: string) => event.participants.filter((each) => each.role === role);
  const rest = {
    kind: 'event',
    id: event.id,
    quadClass: EVENT_CLASSES[event.kind].quadClass,
    isAhead: EVENT_STATUSES[event.status].isAhead,
    date: mustGet(index.dates, event.id, 'date'),
  } as const;
  const directed = having('initiator').flatMap((each) =>
    having('addressee').flatMap((other) => liftEnds(index, each, other)),
  );
  const all = having('party');
  const parties = all.length > MOST_TOGETHER ? [] : all;
  const mutual = parties
    .flatMap((each, place) => parties.slice(place + 1).flatMap((other) => liftEnds(index, each, other)))
    .map(({ from, to }) => (from < to ? { from, to } : { from: to, to: from }));
  return [
    ...unlike(directed).map((between) => ({ ...between, ...rest, isMutual: false })),
    ...unlike(mutual).map((between) => ({ ...between, ...rest, isMutual: true })),
  ];
}

interface Ends {
  readonly from: Id;
  readonly to: Id;
}

interface Acting {
  readonly actor: Id;
  readonly for?: Id | undefined;
}

function liftEnds(index: DossierIndex, from: Acting, to: Acting): readonly Ends[] {
  const lifted = { from: wholeOf(index, from.for ?? from.actor), to: wholeOf(index, to.for ?? to.actor) };
  if (lifted.from !== lifted.to) return [lifted];
  return from.actor === to.actor ? [] : [{ from: from.actor, to: to.actor }];
}

/** Several people may stand for one state: one act between two states counts once. */
function unlike(ends: readonly Ends[]): readonly Ends[] {
  return [...new Map(ends.map((each) => [`${each.from} ${each.to}`, each])).values()];
}
