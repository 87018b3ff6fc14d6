import { KINDS, STATEMENT_KIND, STATUSES } from '../model/entry-table';
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import { oncePerIndex } from '../model/once-per-index';
import { withMembers } from '../model/with-members';
import { readDate, readDates } from '../model/record-dates';
import { EVENT_STATUSES } from '../model/vocabulary';
import type { EpochMs, Span } from '../time/span';
import { FACETS, facetsIn, type Facet } from './facets';
import {
  actorColumn,
  addresseeColumn,
  eachRecord,
  filterTable,
  hasAny,
  issueColumn,
  sourceColumn,
} from './filter-table';
import { wordsTest } from './find-words';
import { periodBetween, readPeriodEnd, type PeriodEnd } from './written-period';
import type { Filter } from './view-state';

/** What a filter lets through. An event comes through with a statement that was made at it. */
export interface Matches {
  /** 1 for each mark that comes through, by its place in the order of the record. */
  readonly shown: Uint8Array;
  readonly markCount: number;
  readonly statementCount: number;
  /** By the number of each record (`FilterTable`): the facets that hold it back, as bits in the order of `FACETS`. */
  readonly faults: Uint16Array;
  /** Tells whether an event or statement comes through. */
  readonly has: (id: Id) => boolean;
  /** Tells whether an event or statement is held back, or an actor with all that it does or is told. */
  readonly holdsBack: (id: Id) => boolean;
}

type Passes = (number: number, order: number) => boolean;

/**
 * Finds what a filter lets through.
 *
 * - words, sought without regard to case or accents: every one must occur in a title, summary, statement, date as
 *   written, or name of an actor, place or issue
 * - sides and actors: one of them takes part, speaks, or is spoken for; an actor with all who are part of it
 * - kinds and statuses: of the event, and so of what was said at it; what was said elsewhere has happened
 * - issues: one of them is what it is on
 * - period: it may have been then, as far as its date is known
 * - by: its mark stands up to that moment, or a source published by then tells that it lies ahead
 * - known: a source tells it that may have been published by the end of that date
 *
 * Work grows with the records; the first search for words reads all texts once.
 *
 * @returns undefined when the filter lets everything through
 */
export function findMatches(index: DossierIndex, filter: Filter): Matches | undefined {
  const facets = facetsIn(filter);
  if (facets.length === 0) return undefined;
  const faults = new Uint16Array(filterTable(index).length);
  for (const facet of facets) {
    const passes = testOf(facet, index, filter);
    const bit = bitOf(facet);
    eachRecord(index, (number, order) => {
      if (!passes(number, order)) faults[number] = (faults[number] ?? 0) | bit;
    });
  }
  return matchesOf(index, faults);
}

/** Finds what of a filter's matches may have been in a part of time. */
export function findInWindow(index: DossierIndex, matches: Matches | undefined, window: Span): Matches {
  const faults = matches?.faults.slice() ?? new Uint16Array(filterTable(index).length);
  const passes = overlapTest(index, window);
  eachRecord(index, (number, order) => {
    if (!passes(number, order)) faults[number] = (faults[number] ?? 0) | OUT_OF_VIEW;
  });
  return matchesOf(index, faults);
}

// The bit after those of all facets.
const OUT_OF_VIEW = 1 << FACETS.length;

function matchesOf(index: DossierIndex, faults: Uint16Array): Matches {
  const { entries } = index;
  const shown = new Uint8Array(entries.length);
  let markCount = 0;
  let statementCount = 0;
  eachRecord(index, (number, order) => {
    if (faults[number] !== 0) return;
    if (shown[order] === 0) markCount += 1;
    shown[order] = 1;
    if (isStatement(index, number)) statementCount += 1;
  });
  // An event comes through with what was said at it.
  const comesThrough = (number: number): boolean => (shown[number] ?? (faults[number] === 0 ? 1 : 0)) === 1;
  const has = (id: Id): boolean => {
    const order = entries.orderOf(id);
    const number = order ?? saidNumbers(index).get(id);
    return number !== undefined && comesThrough(number);
  };
  let involved: ReadonlySet<Id> | undefined;
  const holdsBack = (id: Id): boolean => {
    if (index.actors.has(id)) return !(involved ??= actorsIn(index, comesThrough)).has(id);
    return (entries.orderOf(id) !== undefined || saidNumbers(index).has(id)) && !has(id);
  };
  return { shown, markCount, statementCount, faults, has, holdsBack };
}

/** Gives the bit of a facet in `faults`. */
export function bitOf(facet: Facet): number {
  return 1 << FACETS.indexOf(facet);
}

function testOf(facet: Facet, index: DossierIndex, filter: Filter): Passes {
  const { entries } = index;
  switch (facet) {
    case 'words':
      return wordsTest(index, filter.words);
    case 'sides': {
      const chosen = chosenOf(index.actors.keys(), (id) => filter.sides.includes(index.sideByActor.get(id) ?? ''));
      return (number) => hasAny(actorColumn(index), number, chosen);
    }
    case 'actors': {
      const group = withMembers(index, filter.actors);
      const chosen = chosenOf(index.actors.keys(), (id) => group.has(id));
      return (number) => hasAny(actorColumn(index), number, chosen);
    }
    case 'kinds': {
      const chosen = chosenOf(KINDS, (kind) => filter.kinds.includes(kind));
      return (_, order) => chosen[entries.kinds[order] ?? STATEMENT_KIND] === 1;
    }
    case 'statuses': {
      const chosen = chosenOf(STATUSES, (status) => filter.statuses.includes(status));
      return (_, order) => chosen[entries.statuses[order] ?? 0] === 1;
    }
    case 'issues': {
      const chosen = chosenOf(index.issues.keys(), (id) => filter.issues.includes(id));
      return (number) => hasAny(issueColumn(index), number, chosen);
    }
    case 'period': {
      const period = periodBetween(filter.since, filter.until);
      return period ? overlapTest(index, period) : () => false;
    }
    case 'by':
      return byTest(index, filter.by ?? Infinity);
    case 'known':
      return knownTest(index, readPeriodEnd(filter.known));
  }
}

/** Lets through what may have been in a part of time. */
function overlapTest(index: DossierIndex, { start, end }: Span): Passes {
  const mayStart = dateColumn(index, 'mayStart');
  const mayEnd = dateColumn(index, 'mayEnd');
  return (number) => mayStart(number) < end && mayEnd(number) > start;
}

/** Lets through what is placed up to a moment, as its mark is, and what had been told by then to lie ahead. */
function byTest(index: DossierIndex, by: EpochMs): Passes {
  const { entries } = index;
  const anchors = dateColumn(index, 'anchors');
  const isTold = toldTest(index, by);
  const isAhead = STATUSES.map((status) => EVENT_STATUSES[status].isAhead);
  return (number, order) =>
    !(anchors(number) > by) || (isAhead[entries.statuses[order] ?? 0] === true && isTold(number, order));
}

/** Lets through what a source told that may have been published by the end of a date. */
function knownTest(index: DossierIndex, end: PeriodEnd): Passes {
  return end.ok ? toldTest(index, end.covers.end - 1) : () => false;
}

function toldTest(index: DossierIndex, by: EpochMs): Passes {
  const timeZone = index.dossier.timeZone ?? 'UTC';
  const chosen = chosenOf(index.dossier.sources, ({ published }) => readDate(published, timeZone).may.start <= by);
  return (number) => hasAny(sourceColumn(index), number, chosen);
}

/** Gives a date of each record by its number. */
function dateColumn(index: DossierIndex, column: 'anchors' | 'mayStart' | 'mayEnd'): (number: number) => EpochMs {
  const { entries } = index;
  const said = saidDates(index);
  return (number) => (number < entries.length ? entries[column][number] : said[column][number - entries.length]) ?? NaN;
}

/** When each of the statements was that were made at events. */
const saidDates = oncePerIndex((index) => readDates(filterTable(index).said, index.dossier.timeZone ?? 'UTC'));

const saidNumbers = oncePerIndex((index): ReadonlyMap<Id, number> => {
  const { length } = index.entries;
  return new Map(filterTable(index).said.map(({ id }, place) => [id, length + place]));
});

function isStatement(index: DossierIndex, number: number): boolean {
  return number >= index.entries.length || index.entries.kinds[number] === STATEMENT_KIND;
}

function actorsIn(index: DossierIndex, comesThrough: (number: number) => boolean): ReadonlySet<Id> {
  const involved = new Uint8Array(index.actors.size);
  for (const { from, values } of [actorColumn(index), addresseeColumn(index)]) {
    eachRecord(index, (number) => {
      if (!comesThrough(number)) return;
      const end = from[number + 1] ?? 0;
      for (let at = from[number] ?? 0; at < end; at += 1) involved[values[at] ?? 0] = 1;
    });
  }
  return new Set([...index.actors.keys()].filter((_, number) => involved[number] === 1));
}

function chosenOf<T>(all: Iterable<T>, isChosen: (each: T) => boolean): Uint8Array {
  return Uint8Array.from(all, (each) => (isChosen(each) ? 1 : 0));
}
