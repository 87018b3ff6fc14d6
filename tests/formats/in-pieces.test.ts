import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutInPieces, joinPieces, parseEntries, type CutOptions, type Piece } from '../../src/formats/in-pieces';

const OPTIONS: CutOptions = { length: 20, mostDepth: 32 };

interface Cut {
  readonly pieces: readonly { readonly list: number; readonly entries: string }[];
  readonly frame: string;
  readonly entryCount: number;
  readonly deepest: number;
}

function cut(parts: readonly Uint8Array[], options = OPTIONS): Cut {
  const pieces: Piece[] = [];
  const decoder = new TextDecoder();
  const cutter = cutInPieces((piece) => pieces.push(piece), options);
  parts.forEach(cutter.take);
  return {
    pieces: pieces.map(({ list, entries }) => ({ list, entries: decoder.decode(entries) })),
    frame: decoder.decode(cutter.frame()),
    entryCount: cutter.entryCount(),
    deepest: cutter.deepest(),
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function joined({ pieces, frame }: Cut): unknown {
  const joiner = joinPieces();
  for (const { list, entries } of pieces) joiner.take(list, parseEntries(entries));
  return joiner.whole(frame);
}

/** Cuts a file at some places, as it may come over a network. */
function inParts(text: string, places: readonly number[]): readonly Uint8Array[] {
  const bytes = bytesOf(text);
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
}

test('a file is cut at its lists, between their entries', () => {
  const { pieces, frame, entryCount } = cut([bytesOf('{"a": [1, {"b": ["x, y"]}], "c": {"d": [2]}, "e": []}')], {
    length: 1,
    mostDepth: 32,
  });
  expect(pieces).toEqual([
    { list: 0, entries: '1' },
    { list: 0, entries: ' {"b": ["x, y"]}' },
    { list: 1, entries: '' },
  ]);
  expect(frame).toBe('{"a": [0], "c": {"d": [2]}, "e": [1]}');
  expect(entryCount).toBe(2);
});

test('any object, in any parts and however it is spaced, is put together as it was', () => {
  const lists = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()), {
    noNullPrototype: true,
  });
  const places = fc.array(fc.nat(), { maxLength: 5 });
  fc.assert(
    fc.property(lists, places, fc.constantFrom(undefined, 1, '\t'), (value, cuts, space) => {
      const text = JSON.stringify(value, null, space);
      expect(joined(cut(inParts(text, cuts)))).toEqual(JSON.parse(text));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('of a list that stands twice, the last counts', () => {
  expect(joined(cut([bytesOf('{"a": [1, 2], "a": [3]}')]))).toEqual({ a: [3] });
});

test('no piece is much longer than asked for, however long the list', () => {
  const text = JSON.stringify({ events: Array.from({ length: 1000 }, (_, place) => ({ place })) });
  const { pieces, entryCount } = cut([bytesOf(text)], { length: 100, mostDepth: 32 });
  expect(Math.max(...pieces.map(({ entries }) => entries.length))).toBeLessThan(120);
  expect(entryCount).toBe(1000);
});

test('what nests too deeply is cut no further', () => {
  const { pieces, deepest } = cut([bytesOf(`{"a": [1, ${'['.repeat(100)}`), bytesOf(', 2, 3')]);
  expect(deepest).toBe(33);
  expect(pieces).toEqual([]);
});

test('any text can be cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ a1') }), (text) => {
      cut([bytesOf(text)]);
    }),
    { seed: 1 },
  );
});

/** Cuts with guesses, as one who parses each piece at once. */
function guessing(length: number): CutOptions {
  return {
    length,
    mostDepth: 32,
    countIn: (entries) => {
      try {
        return parseEntries(new TextDecoder().decode(entries)).length;
      } catch {
        return undefined;
      }
    },
  };
}

test('by guessing where entries end, any object is put together as it was, and as many entries are counted', () => {
  // Entries that hold others which begin as they do, so that guesses are often wrong.
  const within = fc.array(fc.record({ id: fc.string() }), { maxLength: 4 });
  const entry = fc.record({ id: fc.string(), within });
  const files = fc.record({
    first: fc.array(entry, { maxLength: 60 }),
    second: fc.array(fc.oneof(entry, fc.integer())),
  });
  fc.assert(
    fc.property(files, fc.array(fc.nat(), { maxLength: 3 }), fc.constantFrom(undefined, 1), (value, cuts, space) => {
      const found = cut(inParts(JSON.stringify(value, null, space), cuts), guessing(200));
      expect(joined(found)).toEqual(value);
      expect(found.entryCount).toBe(value.first.length + value.second.length);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a comma before no entry is told, wherever the cut', () => {
  const hasGap = (text: string, length: number): boolean => {
    const joiner = joinPieces();
    for (const { list, entries } of cut([bytesOf(text)], { length, mostDepth: 32 }).pieces) {
      joiner.take(list, parseEntries(entries));
    }
    return joiner.hasGap();
  };
  expect(['{"a": [1, 2], "b": []}', '{"a": [1, , 2]}', '{"a": [1, 2, ]}'].map((text) => hasGap(text, 1))).toEqual([
    false,
    true,
    true,
  ]);
});
