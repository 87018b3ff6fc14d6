import { firstDossier } from './first-dossier';

/** Writes the first dossier with many events more, of some 1,500 characters each. */
export function largeDossier(eventCount: number, fields: Readonly<Record<string, unknown>> = {}): string {
  const dossier = firstDossier();
  const [model] = dossier.events;
  if (!model) throw new Error('missing event');
  const { id: track } = dossier.tracks[0] ?? { id: '' };
  const events = Array.from({ length: eventCount }, (_, place) => ({
    id: `more-${place}`,
    kind: model.kind,
    title: `Meeting number ${place}, “called” to look at a file of some size`,
    summary: 'What was said there filled many pages, “and some more”. '.repeat(20),
    when: { edtf: `2021-${String((place % 12) + 1).padStart(2, '0')}-14`, basis: 'stated' },
    status: 'happened',
    track,
    participants: [],
    evidence: [{ source: dossier.sources[0]?.id, basis: 'stated', note: `row ${place}` }],
  }));
  return JSON.stringify({ ...dossier, title: 'A large dossier', events: [...dossier.events, ...events], ...fields });
}
