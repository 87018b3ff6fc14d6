import type { Dossier, Event, EventKind } from '../../../src/model/dossier';
import type { BenchData, Item } from '../page/data';

const KINDS: readonly EventKind[] = ['talks', 'agreement', 'meeting', 'decision', 'vote', 'delivery'];
const SOURCE = 'generated';

/** Makes a dossier of generated data: each group a track, each item an event that happened, to the second in UTC. */
export function dossierOf({ t1, groups, items }: BenchData): Dossier {
  return {
    format: 'demarche/1',
    id: 'bench',
    title: 'Generated events',
    summary: 'Generated to measure how fast a timeline is drawn.',
    language: 'en',
    asOf: toSecond(t1).slice(0, 'yyyy-mm-dd'.length),
    sources: [{ id: SOURCE, kind: 'dataset', title: 'Generated events', published: '2024' }],
    sides: [],
    actors: [],
    tracks: groups.map(({ id, label }) => ({ id: trackOf(id), title: label })),
    events: items.map(eventOf),
    statements: [],
  };
}

function eventOf({ id, start, end, label, group }: Item): Event {
  const edtf = end === undefined ? toSecond(start) : `${toSecond(start)}/${toSecond(end)}`;
  return {
    id: `event-${id}`,
    kind: KINDS[id % KINDS.length] ?? 'talks',
    title: label,
    when: { edtf, basis: 'stated' },
    status: 'happened',
    track: trackOf(group),
    participants: [],
    evidence: [{ source: SOURCE, basis: 'stated' }],
  };
}

function trackOf(group: number): string {
  return `lane-${group}`;
}

/** @param ms  epoch ms; what is below a second is dropped */
function toSecond(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
}
