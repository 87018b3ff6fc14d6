import { firstDossier } from './first-dossier';

const DAY = 86_400_000;

/** Writes the first dossier with many events more, of some 1,500 characters each, one a day in one track after another. */
export function largeDossier(eventCount: number, fields: Readonly<Record<string, unknown>> = {}): string {
  const dossier = firstDossier();
  const [model] = dossier.events;
  if (!model) throw new Error('missing event');
  const events = Array.from({ length: eventCount }, (_, place) => ({
    id: `more-${place}`,
    kind: model.kind,
    title: `Meeting number ${place}, “called” to look at a file of some size`,
    summary: 'What was said there filled many pages, “and some more”. '.repeat(20),
    when: { edtf: new Date(Date.UTC(2015, 0, 1) + place * DAY).toISOString().slice(0, 10), basis: 'stated' },
    status: 'happened',
    track: dossier.tracks[place % dossier.tracks.length]?.id,
    participants: [],
    evidence: [{ source: dossier.sources[0]?.id, basis: 'stated', note: `row ${place}` }],
  }));
  return JSON.stringify({ ...dossier, title: 'A large dossier', events: [...dossier.events, ...events], ...fields });
}
