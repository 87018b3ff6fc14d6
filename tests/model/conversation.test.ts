import { expect, test } from 'vitest';
import { conversationOf, type Turn } from '../../src/model/conversation';
import { on, sketch } from '../panels/sketch-dossier';

const index = sketch(
  `
  a: ada for north demands to south on border at meeting: “Leave.”
  b: cy refuses to north on border re a: To leave.
  c: dee asks to north re a: Why.
  d: ada warns to south re b,c: That it goes on.
`,
  {
    events: [
      {
        id: 'meeting',
        ...on('2001-02-03'),
        participants: [
          { actor: 'ada', role: 'initiator', for: 'north' },
          { actor: 'south', role: 'addressee' },
        ],
      },
      {
        id: 'talks',
        status: 'planned',
        ...on('2001-03-01'),
        participants: [
          { actor: 'ada', role: 'party' },
          { actor: 'cy', role: 'party' },
        ],
      },
    ],
    statements: { a: on('2001-02-03'), b: on('2001-02-14'), c: on('2001-02-15'), d: on('2001-02-20') },
  },
);

const inText = ({ act, by, answers, answeredBy }: Turn) =>
  `${by}:${act.id} <${answers.here.join(',')}|${answers.elsewhere.join(',')} >${answeredBy.here.join(',')}|${answeredBy.elsewhere.join(',')}`;

test('a conversation has each act on the side of whoever acts, in order, with what it answers here and elsewhere', () => {
  const { left, right, turns, counts } = conversationOf(index, 'north', 'south');
  expect([left, right]).toEqual(['north', 'south']);
  expect(turns.map(inText)).toEqual([
    'left:meeting <| >|',
    'left:a <| >b|c',
    'right:b <a| >d|',
    'left:d <b|c >|',
    'both:talks <| >|',
  ]);
  expect(counts).toEqual({ left: 3, right: 1, both: 1 });
});

test('asked for the other way round, the two sides change places and nothing else does', () => {
  const OTHER = { left: 'right', right: 'left', both: 'both' } as const;
  const one = conversationOf(index, 'north', 'south');
  const other = conversationOf(index, 'south', 'north');
  expect([other.left, other.right]).toEqual([one.right, one.left]);
  expect(other.turns).toEqual(one.turns.map((turn) => ({ ...turn, by: OTHER[turn.by] })));
});

test('dates are told when they change, the time between as far as it is known, and where the future begins', () => {
  const { turns } = conversationOf(index, 'north', 'south');
  expect(turns.map(({ hasNewDate }) => hasNewDate)).toEqual([true, false, true, true, true]);
  expect(turns.map(({ after }) => after?.least)).toEqual([undefined, undefined, 11, 6, 9]);
  expect(turns.map(({ isFirstAhead }) => isFirstAhead)).toEqual([false, false, false, false, true]);
});

test('what was said at an event by the same side goes on from it', () => {
  const { turns } = conversationOf(index, 'north', 'south');
  expect(turns.filter(({ goesOn }) => goesOn).map(({ act }) => act.id)).toEqual(['a']);
});

test('a person has only its own part, and the state all', () => {
  const two = sketch('a: ada asks to south: It.\n b: north asks to south: It.\n c: south asks to ada: It.');
  const idsIn = (from: string, to: string) => conversationOf(two, from, to).turns.map(({ act }) => act.id);
  expect(idsIn('ada', 'south')).toEqual(['a', 'c']);
  expect(idsIn('north', 'south')).toEqual(['a', 'b', 'c']);
  expect(idsIn('ada', 'cy')).toEqual([]);
});

test('an event that passed one way and between parties alike stands twice, under two keys', () => {
  const roles = ['initiator', 'addressee', 'party', 'party'] as const;
  const both = sketch('', {
    events: [
      {
        id: 'x',
        participants: roles.map((role, place) => ({ actor: place % 2 === 0 ? 'north' : 'south', role })),
      },
    ],
  });
  const { turns } = conversationOf(both, 'north', 'south');
  expect(turns.map(({ by }) => by).sort()).toEqual(['both', 'left']);
  expect(new Set(turns.map(({ key }) => key)).size).toBe(2);
});

test('two between whom nothing passed have no turns', () => {
  expect(conversationOf(sketch('a: ada informs to ada: It.'), 'north', 'dee').turns).toEqual([]);
});

test('what was planned for a time that has passed does not begin the future', () => {
  const past = sketch('a: north asks to south: It.', {
    events: [
      { id: 'missed', ...on('2001-01-01') },
      { id: 'next', ...on('2001-03-01') },
    ].map((event) => ({
      ...event,
      status: 'planned' as const,
      participants: ['north', 'south'].map((actor) => ({ actor, role: 'party' as const })),
    })),
    statements: { a: on('2001-02-03') },
  });
  const { turns } = conversationOf(past, 'north', 'south');
  expect(turns.map(({ act, isFirstAhead }) => `${act.id} ${isFirstAhead}`)).toEqual([
    'missed false',
    'a false',
    'next true',
  ]);
});
