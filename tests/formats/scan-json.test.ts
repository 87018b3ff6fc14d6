import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanJson } from '../../src/formats/scan-json';

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
      expect(scanJson(text) === undefined).toBe(parses(text));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('what stands before a fault can be completed: it is never named too late', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const cut = json.slice(0, at % json.length);
      fc.pre(!parses(cut));
      const fault = scanJson(`${cut}\u0000`);
      expect(fault?.offset).toBeLessThanOrEqual(cut.length);
    }),
    { seed: 1, numRuns: 300 },
  );
});

const VALUE = 'a value (text in double quotation marks, a number, true, false, [ or {)';

test.each([
  ['{"a": True}', 6, `expected ${VALUE}, found True`],
  ['{"a": “b”}', 6, `expected ${VALUE}, found “`],
  ['{"a": 01}', 6, `expected ${VALUE}, found 01`],
  ['{"a" 1}', 5, 'expected a colon, found 1'],
  ["{'a': 1}", 1, "expected the name of a field in double quotation marks, found '"],
  ['{"a": "\\x"}', 7, 'a backslash stands alone in a text; write \\\\'],
  ['{"a": "b\tc"}', 8, 'a control character stands in a text; write it as \\t or \\u…'],
  ['{"a": 1} {', 9, 'expected the end of the file, found {'],
  ['{"a": 1,}', 7, 'a comma stands before }; take it out'],
  ['[1, 2', 5, 'the file ends before the [ of line 1 is closed'],
  ['{"a": ', 6, `expected ${VALUE}, found the end of the file`],
  ['{"a": 1, # why\n}', 9, 'a comment begins, which JSON does not allow'],
])('%s', (text, offset, sentence) => {
  expect(scanJson(text)).toEqual({ offset, sentence });
});
