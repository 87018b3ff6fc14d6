import type { Event, Id, Statement } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { groupOf } from './actor-record';

/** One thing that passed between two actors; `from` is the one it came from, undefined where both took part alike. */
export interface ExchangeAct {
  readonly id: Id;
  readonly from: Id | undefined;
  readonly of:
    { readonly kind: 'event'; readonly event: Event } | { readonly kind: 'statement'; readonly statement: Statement };
}

type Direction = 'forth' | 'back' | 'mutual' | undefined;

/**
 * Gives what passed between two actors or their members, in the order of the record.
 *
 * A statement made at an event stands right after that event, or in its place where the event itself did not pass
 * between the two.
 */
export function exchangeActs(index: DossierIndex, a: Id, b: Id): readonly ExchangeAct[] {
  const groupA = groupOf(index, a);
  const groupB = groupOf(index, b);
  // A person and the state that the person speaks for: each stands for itself, not for the other.
  const inA = (id: Id | undefined) => id !== undefined && groupA.has(id) && (id === a || !groupB.has(a)) && id !== b;
  const inB = (id: Id | undefined) => id !== undefined && groupB.has(id) && (id === b || !groupA.has(b)) && id !== a;
  const directionOf = (senders: readonly Id[], receivers: readonly Id[]): Direction => {
    if (senders.some(inA) && receivers.some(inB)) return 'forth';
    return senders.some(inB) && receivers.some(inA) ? 'back' : undefined;
  };
  const act = (id: Id, direction: Direction, of: ExchangeAct['of']): readonly ExchangeAct[] =>
    direction ? [{ id, from: direction === 'mutual' ? undefined : direction === 'forth' ? a : b, of }] : [];
  const ofStatement = (statement: Statement) => {
    const senders = statement.for === undefined ? [statement.speaker] : [statement.speaker, statement.for];
    return act(statement.id, directionOf(senders, statement.to ?? []), { kind: 'statement', statement });
  };
  const ofEvent = (event: Event) => {
    const having = (role: string) =>
      event.participants.flatMap((each) =>
        each.role === role ? (each.for === undefined ? [each.actor] : [each.actor, each.for]) : [],
      );
    const parties = having('party');
    const isMutual = parties.some(inA) && parties.some(inB);
    const direction = directionOf(having('initiator'), having('addressee')) ?? (isMutual ? 'mutual' : undefined);
    return act(event.id, direction, { kind: 'event', event });
  };
  return index.entries.flatMap(({ of }) => {
    if (of.kind === 'statement') return ofStatement(of.statement);
    return [...ofEvent(of.event), ...(index.statementsAtEvent.get(of.event.id) ?? []).flatMap(ofStatement)];
  });
}
