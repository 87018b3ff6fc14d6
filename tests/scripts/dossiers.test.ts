import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonForScript } from '../../scripts/dossiers.mjs';

test('JSON in a script element reads back the same, and cannot end the element', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('</script>', '<!--', '\u2028', ''), (json, bait) => {
      const inert = jsonForScript(JSON.stringify([bait, JSON.parse(json)]));
      expect(inert).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(inert)).toEqual([bait, JSON.parse(json)]);
    }),
  );
});
