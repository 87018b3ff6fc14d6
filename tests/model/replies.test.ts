import { expect, test } from 'vitest';
import { repliesOf } from '../../src/model/replies';
import { sketch } from '../panels/sketch-dossier';

const LINES = 'a: north demands: That.\n b: south refuses re a: To.\n c: cy rejects re a,note: Both.';
const EVENTS = [{ id: 'note' }, { id: 'reply', respondsTo: ['note', 'a'] }];

test('what a record answers is what its file says', () => {
  const { answers } = repliesOf(sketch(LINES, { events: EVENTS }));
  expect(Object.fromEntries(answers)).toEqual({ b: ['a'], c: ['a', 'note'], reply: ['note', 'a'] });
});

test('what answered a record is found from the answers, events first', () => {
  const { answeredBy } = repliesOf(sketch(LINES, { events: EVENTS }));
  expect(Object.fromEntries(answeredBy)).toEqual({ a: ['reply', 'b', 'c'], note: ['reply', 'c'] });
});

test('an answer that names the same record twice is one answer', () => {
  const { answeredBy } = repliesOf(sketch('a: north asks: Why.\n b: south informs re a,a: So.'));
  expect(answeredBy.get('a')).toEqual(['b']);
});

test('replies are derived once for each dossier', () => {
  const index = sketch(LINES, { events: EVENTS });
  expect(repliesOf(index)).toBe(repliesOf(index));
  expect(repliesOf(sketch('x: dee informs: Nothing.')).answers.size).toBe(0);
});
