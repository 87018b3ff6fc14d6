/**
 * The address of a view: what stands behind the # of the page, in a `view` attribute, or in a link to share.
 *
 * ```
 * view      = [ pair *( "&" pair ) ]                 any order; unknown pairs and broken values are passed over
 * pair      = "from=" moment "&to=" moment           the window; both or neither; absent: the dossier's story
 *           / "lanes=" ( "track" / "side" / "actor" / "kind" )   absent: track
 *           / "actors=" ( "network" / "matrix" )     absent: network
 *           / "event=" id / "statement=" id / "actor=" id / "issue=" id
 *           / "exchange=" id "~" id                  what is selected; the first that the dossier knows
 *           / "find=" text                           words to find, percent-encoded
 *           / "sides=" ids / "kinds=" names / "statuses=" names
 * ids       = id *( "," id )
 * moment    = YYYY-MM-DD [ "T" hh:mm ]               on the dossier's own calendar; other years: milliseconds as an integer
 * ```
 *
 * Reading is permissive: the bad part is dropped, the rest kept. Writing leaves out what is as by default, so the
 * default view has the empty address.
 */
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import { EVENT_KINDS, EVENT_STATUSES } from '../model/vocabulary';
import { clampWindow } from '../view/camera';
import { DEFAULT_VIEW, exchangeBetween, type Selection, type ViewState } from '../view/view-state';
import { parseUncertainDate } from '../time/parse-edtf';
import { MINUTE_MS, type EpochMs, type Span } from '../time/span';

/** Writes a view as the text behind the #, without the #. */
export function writeLink(view: ViewState): string {
  const { window, lanes, actorsAs, selection, filter } = view;
  const pairs: [string, string][] = [];
  if (window) pairs.push(['from', writeMoment(window.start)], ['to', writeMoment(window.end)]);
  if (lanes !== DEFAULT_VIEW.lanes) pairs.push(['lanes', lanes]);
  if (actorsAs !== DEFAULT_VIEW.actorsAs) pairs.push(['actors', actorsAs]);
  if (selection?.kind === 'exchange') pairs.push(['exchange', `${selection.from}~${selection.to}`]);
  else if (selection) pairs.push([selection.kind, selection.id]);
  if (filter.words.trim() !== '') pairs.push(['find', encodeURIComponent(filter.words.trim().toWellFormed())]);
  for (const key of ['sides', 'kinds', 'statuses'] as const) {
    if (filter[key].length > 0) pairs.push([key, filter[key].join(',')]);
  }
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

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
  const list = (key: string, isKnown: (item: string) => boolean): readonly string[] =>
    (pairs.get(key) ?? '').split(',').filter((item) => item !== '' && isKnown(item));
  return {
    window: readWindow(pairs.get('from'), pairs.get('to')),
    lanes: oneOf(['track', 'side', 'actor', 'kind'] as const, pairs.get('lanes')) ?? DEFAULT_VIEW.lanes,
    actorsAs: oneOf(['network', 'matrix'] as const, pairs.get('actors')) ?? DEFAULT_VIEW.actorsAs,
    selection: readSelection(pairs, index),
    filter: {
      words: decode(pairs.get('find') ?? ''),
      sides: list('sides', (id) => index.sides.has(id)),
      kinds: list('kinds', (name) => Object.hasOwn(EVENT_KINDS, name)) as readonly (keyof typeof EVENT_KINDS)[],
      statuses: list('statuses', (name) =>
        Object.hasOwn(EVENT_STATUSES, name),
      ) as readonly (keyof typeof EVENT_STATUSES)[],
    },
  };
}

function readSelection(pairs: ReadonlyMap<string, string>, index: DossierIndex): Selection | undefined {
  const known: Readonly<Record<'event' | 'statement' | 'actor' | 'issue', ReadonlyMap<Id, unknown>>> = {
    event: index.events,
    statement: index.statements,
    actor: index.actors,
    issue: index.issues,
  };
  for (const kind of ['event', 'statement', 'actor', 'issue'] as const) {
    const id = pairs.get(kind);
    if (id !== undefined && known[kind].has(id)) return { kind, id };
  }
  const [a, b, ...more] = (pairs.get('exchange') ?? '').split('~');
  if (a === undefined || b === undefined || more.length > 0 || a === b) return undefined;
  return index.actors.has(a) && index.actors.has(b) ? exchangeBetween(a, b) : undefined;
}

function readWindow(from: string | undefined, to: string | undefined): Span | undefined {
  const start = readMoment(from);
  const end = readMoment(to);
  if (start === undefined || end === undefined || start >= end) return undefined;
  return clampWindow({ start, end });
}

function writeMoment(at: EpochMs): string {
  const minute = Math.round(at / MINUTE_MS) * MINUTE_MS;
  const date = new Date(minute);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return String(minute);
  return date.toISOString().slice(0, 16).replace('T00:00', '');
}

function readMoment(text: string | undefined): EpochMs | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^-?\d{5,16}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text)) return undefined;
  const reading = parseUncertainDate(text);
  return reading.ok ? reading.date.may.start : undefined;
}

function oneOf<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((choice) => choice === text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
