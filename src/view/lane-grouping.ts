import { wholeOf } from '../model/acts-between';
import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import type { Entry } from '../model/entry';
import { EVENT_KINDS } from '../model/vocabulary';
import type { LaneGrouping } from './view-state';

/** The entries of one lane, in the order of the record. */
export interface LaneGroup {
  readonly key: string;
  /** Undefined for the entries that belong to no track, or to no one side or actor; words are found for them where they are shown. */
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly side: Id | undefined;
  readonly entries: readonly Entry[];
}

/** Groups the entries of a dossier into lanes, in file order of tracks, sides or actors, or by first use of a kind. Empty lanes are left out. */
export function groupIntoLanes(index: DossierIndex, grouping: LaneGrouping): readonly LaneGroup[] {
  const groups = new Map<string, { readonly group: Omit<LaneGroup, 'entries'>; readonly entries: Entry[] }>();
  for (const group of lanesOf(index, grouping)) groups.set(group.key, { group, entries: [] });
  for (const entry of index.entries) {
    const key = keyOf(index, entry, grouping);
    const known = groups.get(key) ?? groups.get(OTHER);
    known?.entries.push(entry);
  }
  return [...groups.values()]
    .filter(({ entries }) => entries.length > 0)
    .map(({ group, entries }) => ({ ...group, entries }));
}

const OTHER = '';

function lanesOf(index: DossierIndex, grouping: LaneGrouping): readonly Omit<LaneGroup, 'entries'>[] {
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
  const keys = new Set(index.entries.map((entry) => keyOf(index, entry, 'kind')));
  return [...keys].map((key) => ({
    key,
    title: key in EVENT_KINDS ? capitalised(EVENT_KINDS[key as keyof typeof EVENT_KINDS].plural) : undefined,
    summary: undefined,
    side: undefined,
  }));
}

function keyOf(index: DossierIndex, entry: Entry, grouping: LaneGrouping): string {
  if (grouping === 'track') return entry.track ?? OTHER;
  if (grouping === 'side') return entry.side ?? OTHER;
  if (grouping === 'actor') return actingWhole(index, entry) ?? OTHER;
  return entry.of.kind === 'event' ? entry.of.event.kind : OTHER;
}

/** The state or organisation that acts, in person or through those who act for it; undefined where several do. */
function actingWhole(index: DossierIndex, { of }: Entry): Id | undefined {
  if (of.kind === 'statement') return wholeOf(index, of.statement.for ?? of.statement.speaker);
  const { participants } = of.event;
  const acting = (['initiator', 'party'] as const)
    .map((role) => participants.filter((participant) => participant.role === role))
    .find((some) => some.length > 0);
  const wholes = new Set(acting?.map((participant) => wholeOf(index, participant.for ?? participant.actor)));
  return wholes.size === 1 ? [...wholes][0] : undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
