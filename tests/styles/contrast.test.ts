import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** WCAG 2.2, 1.4.3 for text and 1.4.11 for what is no text. */
const LEAST = { text: 4.5, marks: 3 };

const TOKENS = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+):[^;]*?light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

function colourOf(token: string, scheme: 'light' | 'dark'): string {
  const colour = TOKENS.get(token)?.[scheme];
  if (colour === undefined) throw new Error(`missing token: ${token}`);
  return colour;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Gives the contrast of two colours, from 1 to 21. */
function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const SIDES = [...TOKENS.keys()].filter((name) => name.startsWith('side-'));
const GROUNDS = ['paper', 'ahead', 'selection'];

const PAIRS: readonly (readonly [kind: keyof typeof LEAST, above: string, ground: string])[] = [
  ...GROUNDS.flatMap((ground) => [
    ['text', 'ink', ground] as const,
    ['text', 'ink-soft', ground] as const,
    ['marks', 'focus', ground] as const,
    ...SIDES.map((side) => ['marks', side, ground] as const),
  ]),
  // A button that is pressed has them exchanged.
  ['text', 'paper', 'ink'],
  // A glyph on a disc.
  ...SIDES.map((side) => ['marks', 'on-side', side] as const),
];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(PAIRS)('%s: %s can be told from %s', (kind, above, ground) => {
    expect(contrastOf(colourOf(above, scheme), colourOf(ground, scheme))).toBeGreaterThanOrEqual(LEAST[kind]);
  });
});

test('every colour is a token with a light and a dark value, and there are five sides besides none', () => {
  expect(SIDES).toEqual(['side-0', 'side-1', 'side-2', 'side-3', 'side-4', 'side-5']);
  expect(TOKENS.size).toBe(readFileSync('src/styles/tokens.css', 'utf8').match(/light-dark\(/g)?.length);
});

test('black on white has the greatest contrast, and a colour on itself none', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#2c5c94', '#2c5c94')).toBe(1);
});
