import { mustGet, type DossierIndex } from '../../model/dossier-index';
import type { Actor, Id } from '../../model/dossier';
import type { Entry } from '../../model/entry';
import { STATUSES } from '../../model/entry-table';
import { ACTS, EVENT_KINDS, EVENT_STATUSES } from '../../model/vocabulary';
import { hull, type Span } from '../../time/span';
import { recordHull } from '../../view/story-window';
import { isMany } from '../../view/lane-grouping';
import type { LaneGrouping } from '../../view/view-state';
import { shortName } from './actor-names';
import { counted, numeral } from './counts';
import { dateInShort, dateInWords, LOCALE, spanInWords } from './dates';

export const TIMELINE = {
  name: 'Timeline',
  lanes: 'Lanes',
  earlierButton: 'Earlier',
  laterButton: 'Later',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Story',
  fitTitle: 'Show the story',
  whole: 'All',
  wholeTitle: 'Show the whole record',
  asReported: 'As reported',
  ahead: 'Not happened yet',
  fewer: 'Show fewer',
  none: 'This dossier records no events or statements.',
  overview: 'Whole record',
  overviewWindow: 'Part of the record in view',
  overviewEnds: { start: 'Start of the part in view', end: 'End of the part in view' },
  play: 'Play',
  key: 'How to read it',
  keysHint:
    'Arrow keys move between events, Enter opens one, [ or comma goes to what it answers, ] or full stop to its answer, plus and minus zoom, Page Up and Page Down move in time, 0 shows the story, F folds a lane, M shows more of its rows.',
  locale: LOCALE,
} as const;

export const LANE_GROUPINGS: Readonly<Record<LaneGrouping, string>> = {
  track: 'Strand',
  side: 'Side',
  actor: 'Actor',
  kind: 'Kind',
};

/**
 * What lanes are called whose entries belong to no track, to no one side or actor, or are no events; with many tracks, sides
 * or actors, those of them without a lane are there too.
 */
export function otherLanes(index: DossierIndex): Readonly<Record<LaneGrouping, string>> {
  return {
    track: isMany(index, 'track') ? 'Other strands' : 'Other statements',
    side: 'Other',
    actor: 'Others, several or none',
    kind: 'Statements',
  };
}

/**
 * The label of a mark: an event's title; who said what for a statement that was not made at one, and its own words alone
 * where they begin with the speaker: "The US is worried".
 */
export function labelOf(index: DossierIndex, entry: Entry): string {
  if (entry.of.kind === 'event') return entry.of.event.title;
  const { statement } = entry.of;
  const speaker = mustGet(index.actors, statement.speaker, 'actor');
  if (statement.form === 'quoted') return `${shortName(speaker)}: “${statement.text}”`;
  if (beginsWithName(statement.text, speaker)) return statement.text;
  return `${shortName(speaker)} ${ACTS[statement.act].verb}: ${statement.text}`;
}

function beginsWithName(text: string, { name, short = name, aliases = [] }: Actor): boolean {
  const words = text.replace(/^The /, '');
  return [name, short, ...aliases]
    .flatMap((each) => [each, each.slice(each.lastIndexOf(' ') + 1)])
    .some((each) => words.startsWith(each) && !/^[\p{L}\p{N}]/u.test(words.slice(each.length)));
}

/** The accessible name of a mark. It begins with the title: "US delivers its reply, 26 January 2022, delivery, United States". */
export function markName(index: DossierIndex, entry: Entry): string {
  const label = labelOf(index, entry);
  const date = dateInWords(entry.date);
  const parts =
    entry.of.kind === 'event'
      ? [label, date, EVENT_KINDS[entry.of.event.kind].name]
      : [label.replace(/\.$/, ''), date, 'statement'];
  if (entry.status !== 'happened') parts.push(EVENT_STATUSES[entry.status].name);
  const side = entry.side === undefined ? undefined : index.sides.get(entry.side)?.name;
  if (side !== undefined) parts.push(side);
  return parts.join(', ');
}

/**
 * What a count counts and when: "12 events, 3 to 9 January 2022, mostly meetings". What is no event is a statement, and
 * both together are marks.
 *
 * @param kinds  how many there are of each kind of event, by its plural
 */
export function countInWords(count: number, span: Span, kinds: ReadonlyMap<string, number>): string {
  const [[kind, most] = ['', 0]] = [...kinds].sort((a, b) => b[1] - a[1]);
  const said = kinds.get(STATEMENTS) ?? 0;
  const noun = said === 0 ? 'events' : said === count ? STATEMENTS : 'marks';
  const makeUp =
    said === count ? '' : `, ${most === count ? 'all' : most * 2 > count ? 'mostly' : 'most often'} ${kind}`;
  return `${numeral(count)} ${noun}, ${spanInWords(span)}${makeUp}`;
}

/** What is no event, in a count. */
export const STATEMENTS = 'statements';

/** The accessible name of a mark that counts several: "12 events, 3 to 9 January 2022, mostly meetings; open to zoom in". */
export function countName(entries: readonly [Entry, ...Entry[]]): string {
  const kinds = new Map<string, number>();
  for (const { of } of entries) {
    const kind = of.kind === 'event' ? EVENT_KINDS[of.event.kind].plural : STATEMENTS;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return `${countInWords(entries.length, spanOf(entries), kinds)}; open to zoom in`;
}

/** Second line of a card: "26 Jan 2022 · Blinken, Lavrov". */
export function cardDetail(index: DossierIndex, entry: Entry): string {
  const actors = actorsOf(entry).flatMap((id) => {
    const actor = index.actors.get(id);
    return actor ? [shortName(actor)] : [];
  });
  const named = actors.length > 4 ? [...actors.slice(0, 3), `${actors.length - 3} more`] : actors;
  return [dateInShort(entry.date), named.join(', ')].filter(Boolean).join(' · ');
}

/** How many of a lane in view have no place of their own, and what asking for them does. */
export function moreCount(count: number): string {
  return `+${numeral(count)} more`;
}

export function moreName(count: number, lane: string): string {
  return `${numeral(count)} more in ${lane}: show more rows`;
}

export function fewerName(lane: string): string {
  return `Show fewer rows of ${lane}`;
}

export function foldName(lane: string): string {
  return `Rows of ${lane}`;
}

export function earlierCount(count: number): string {
  return `‹ ${numeral(count)} earlier`;
}

export function laterCount(count: number): string {
  return `${numeral(count)} later ›`;
}

/** A number in few characters: "12", "1.2k". */
export function countInShort(count: number): string {
  return count < 1000 ? String(count) : SHORT.format(count).toLowerCase();
}

const SHORT = new Intl.NumberFormat(TIMELINE.locale, { notation: 'compact', maximumSignificantDigits: 2 });

/** What the button behind an edge's count does. */
export function edgeName(direction: 'earlier' | 'later', count: number, lane: string): string {
  return `${numeral(count)} ${direction} in ${lane}: go there`;
}

/** Says which part of time is in view, for those who do not see it: "14 January to 12 February 2022, 22 of 30 marks". */
export function viewInWords(window: Span, shown: number, all: number): string {
  return `${spanInWords(window)}, ${numeral(shown)} of ${numeral(all)} marks in view`;
}

/** One sentence about the timeline as a whole. */
export function timelineSummary(index: DossierIndex, lanes: number): string {
  const { statuses, length } = index.entries;
  let facts = 0;
  let ahead = 0;
  for (const status of statuses) {
    if (STATUS_TERMS[status]?.isFact) facts += 1;
    else if (STATUS_TERMS[status]?.isAhead) ahead += 1;
  }
  const counts = [
    `${counted(length, 'mark')} in ${counted(lanes, 'lane')}`,
    `${numeral(facts)} reported`,
    `${numeral(ahead)} not happened yet`,
  ];
  return `${counts.join(', ')}${length > 0 ? `, from ${spanInWords(recordHull(index))}` : ''}.`;
}

const STATUS_TERMS = STATUSES.map((status) => EVENT_STATUSES[status]);

function actorsOf({ of }: Entry): readonly Id[] {
  if (of.kind === 'statement') return [of.statement.speaker];
  return [...new Set(of.event.participants.map(({ actor }) => actor))];
}

function spanOf(entries: readonly [Entry, ...Entry[]]): Span {
  return entries.map(boundedSpan).reduce(hull);
}

/** An entry's possible span without its infinite ends. */
function boundedSpan({ date: { may } }: Entry): Span {
  if (may.start === -Infinity) return { start: may.end - 1, end: may.end };
  if (may.end === Infinity) return { start: may.start, end: may.start + 1 };
  return may;
}
