import fc from 'fast-check';
import type { Event, EventStatus } from '../../src/model/dossier';
import type { DossierIndex } from '../../src/model/dossier-index';
import { EVENT_KINDS } from '../../src/model/vocabulary';
import { DAY_MS } from '../../src/time/span';
import { sketch } from '../panels/sketch-dossier';

type Kind = Event['kind'];

const KINDS = Object.keys(EVENT_KINDS) as readonly Kind[];
const START = Date.UTC(2001, 0, 1);
const WORDS = 'Talks in Oslo on the dam and the river go on for a second day'.split(' ');

/** Gives numbers from 0 up to 1 that look random and are the same for the same seed. @see Steele & Vigna, SplitMix32 */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

interface DenseOptions {
  readonly seed: number;
  readonly count: number;
  readonly days: number;
  /** Even over all days, four fifths in a fiftieth of them, or in a few single moments. */
  readonly spread: 'even' | 'bursty' | 'heaped';
  readonly tracks: number;
}

/** Makes a dossier of so many events, with dates of every form, on a few tracks. */
export function denseDossier({ seed, count, days, spread, tracks }: DenseOptions): DossierIndex {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const momentOf = (): number => {
    if (spread === 'heaped') return START + below(12) * Math.floor(days / 12) * DAY_MS;
    const inBurst = spread === 'bursty' && random() < 0.8;
    return START + (inBurst ? 0.6 + random() / 50 : random()) * days * DAY_MS;
  };
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const dateOf = (at: number): string => {
    const form = below(20);
    if (form < 8) return dayOf(at);
    if (form < 14) return new Date(at).toISOString().slice(0, 16);
    if (form < 16) return `${dayOf(at)}/${dayOf(at + below(Math.ceil(days / 20)) * DAY_MS)}`;
    return [`${dayOf(at)}~`, `${dayOf(at)}/..`, `../${dayOf(at)}`, dayOf(at).slice(0, 7)][form - 16] ?? dayOf(at);
  };
  const asOf = START + days * 0.8 * DAY_MS;
  const statusOf = (at: number): EventStatus => {
    if (at > asOf) return (['planned', 'expected', 'conditional', 'cancelled'] as const)[below(4)] ?? 'planned';
    return (['happened', 'happened', 'happened', 'unconfirmed', 'ongoing'] as const)[below(5)] ?? 'happened';
  };
  return sketch('', {
    dossier: {
      asOf: dayOf(asOf),
      tracks: Array.from({ length: tracks }, (_, place) => ({ id: `t${place}`, title: `Track ${place}` })),
    },
    events: Array.from({ length: count }, (_, place) => {
      const at = momentOf();
      return {
        id: `e${place}`,
        title: WORDS.slice(0, 1 + below(WORDS.length)).join(' '),
        when: { edtf: dateOf(at), basis: 'stated' as const },
        status: statusOf(at),
        kind: KINDS[below(KINDS.length)] ?? 'talks',
        track: `t${below(tracks)}`,
        weight: ([1, 2, 2, 2, 3] as const)[below(5)] ?? 2,
        participants: [{ actor: ['ada', 'cy', 'dee'][below(3)] ?? 'ada', role: 'initiator' as const }],
      };
    }),
  });
}

/** Dossiers with lanes that are too full for all of their events: by many at one time, or by many in all. */
export const denseDossiers: fc.Arbitrary<DossierIndex> = fc
  .record({
    seed: fc.integer(),
    count: fc.constantFrom(60, 400, 2500),
    days: fc.constantFrom(20, 400, 8000),
    spread: fc.constantFrom('even' as const, 'bursty' as const, 'heaped' as const),
    tracks: fc.constantFrom(1, 2),
  })
  .map(denseDossier);
