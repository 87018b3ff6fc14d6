import { expect, test } from 'vitest';
import { selectedOrder, stepAt, storySteps } from '../../src/view/story-steps';
import { on, sketch } from '../panels/sketch-dossier';

const index = sketch('s: cy refuses at b: To leave.', {
  events: ['a', 'b', 'c', 'd'].map((id, place) => ({ id, ...on(`2001-02-0${place + 1}`) })),
});

test('the steps are all entries, or those that a filter lets through', () => {
  expect([...storySteps(index, undefined)]).toEqual([0, 1, 2, 3]);
  expect([...storySteps(index, Uint8Array.of(0, 1, 0, 1))]).toEqual([1, 3]);
});

test('a step knows its number and its neighbours', () => {
  const steps = storySteps(index, undefined);
  expect(stepAt(steps, 0)).toEqual({ number: 1, previous: undefined, next: 1 });
  expect(stepAt(steps, 3)).toEqual({ number: 4, previous: 2, next: undefined });
});

test('what a filter has left out stands between two steps, and what is nothing before the first', () => {
  const steps = Uint32Array.of(1, 3);
  expect(stepAt(steps, 2)).toEqual({ number: undefined, previous: 1, next: 3 });
  expect(stepAt(steps, undefined)).toEqual({ number: undefined, previous: undefined, next: 1 });
  expect(stepAt(new Uint32Array(), 2)).toEqual({ number: undefined, previous: undefined, next: undefined });
});

test('a statement that was made at an event is read at that step', () => {
  expect(selectedOrder(index, { kind: 'statement', id: 's' })).toBe(1);
  expect(selectedOrder(index, { kind: 'event', id: 'c' })).toBe(2);
  expect(selectedOrder(index, { kind: 'actor', id: 'cy' })).toBeUndefined();
  expect(selectedOrder(index, undefined)).toBeUndefined();
});
