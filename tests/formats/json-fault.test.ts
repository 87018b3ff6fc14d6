import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/formats/json-fault';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with one part taken out or put in, so that most of it is right. */
const damaged = fc
  .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom('', ',', '"', '}', ']', ':', '\\', '\n', '01', 'e', '-', ' '))
  .map(([json, at, cut, put]) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + put + json.slice(start + cut);
  });

test('a fault is found in exactly those texts that do not parse', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
      expect(jsonFault(text) === undefined).toBe(parses(text));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('what stands before a fault can be completed: it is never named too late', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const cut = json.slice(0, at % json.length);
      fc.pre(!parses(cut));
      const fault = jsonFault(`${cut}\u0000`);
      expect(fault?.offset).toBeLessThanOrEqual(cut.length);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test.each([
  ['{"a": True}', 6, '"True" begins no value; text needs double quotation marks'],
  ['{"a": “b”}', 6, 'text needs straight double quotation marks: "…"'],
  ['{"a": 01}', 6, '"01" begins no value; text needs double quotation marks'],
  ['{"a" 1}', 5, '"1" stands where a colon should stand'],
  ['{"a": "\\x"}', 7, 'a backslash stands before a character that needs none; write \\\\ for a backslash'],
  ['{"a": 1} {', 9, '"{" follows after the end; take it out'],
  ['[1, 2', 5, 'the file ends before the [ of line 1 is closed'],
  ['{"a": ', 6, 'the end of the file stands where a value should stand'],
  ['{"a": 1, # why\n}', 9, 'a comment begins, which JSON does not allow; take it out'],
])('%s', (text, offset, sentence) => {
  expect(jsonFault(text)).toMatchObject({ offset, sentence });
});
