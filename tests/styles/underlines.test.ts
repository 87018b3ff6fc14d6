import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// WebKit drops `text-decoration: underline dotted` as a whole, and a reference then looks like any other word.
test('the style of an underline stands in a declaration of its own', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(css|svelte)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(20);
  const together = files.flatMap((file) =>
    [
      ...readFileSync(`src/${file}`, 'utf8').matchAll(/text-decoration:[^;]*\b(dotted|dashed|wavy|double)\b[^;]*;/g),
    ].map(([declaration]) => `${file}: ${declaration}`),
  );
  expect(together).toEqual([]);
});
