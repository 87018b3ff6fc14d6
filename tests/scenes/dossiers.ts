import { readFileSync } from 'node:fs';
import { parseDossier } from '../../src/formats/parse-dossier';
import type { EventStatus } from '../../src/model/dossier';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { EVENT_STATUSES } from '../../src/model/vocabulary';
import { denseDossier } from '../layout/dense-dossiers';
import { sketchActors } from '../layout/sketch-actors';
import { on, sketch } from '../panels/sketch-dossier';
import { firstDossier } from '../support/first-dossier';
import { honestTime } from './honest-time';

/** The dossiers of which pictures are stored, by the names of their folders. */
export const DOSSIERS: Readonly<Record<string, DossierIndex>> = {
  'us-response-2022': indexDossier(firstDossier()),
  'lake-velm': validDossier('lake-velm'),
  'many-scripts': validDossier('many-scripts'),
  crowd: crowd(),
  'honest-time': honestTime(),
  dense: denseDossier({ seed: 1, count: 500, days: 400, spread: 'bursty', tracks: 2 }),
};

function validDossier(name: string): DossierIndex {
  const { dossier, problems } = parseDossier(readFileSync(`tests/dossiers/valid/${name}.json`, 'utf8'));
  if (!dossier) throw new Error(problems.map(({ message }) => message).join('\n'));
  return indexDossier(dossier);
}

/** Eighteen actors on two sides who all speak on one day, more than a lane has rows, and as many events around it. */
function crowd(): DossierIndex {
  const { sides, actors, statements } = sketchActors(18, 2).dossier;
  const statuses = Object.keys(EVENT_STATUSES) as EventStatus[];
  const tracks = ['Talks on the dam', 'Talks on the border and on all that lies along it'];
  return sketch('', {
    dossier: { sides, actors, statements, tracks: tracks.map((title, place) => ({ id: `track-${place}`, title })) },
    events: Array.from({ length: 18 }, (_, place) => ({
      id: `event-${place}`,
      title: `Event ${place} ${'on the dam and the river '.repeat(place % 3)}`.trim(),
      // Steps of five round seventeen days: neighbours in the file are none in time, and one day has two events.
      ...on(new Date(Date.UTC(2001, 0, 26 + ((place * 5) % 17))).toISOString().slice(0, 10)),
      status: statuses[place % statuses.length] ?? 'happened',
      track: `track-${place % tracks.length}`,
      participants: [{ actor: `actor-${place % 18}`, role: 'initiator' as const }],
      weight: place % 6 === 0 ? 3 : 1,
    })),
  });
}
