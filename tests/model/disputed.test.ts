import { expect, test } from 'vitest';
import { disputesIn } from '../../src/model/disputed';
import type { Evidence } from '../../src/model/dossier';

/** Reads "source field=value", with ! before the source where it contradicts. */
function evidence(...lines: readonly string[]): readonly Evidence[] {
  return lines.map((line) => {
    const [source = '', told = ''] = line.split(' ');
    const [field, value] = told.split('=');
    return {
      source: source.replace('!', ''),
      basis: 'stated',
      ...(source.startsWith('!') && { stance: 'contradicts' as const }),
      ...(field && { field }),
      ...(value && { value }),
    };
  });
}

const disputed = (...lines: readonly string[]) => disputesIn(evidence(...lines)).map(({ field }) => field);

test('sources that give two values for one field dispute it', () => {
  expect(disputed('a when=Monday', 'b when=Tuesday')).toEqual(['when']);
});

test('sources that give the same value, or values for different fields, dispute nothing', () => {
  expect(disputed('a when=Monday', 'b when=Monday', 'c places=Rome')).toEqual([]);
});

test('one source that contradicts the record disputes the field that it names', () => {
  expect(disputed('a', '!b outcome=none')).toEqual(['outcome']);
  expect(disputed('!b')).toEqual([]);
});

test('a dispute keeps every account of its field in file order', () => {
  const [dispute] = disputesIn(evidence('b when=2', 'a when=1', 'c places=Rome'));
  expect(dispute?.accounts.map(({ source, value }) => `${source} ${value}`)).toEqual(['b 2', 'a 1']);
});
