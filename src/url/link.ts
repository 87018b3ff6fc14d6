/**
 * The address of a view: what stands behind the # of the page, in a `view` attribute, or in a link to share.
 *
 * ```
 * view      = [ pair *( "&" pair ) ]                 any order; unknown pairs and broken values are passed over
 * pair      = "from=" moment "&to=" moment           the window; both or neither; absent: the dossier's story
 *           / "lanes=" ( "track" / "side" / "actor" / "kind" )   absent: track
 *           / "folded=" keys / "more=" keys          lanes of which the counts alone are shown, and lanes with many rows
 *           / "actors=" ( "network" / "matrix" / "list" )   absent: the network, unless it would be too dense
 *           / "level=" ( "sides" / "states" / "bodies" / "people" )    absent: by the room there is
 *           / "span=window"                          the acts between the actors that lie in the window; absent: all
 *           / "positions=" ( "side" / "actor" )      whose positions are told; absent: side
 *           / "event=" id / "statement=" id / "actor=" id / "issue=" id
 *           / "exchange=" id "~" id
 *           / "path=" id "~" id                      how the first is connected with the second
 *           / "period=" moment "~" moment [ "~" grouping "~" key ]   what is selected; the first that the dossier knows
 *           / "near=" ( "1" / "2" )                  with an actor: its neighbours at so many steps stand out, too
 *           / "story=steps"                          gone through in steps; absent: not
 *           / "find=" text                           words to find, percent-encoded
 *           / "sides=" ids / "who=" ids / "kinds=" names / "statuses=" names / "issues=" ids
 *                                                    what to let through; "who" names actors
 *           / "since=" date / "until=" date          the first and the last date to let through
 *           / "by=" moment                            what had happened by then, and what was planned
 *           / "known=" date                          what had been published by then
 *           / "rest=hide"                            what is not let through is left out; absent: it fades
 * grouping  = "track" / "side" / "actor" / "kind"
 * keys      = key *( "," key )
 * key       = id / kind of event / ""                a lane; the empty one holds what belongs to no other
 * ids       = id *( "," id )
 * date      = YYYY [ "-" MM [ "-" DD ] ]             and other dates of EDTF without qualifiers: 199X, 2022-21, -0044
 * moment    = YYYY-MM-DD [ "T" hh:mm ]               on the dossier's own calendar; other years: milliseconds as an integer
 * ```
 *
 * Reading is permissive: the bad part is dropped, the rest kept. Writing leaves out what is as by default, so the
 * default view has the empty address.
 */
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import { LEVELS } from '../model/level-names';
import { EVENT_KINDS, EVENT_STATUSES } from '../model/vocabulary';
import { clampWindow } from '../view/camera';
import type { LaneFolds } from '../view/lane-folds';
import { periodBetween, readPeriodEnd } from '../view/written-period';
import {
  DEFAULT_VIEW,
  exchangeBetween,
  type Filter,
  type LaneGrouping,
  type Period,
  type Selection,
  type ViewState,
} from '../view/view-state';
import { parseUncertainDate } from '../time/parse-edtf';
import type { EpochMs, Span } from '../time/span';

const GROUPINGS = ['track', 'side', 'actor', 'kind'] as const;

/**
 * Reads a view from the text behind the #, with or without the #.
 *
 * @param index  what the dossier knows: a selection of nothing is dropped
 * @returns      a whole view, whatever the text
 */
export function readLink(text: string, index: DossierIndex): ViewState {
  const pairs = new Map<string, string>();
  for (const pair of text.replace(/^[#?]+/, '').split('&')) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    if (at > 0 && !pairs.has(key)) pairs.set(key, pair.slice(at + 1));
  }
  return {
    window: readWindow(pairs.get('from'), pairs.get('to')),
    lanes: oneOf(GROUPINGS, pairs.get('lanes')) ?? DEFAULT_VIEW.lanes,
    folds: readFolds(pairs, index),
    actorsAs: oneOf(['network', 'matrix', 'list'] as const, pairs.get('actors')),
    actorsIn: oneOf(['record', 'window'] as const, pairs.get('span')) ?? DEFAULT_VIEW.actorsIn,
    level: oneOf(LEVELS, pairs.get('level')),
    positionsBy: oneOf(['side', 'actor'] as const, pairs.get('positions')) ?? DEFAULT_VIEW.positionsBy,
    selection: readSelection(pairs, index),
    near: oneOf([1, 2] as const, Number(pairs.get('near'))) ?? 0,
    inSteps: pairs.get('story') === 'steps',
    filter: readFilter(pairs, index),
  };
}

/** The keys of the lists of a filter: `actors` is taken by how the actors are drawn. */
export const LISTS = { sides: 'sides', who: 'actors', kinds: 'kinds', statuses: 'statuses', issues: 'issues' } as const;

/** The keys of the folds of lanes. */
export const FOLDS = { folded: 'folded', more: 'open' } as const;

function readFolds(pairs: ReadonlyMap<string, string>, index: DossierIndex): LaneFolds {
  const isKnown = (key: string): boolean => GROUPINGS.some((grouping) => hasLane(index, grouping, key));
  return new Map(
    Object.entries(FOLDS).flatMap(([key, fold]) =>
      (pairs.get(key)?.split(',') ?? []).filter(isKnown).map((lane) => [lane, fold] as const),
    ),
  );
}

function readFilter(pairs: ReadonlyMap<string, string>, index: DossierIndex): Filter {
  const list = <T extends string>(key: keyof typeof LISTS, isKnown: (item: string) => item is T): readonly T[] => [
    ...new Set((pairs.get(key) ?? '').split(',').filter(isKnown)),
  ];
  const among =
    (known: ReadonlyMap<Id, unknown>) =>
    (id: string): id is Id =>
      known.has(id);
  const nameIn =
    <T extends string>(names: Readonly<Record<T, unknown>>) =>
    (name: string): name is T =>
      Object.hasOwn(names, name);
  return {
    words: decode(pairs.get('find') ?? ''),
    sides: list('sides', among(index.sides)),
    actors: list('who', among(index.actors)),
    kinds: list('kinds', nameIn(EVENT_KINDS)),
    statuses: list('statuses', nameIn(EVENT_STATUSES)),
    issues: list('issues', among(index.issues)),
    ...readSinceUntil(pairs.get('since') ?? '', pairs.get('until') ?? ''),
    by: readMoment(pairs.get('by')),
    known: readPeriodEnd(pairs.get('known') ?? '').ok ? (pairs.get('known') ?? '') : '',
    rest: oneOf(['fade', 'hide'] as const, pairs.get('rest')) ?? DEFAULT_VIEW.filter.rest,
  };
}

/** An end that cannot be read is dropped; so are two between which nothing lies. */
function readSinceUntil(first: string, last: string): Pick<Filter, 'since' | 'until'> {
  const since = readPeriodEnd(first).ok ? first : '';
  const until = readPeriodEnd(last).ok ? last : '';
  return periodBetween(since, until) ? { since, until } : { since: '', until: '' };
}

function readSelection(pairs: ReadonlyMap<string, string>, index: DossierIndex): Selection | undefined {
  for (const kind of ['event', 'statement', 'actor', 'issue'] as const) {
    const id = pairs.get(kind);
    if (id !== undefined && index[`${kind}s`].has(id)) return { kind, id };
  }
  for (const kind of ['exchange', 'path'] as const) {
    const [from = '', to = '', ...more] = (pairs.get(kind) ?? '').split('~');
    const areTwo = more.length === 0 && from !== to && index.actors.has(from) && index.actors.has(to);
    if (areTwo) return kind === 'path' ? { kind, from, to } : exchangeBetween(from, to);
  }
  return readPeriod(pairs.get('period'), index);
}

function readPeriod(text = '', index: DossierIndex): Period | undefined {
  const [from, to, by, key, ...more] = text.split('~');
  const start = readMoment(from);
  const end = readMoment(to);
  if (start === undefined || end === undefined || start >= end || more.length > 0) return undefined;
  if (by === undefined) return { kind: 'period', start, end, lane: undefined };
  const grouping = oneOf(GROUPINGS, by);
  if (grouping === undefined || key === undefined || !hasLane(index, grouping, key)) return undefined;
  return { kind: 'period', start, end, lane: { grouping, key } };
}

function hasLane(index: DossierIndex, grouping: LaneGrouping, key: string): boolean {
  if (key === '') return true;
  if (grouping === 'kind') return Object.hasOwn(EVENT_KINDS, key);
  return { track: index.tracks, side: index.sides, actor: index.actors }[grouping].has(key);
}

function readWindow(from: string | undefined, to: string | undefined): Span | undefined {
  const start = readMoment(from);
  const end = readMoment(to);
  if (start === undefined || end === undefined || start >= end) return undefined;
  return clampWindow({ start, end });
}

function readMoment(text: string | undefined): EpochMs | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^-?\d{5,16}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text)) return undefined;
  const reading = parseUncertainDate(text);
  return reading.ok ? reading.date.may.start : undefined;
}

function oneOf<T>(choices: readonly T[], text: unknown): T | undefined {
  return choices.find((choice) => choice === text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
