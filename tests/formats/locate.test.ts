import fc from 'fast-check';
import { expect, test } from 'vitest';
import { located, offsetsOf, placeAt } from '../../src/formats/locate';
import { fieldPath, itemPath, pathAndParents } from '../../src/formats/path';
import { problem } from '../../src/formats/problem';

/** Every path of a value with what stands there. */
function* pathsOf(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [place, item] of value.entries()) yield* pathsOf(item, itemPath(path, place));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* pathsOf(part, fieldPath(path, key));
  }
}

test('every value is found where it begins, however the text is spaced', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const paths = new Map(pathsOf(JSON.parse(text)));
      const offsets = offsetsOf(text, new Set(paths.keys()));
      for (const [path, part] of paths) {
        const offset = offsets.get(path);
        const first = JSON.stringify(part).slice(0, 1);
        expect([path, text[offset ?? -1]]).toEqual([path, first]);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('the parents of a path are those that it was made from, however odd the keys', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(9), fc.string({ unit: 'binary' })), { maxLength: 6 }), (keys) => {
      const paths = [''];
      for (const key of keys) {
        const path = paths[0] ?? '';
        paths.unshift(typeof key === 'number' ? itemPath(path, key) : fieldPath(path, key));
      }
      expect(pathAndParents(paths[0] ?? '')).toEqual(paths);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('lines and columns count from 1', () => {
  const text = 'ab\ncd\r\n\nef';
  expect([0, 1, 3, 7, 8, 9].map((offset) => placeAt(text, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
});

test('what is missing is placed at what should hold it', () => {
  const text = '{\n  "events": [\n    { "id": "a" }\n  ]\n}';
  const [found] = located([problem('missing_field', 'events[0].when.edtf', 'is missing')], text);
  expect(found).toMatchObject({ line: 3, column: 5 });
});

test('of a key that stands twice the last one is meant, as it is the one that is read', () => {
  const text = '{\n"a": 1,\n"a": 2\n}';
  expect(located([problem('wrong_type', 'a', 'is 2')], text)[0]).toMatchObject({ line: 3, column: 6 });
});
