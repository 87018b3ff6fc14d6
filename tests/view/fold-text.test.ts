import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/view/fold-text';

test.each([
  ['Zürich', 'zurich'],
  ['Łódź', 'lodz'],
  ['København', 'kobenhavn'],
  ['İstanbul, ISTANBUL, Iğdır', 'istanbul, istanbul, igdir'],
  ['Straße', 'strasse'],
  ['ΛΌΓΟΣ', 'λογοσ'],
  ['Київ', 'киів'],
  ['Việt Nam', 'viet nam'],
  ['the envoy’s 5–6 talks', "the envoy's 5-6 talks"],
  ['مُحَمَّد', 'محمد'],
  ['ＮＡＴＯ', 'nato'],
])('%s is sought as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('what is folded stays as it is, and case makes no difference to plain letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, plain) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(plain.toUpperCase())).toBe(foldText(plain));
    }),
  );
});
