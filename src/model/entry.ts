import type { UncertainDate } from '../time/uncertain-date';
import type { Event, EventStatus, Id, Statement } from './dossier';
import type { Glyph } from './vocabulary';

/**
 * One thing on the timeline: an event, or a statement that was not made at one.
 *
 * Statements that were made at an event belong to that event's mark.
 */
export interface Entry {
  readonly id: Id;
  readonly glyph: Glyph;
  readonly date: UncertainDate;
  readonly status: EventStatus;
  /** The strand it lies in; undefined for a loose statement without one. */
  readonly track: Id | undefined;
  /** The side that acts, undefined where none does or several do. */
  readonly side: Id | undefined;
  readonly weight: 1 | 2 | 3;
  /** Place in the order of the record, from 0. */
  readonly order: number;
  readonly of:
    { readonly kind: 'event'; readonly event: Event } | { readonly kind: 'statement'; readonly statement: Statement };
}
