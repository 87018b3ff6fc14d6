import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsAtInSteps, exchangeAt, exchangeOf, type ActBetween } from '../../src/model/acts-between';
import type { Dossier, Event, Id, Participant, Statement } from '../../src/model/dossier';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { LEVELS, type Level } from '../../src/model/level-names';
import { levelOf, standInAt, standsForItself } from '../../src/model/levels';
import { actsWithin, pairActs } from '../../src/model/pairs-of-actors';
import { atOnce } from '../../src/model/steps';

const ACTORS: Dossier['actors'] = [
  { id: 'league', kind: 'bloc', name: 'League', side: 'first' },
  { id: 'north', kind: 'state', name: 'North', partOf: 'league' },
  { id: 'ministry', kind: 'body', name: 'Ministry', partOf: 'north' },
  { id: 'ada', kind: 'person', name: 'Ada', partOf: 'ministry' },
  { id: 'ben', kind: 'person', name: 'Ben', partOf: 'north' },
  { id: 'east', kind: 'state', name: 'East', side: 'first' },
  { id: 'south', kind: 'state', name: 'South', side: 'second' },
  { id: 'cy', kind: 'person', name: 'Cy', partOf: 'south' },
  { id: 'dee', kind: 'person', name: 'Dee' },
];
const IDS = ACTORS.map(({ id }) => id);
const ON = { when: { edtf: '2001-02-03', basis: 'stated' }, track: 'all', evidence: [] } as const;

function sketch(statements: readonly Partial<Statement>[], events: readonly Partial<Event>[] = []): DossierIndex {
  return indexDossier({
    id: 'sketch',
    title: 'Sketch',
    asOf: '2001-02-05',
    sources: [],
    sides: [
      { id: 'first', name: 'First' },
      { id: 'second', name: 'Second' },
    ],
    actors: ACTORS,
    tracks: [{ id: 'all', title: 'All' }],
    events: events.map((event, place) => ({ id: `e${place}`, kind: 'talks', status: 'happened', ...ON, ...event })),
    statements: statements.map((each, place) => ({ id: `s${place}`, act: 'informs', ...ON, ...each })),
  } as unknown as Dossier);
}

const actsAt = (index: DossierIndex, level: Level): readonly ActBetween[] => atOnce(actsAtInSteps(index, level));
const endsAt = (index: DossierIndex, level: Level) => actsAt(index, level).map(({ from, to }) => `${from}>${to}`);

const anActor = fc.constantFrom(...IDS);
const perhapsFor = fc.option(anActor, { nil: undefined });
const someStatements = fc.array(
  fc.record({
    speaker: anActor,
    for: perhapsFor,
    to: fc.uniqueArray(anActor, { maxLength: 4 }),
    act: fc.constantFrom('warns', 'offers', 'informs'),
  }),
  { maxLength: 6 },
) as fc.Arbitrary<Partial<Statement>[]>;
const someEvents = fc.array(
  fc.record({
    participants: fc.array(
      fc.record({
        actor: anActor,
        for: perhapsFor,
        role: fc.constantFrom('initiator', 'addressee', 'party', 'host'),
      }),
      { maxLength: 6 },
    ) as fc.Arbitrary<Participant[]>,
    status: fc.constantFrom('happened', 'planned', 'cancelled'),
  }),
  { maxLength: 6 },
) as fc.Arbitrary<Partial<Event>[]>;
const someRecords = fc.tuple(someStatements, someEvents);

describe('whom an act is put down to', () => {
  const index = sketch([]);
  const at = (id: Id) => LEVELS.map((level) => standInAt(index, level, { actor: id }));

  test('a person stands for a body, a state and a side', () => {
    expect(at('ada')).toEqual(['first', 'north', 'ministry', 'ada']);
    expect(at('ben')).toEqual(['first', 'north', 'north', 'ben']);
    expect(at('dee')).toEqual(['dee', 'dee', 'dee', 'dee']);
  });

  test('whom one speaks for goes before what one is part of', () => {
    const spoken = LEVELS.map((level) => standInAt(index, level, { actor: 'ada', for: 'south' }));
    expect(spoken).toEqual(['second', 'south', 'south', 'ada']);
  });

  test('two are told apart at the most inclusive level that has them both', () => {
    expect(levelOf(index, ['north', 'south'])).toBe('states');
    expect(levelOf(index, ['first', 'second'])).toBe('sides');
    expect(levelOf(index, ['ministry', 'south'])).toBe('bodies');
    expect(levelOf(index, ['ada', 'south'])).toBe('people');
    expect(levelOf(index, ['dee', 'first'])).toBe('sides');
  });
});

test('the same statement is put down to people, bodies, states and sides', () => {
  const index = sketch([{ speaker: 'ada', to: ['cy'] }]);
  expect(LEVELS.map((level) => endsAt(index, level)[0])).toEqual([
    'first>second',
    'north>south',
    'ministry>south',
    'ada>cy',
  ]);
});

test('what passes within a side passes from that side to itself, and is no pair', () => {
  const index = sketch([
    { speaker: 'north', to: ['east'] },
    { speaker: 'ada', to: ['ben'] },
  ]);
  expect(endsAt(index, 'sides')).toEqual(['first>first', 'first>first']);
  expect(actsWithin(actsAt(index, 'sides'))).toEqual(new Map([['first', 2]]));
  expect(atOnce(pairActs(actsAt(index, 'sides')))).toEqual([]);
});

/** Records by the two sides that they pass between, in one direction or mutually. */
function bySides(index: DossierIndex, acts: readonly ActBetween[]): ReadonlyMap<string, ReadonlySet<string>> {
  const records = new Map<string, Set<string>>();
  for (const { from, to, isMutual, id } of acts) {
    const ends = [from, to].map((end) => (index.sides.has(end) ? end : standInAt(index, 'sides', { actor: end })));
    const key = `${isMutual ? ends.sort().join('-') : ends.join('>')}`;
    records.set(key, (records.get(key) ?? new Set()).add(id));
  }
  return records;
}

/** Whoever speaks for another side than their own is drawn there where that is told apart, and nowhere else. */
function withoutTurncoats([statements, events]: readonly [readonly Partial<Statement>[], readonly Partial<Event>[]]) {
  const index = sketch([]);
  const sideOf = (actor: Id) => standInAt(index, 'sides', { actor });
  const isLoyal = (actor: Id, body: Id | undefined) => body === undefined || sideOf(body) === sideOf(actor);
  return sketch(
    statements.filter(({ speaker, for: body }) => isLoyal(speaker ?? '', body)),
    events.map((event) => ({
      ...event,
      participants: (event.participants ?? []).filter((each) => isLoyal(each.actor, each.for)),
    })),
  );
}

test('what passes between states adds up to what passes between sides, and so do bodies', () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      const index = withoutTurncoats(records);
      const whole = bySides(index, actsAt(index, 'sides'));
      expect(bySides(index, actsAt(index, 'states'))).toEqual(whole);
      expect(bySides(index, actsAt(index, 'bodies'))).toEqual(whole);
    }),
  );
});

test('sides, states and bodies have the same records, people no others, and sides have no more acts than states', () => {
  fc.assert(
    fc.property(someRecords, ([statements, events]) => {
      const index = sketch(statements, events);
      const [sides = [], states = [], bodies = [], people = []] = LEVELS.map((level) => actsAt(index, level));
      const [ofSides, ofStates, ofBodies, ofPeople] = [sides, states, bodies, people].map(
        (acts) => new Set(acts.map(({ id }) => id)),
      );
      expect(ofStates).toEqual(ofSides);
      expect(ofBodies).toEqual(ofSides);
      expect([...(ofPeople ?? [])].filter((id) => !ofSides?.has(id))).toEqual([]);
      expect(sides.length).toBeLessThanOrEqual(states.length);
    }),
  );
});

test('pairs count each act between two once, and swapped roles give the same pairs the other way round', () => {
  const swapped = { initiator: 'addressee', addressee: 'initiator' } as const;
  const turned = (role: Participant['role']) => (role === 'initiator' || role === 'addressee' ? swapped[role] : role);
  fc.assert(
    fc.property(someEvents, fc.constantFrom(...LEVELS), (events, level) => {
      const index = sketch([], events);
      const back = sketch(
        [],
        events.map((event) => ({
          ...event,
          participants: (event.participants ?? []).map((each) => ({ ...each, role: turned(each.role) })),
        })),
      );
      const written = (of: DossierIndex, isBack: boolean) =>
        atOnce(pairActs(actsAt(of, level))).map(({ a, b, count, ways }) => ({
          a,
          b,
          count,
          ways: ways
            .map(({ from, to, isMutual, actClass, count: ofWay, noneIsFact }) => {
              const [start, end] = isBack && !isMutual ? [to, from] : [from, to];
              return `${start}>${end} ${isMutual} ${actClass} ${ofWay} ${noneIsFact}`;
            })
            .sort(),
        }));
      expect(written(back, true)).toEqual(written(index, false));
      for (const { count, ways } of atOnce(pairActs(actsAt(index, level)))) {
        expect(ways.reduce((sum, way) => sum + way.count, 0)).toBe(count);
      }
    }),
  );
});

test('the order of records does not show', () => {
  fc.assert(
    fc.property(someRecords, fc.constantFrom(...LEVELS), ([statements, events], level) => {
      const index = sketch(statements, events);
      const { dossier } = index;
      const turned = indexDossier({
        ...dossier,
        actors: dossier.actors.toReversed(),
        statements: dossier.statements.toReversed(),
        events: dossier.events.toReversed(),
      });
      expect(actsAt(turned, level)).toEqual(actsAt(index, level));
    }),
  );
});

test('what passed between two is what their pair counts at that level', () => {
  fc.assert(
    fc.property(someRecords, fc.constantFrom(...LEVELS), ([statements, events], level) => {
      const index = sketch(statements, events);
      for (const { a, b, acts } of atOnce(pairActs(actsAt(index, level)))) {
        expect(exchangeAt(index, level, { a, b }).acts).toEqual(acts);
        if (levelOf(index, [a, b]) === level) expect(exchangeOf(index, b, a).acts).toEqual(acts);
      }
    }),
  );
});

test('who acts at a level stands for itself there, or is a member of what the act passed within', () => {
  fc.assert(
    fc.property(someRecords, ([statements, events]) => {
      const index = sketch(statements, events);
      for (const level of ['sides', 'people'] as const) {
        for (const { from, to } of actsAt(index, level)) {
          expect([from, to].filter((id) => !standsForItself(index, level, id))).toEqual([]);
        }
      }
    }),
  );
});

test('an act is a fact, ahead or disputed as its record is', () => {
  const accounts = [
    { source: 'x', basis: 'stated', field: 'when', value: '1' },
    { source: 'y', basis: 'stated', field: 'when', value: '2' },
  ] as const;
  const parties: readonly Participant[] = ['north', 'south'].map((actor) => ({ actor, role: 'party' }));
  const index = sketch(
    [{ speaker: 'north', to: ['south'], evidence: accounts }],
    [
      { participants: parties, status: 'cancelled' },
      { participants: parties, status: 'planned' },
    ],
  );
  expect(actsAt(index, 'states')).toMatchObject([
    { id: 'e0', isFact: false, isAhead: false, isDisputed: false },
    { id: 'e1', isFact: false, isAhead: true, isDisputed: false },
    { id: 's0', isFact: true, isAhead: false, isDisputed: true },
  ]);
  expect(atOnce(pairActs(actsAt(index, 'states')))[0]?.ways).toMatchObject([
    { isMutual: false, actClass: 'neutral', noneIsFact: false, isDisputed: true },
    { isMutual: true, actClass: 'verbal_cooperation', noneIsFact: true, isDisputed: false },
  ]);
});
