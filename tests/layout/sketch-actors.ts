import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import type { Actor, Dossier, Statement } from '../../src/model/dossier';

/** Gives the index of an invented dossier with so many actors on so many sides, in file order or turned round. */
export function sketchActors(count: number, sideCount: number, isTurned = false): DossierIndex {
  const sides = Array.from({ length: sideCount }, (_, place) => ({ id: `side-${place}`, name: `Side ${place}` }));
  const actors = Array.from({ length: count }, (_, place): Actor => {
    const side = Math.floor(place / 4) % (sideCount + 1);
    const whole = place % 4 === 0 ? undefined : `actor-${place - (place % 4)}`;
    return {
      id: `actor-${place}`,
      kind: whole === undefined ? 'state' : place % 4 === 1 ? 'body' : 'person',
      name: `Actor ${place} ${'of the Commission '.repeat(place % 3)}`.trim(),
      ...(whole === undefined ? (side < sideCount ? { side: `side-${side}` } : {}) : { partOf: whole }),
    };
  });
  const statements = actors.map(({ id }, place): Statement => ({
    id: `statement-${place}`,
    speaker: id,
    to: [`actor-${(place * 7 + 4) % count}`],
    act: place % 2 === 0 ? 'demands' : 'offers',
    form: 'reported',
    text: 'Said so.',
    when: { edtf: '2001-02-03', basis: 'stated' },
    track: 'all',
    evidence: [],
  }));
  return indexDossier({
    format: 'demarche',
    version: 1,
    id: 'sketch',
    title: 'Sketch',
    asOf: '2001-02-05',
    sources: [],
    sides,
    actors: isTurned ? actors.toReversed() : actors,
    tracks: [{ id: 'all', title: 'All' }],
    events: [],
    statements: isTurned ? statements.toReversed() : statements,
  } as unknown as Dossier);
}
