import { expect, test } from 'vitest';
import { markQuotes } from '../../src/panels/mark-quotes';

/** Shows the pieces with the verbatim ones in brackets. */
const marked = (sentence: string, ...fragments: readonly string[]) =>
  markQuotes(sentence, fragments)
    .map(({ text, verbatim }) => (verbatim ? `[${text}]` : text))
    .join('');

test('a fragment is set apart where it stands in the sentence', () => {
  expect(marked('No ground on core principles was given.', 'core principles')).toBe(
    'No ground on [core principles] was given.',
  );
});

test('quotation marks around a fragment are taken off, so that they do not stand twice', () => {
  expect(marked('A “serious” offer, “at last”.', 'serious', 'at last')).toBe('A [serious] offer, [at last].');
  expect(marked('It said "no".', 'no')).toBe('It said [no].');
});

test('a fragment that the sentence does not contain still comes, last', () => {
  expect(marked('It refused.', 'never')).toBe('It refused.[never]');
});

test('a sentence without fragments stays whole', () => {
  expect(marked('It refused.')).toBe('It refused.');
  expect(marked('It refused.', '')).toBe('It refused.');
});
