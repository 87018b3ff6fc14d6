import { expect, test } from 'vitest';
import { replyChain, type ReplyLink } from '../../src/model/reply-chain';
import { entriesInChain } from '../../src/model/entries-in-chain';
import { walkReplies } from '../../src/model/walk-replies';
import { sketch } from '../panels/sketch-dossier';

// a <- b <- c, b <- d, c and d <- e
const DIAMOND = sketch('', {
  events: [
    { id: 'a' },
    { id: 'b', respondsTo: ['a'] },
    { id: 'c', respondsTo: ['b'] },
    { id: 'd', respondsTo: ['b'] },
    { id: 'e', respondsTo: ['c', 'd'] },
    { id: 'apart' },
  ],
});

const inText = (generations: readonly (readonly ReplyLink[])[]) =>
  generations.map((links) => links.map(({ id, towards }) => `${id}>${towards.join('+')}`).join(' ')).join(' | ');

test('a line of replies has what came before, the oldest first, and what came after', () => {
  const { before, after, goesOnBefore, goesOnAfter } = replyChain(DIAMOND, 'b');
  expect(inText(before)).toBe('a>b');
  expect(inText(after)).toBe('c>b d>b | e>c+d');
  expect([goesOnBefore, goesOnAfter]).toEqual([false, false]);
  expect(inText(replyChain(DIAMOND, 'e').before)).toBe('a>b | b>c+d | c>e d>e');
});

test('what neither answers nor is answered has no line', () => {
  expect(replyChain(DIAMOND, 'apart')).toEqual({ before: [], after: [], goesOnBefore: false, goesOnAfter: false });
});

test('an event answers what the statements made at it answer, and is told once', () => {
  const index = sketch('s: ada demands: That.\n t: cy refuses at talks re s: No.\n u: ada warns re t: So.', {
    events: [{ id: 'talks', respondsTo: [] }],
  });
  expect(inText(replyChain(index, 'talks').before)).toBe('s>talks');
  expect(inText(replyChain(index, 'talks').after)).toBe('u>talks');
  expect(inText(replyChain(index, 's').after)).toBe('t>s | u>t');
});

test('a long line is cut, and says so', () => {
  const events = Array.from({ length: 20 }, (_, place) => ({
    id: `e${place}`,
    ...(place > 0 && { respondsTo: [`e${place - 1}`] }),
  }));
  const chain = replyChain(sketch('', { events }), 'e10');
  expect(inText(chain.before)).toBe('e5>e6 | e6>e7 | e7>e8 | e8>e9 | e9>e10');
  expect(chain.after).toHaveLength(5);
  expect([chain.goesOnBefore, chain.goesOnAfter]).toEqual([true, true]);
});

test('all marks of a line belong to it, but not its side branches', () => {
  expect([...entriesInChain(DIAMOND, 'c')].sort()).toEqual(['a', 'b', 'c', 'e']);
  expect([...entriesInChain(DIAMOND, 'apart')]).toEqual(['apart']);
});

test('the walk goes to what is answered, and comes by every answer', () => {
  const walk = walkReplies(DIAMOND);
  expect(walk('b', 'answers')).toBe('a');
  expect(walk('a', 'answeredBy')).toBe('b');
  expect(walk('b', 'answeredBy')).toBe('c');
  expect(walk('c', 'answers')).toBe('b');
  expect(walk('b', 'answeredBy')).toBe('d');
  expect(walk('b', 'answeredBy')).toBe('c');
  expect(walk('apart', 'answers')).toBe('apart');
});

test('from an answer that nobody answered, the walk goes to the next answer to the same', () => {
  const index = sketch('', {
    events: [{ id: 'a' }, ...['b', 'c', 'd'].map((id) => ({ id, respondsTo: ['a'] }))],
  });
  const walk = walkReplies(index);
  const path = ['a'];
  for (let presses = 0; presses < 4; presses += 1) path.push(walk(path.at(-1) ?? '', 'answeredBy'));
  expect(path).toEqual(['a', 'b', 'c', 'd', 'b']);
});
