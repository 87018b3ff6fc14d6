import { expect, test } from 'vitest';
import { actsBetween } from '../../src/model/acts-between';
import { wholeOf } from '../../src/model/whole-of';
import { pairActs } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';
import { indexDossier } from '../../src/model/dossier-index';
import type { Dossier, Event, Participant, Statement } from '../../src/model/dossier';

const ON = { when: { edtf: '2001-02-03', basis: 'stated' }, track: 'all', evidence: [] } as const;

function sketch(statements: readonly Partial<Statement>[], events: readonly Partial<Event>[] = []) {
  return indexDossier({
    format: 'demarche',
    version: 1,
    id: 'sketch',
    title: 'Sketch',
    asOf: '2001-02-05',
    sources: [],
    sides: [],
    actors: [
      { id: 'north', kind: 'state', name: 'North', partOf: 'league' },
      { id: 'league', kind: 'bloc', name: 'League' },
      { id: 'ministry', kind: 'body', name: 'Ministry', partOf: 'north' },
      { id: 'ada', kind: 'person', name: 'Ada', partOf: 'ministry' },
      { id: 'ben', kind: 'person', name: 'Ben', partOf: 'north' },
      { id: 'south', kind: 'state', name: 'South' },
      { id: 'cy', kind: 'person', name: 'Cy', partOf: 'south' },
      { id: 'dee', kind: 'person', name: 'Dee' },
    ],
    tracks: [{ id: 'all', title: 'All' }],
    events: events.map((event, place) => ({
      id: `event-${place}`,
      kind: 'meeting',
      title: 'Meeting',
      status: 'happened',
      ...ON,
      ...event,
    })),
    statements: statements.map((statement, place) => ({
      id: `statement-${place}`,
      act: 'informs',
      form: 'reported',
      text: 'Said so.',
      ...ON,
      ...statement,
    })),
  } as unknown as Dossier);
}

const betweenIn = (index: ReturnType<typeof sketch>) => actsBetween(index).map(({ from, to }) => `${from}>${to}`);
const parties = (...ids: readonly string[]): readonly Participant[] => ids.map((actor) => ({ actor, role: 'party' }));

test('a person and a body stand for the nearest state, not for its bloc', () => {
  const index = sketch([]);
  expect(['ada', 'ministry', 'north', 'league', 'dee'].map((id) => wholeOf(index, id))).toEqual([
    'north',
    'north',
    'north',
    'league',
    'dee',
  ]);
});

test('a statement passes from the state of its speaker to the state of whom it addresses', () => {
  expect(betweenIn(sketch([{ speaker: 'ada', to: ['cy'] }]))).toEqual(['north>south']);
});

test('whom a speaker speaks for goes before what the speaker is part of', () => {
  expect(betweenIn(sketch([{ speaker: 'dee', for: 'south', to: ['ben'] }]))).toEqual(['south>north']);
});

test('within one state an act stays between its members', () => {
  expect(betweenIn(sketch([{ speaker: 'ada', to: ['ben'] }]))).toEqual(['ada>ben']);
});

test('what an actor does towards itself is left out', () => {
  expect(betweenIn(sketch([{ speaker: 'ada', to: ['ada'] }]))).toEqual([]);
});

test('one statement to two people of one state is one act', () => {
  expect(betweenIn(sketch([{ speaker: 'cy', to: ['ada', 'ben'] }]))).toEqual(['south>north']);
});

test('parties meet pairwise, once for each pair and in id order', () => {
  const acts = actsBetween(sketch([], [{ participants: parties('south', 'ada', 'dee') }]));
  expect(acts.map(({ from, to, isMutual }) => [from, to, isMutual])).toEqual([
    ['dee', 'north', true],
    ['dee', 'south', true],
    ['north', 'south', true],
  ]);
});

test('an event passes from who initiates it to whom it addresses', () => {
  const participants: readonly Participant[] = [
    { actor: 'cy', role: 'initiator' },
    { actor: 'north', role: 'addressee' },
    { actor: 'dee', role: 'host' },
  ];
  const acts = actsBetween(sketch([], [{ participants, status: 'planned' }]));
  expect(acts).toMatchObject([
    { from: 'south', to: 'north', isMutual: false, isAhead: true, quadClass: 'verbal_cooperation' },
  ]);
});

test('a pair sums up its acts by direction and class', () => {
  const index = sketch(
    [
      { speaker: 'ada', to: ['cy'], act: 'demands' },
      { speaker: 'north', to: ['south'], act: 'warns' },
      { speaker: 'cy', to: ['north'], act: 'offers' },
      { speaker: 'cy', to: ['north'], act: 'informs' },
    ],
    [{ participants: parties('north', 'south'), status: 'planned' }],
  );
  const [pair] = atOnce(pairActs(actsBetween(index)));
  expect(pair).toMatchObject({ a: 'north', b: 'south', count: 5 });
  expect(pair?.ways).toMatchObject([
    { from: 'north', to: 'south', isMutual: false, actClass: 'verbal_conflict', count: 2, noneIsFact: false },
    { from: 'north', to: 'south', isMutual: true, actClass: 'verbal_cooperation', count: 1, noneIsFact: true },
    { from: 'south', to: 'north', isMutual: false, actClass: 'neutral', count: 1, noneIsFact: false },
    { from: 'south', to: 'north', isMutual: false, actClass: 'verbal_cooperation', count: 1, noneIsFact: false },
  ]);
});
