import { expect, test } from 'vitest';
import { fromTo } from '../../src/messages/en/exchange';
import { isolated } from '../../src/messages/en/isolated';

test('a name from right to left is kept by itself, any other stays as it is', () => {
  expect(isolated('North')).toBe('North');
  expect(fromTo('North', 'لبنان')).toBe('North to \u2068لبنان\u2069');
});
