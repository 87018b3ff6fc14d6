import { expect, test } from 'vitest';
import { svgFile, type FlatShape, type ShapeLook } from '../../src/formats/svg-file';

const LOOK: ShapeLook = {
  fill: 'rgb(1, 2, 3)',
  fillOpacity: 1,
  stroke: 'none',
  strokeWidth: 0,
  dashes: [],
  isOutlined: false,
  anchor: 'start',
  fontFamily: '"Inter Variable", Inter, sans-serif',
  fontSize: 13,
  fontWeight: '600',
};
const ABOUT = { title: 'A & B', description: 'As of <now>', language: 'en' };

function written(shape: Partial<FlatShape>): string {
  const whole: FlatShape = {
    tag: 'circle',
    geometry: { cx: 1, cy: 2, r: 3 },
    text: '',
    look: LOOK,
    opacity: 1,
    ...shape,
  };
  const lines = svgFile({ widthPx: 100, heightPx: 50, ground: 'white', shapes: [whole] }, ABOUT).split('\n');
  return lines[5] ?? '';
}

test('a file has its size, its title, what it is of and a ground', () => {
  const text = svgFile({ widthPx: 100, heightPx: 50, ground: 'white', shapes: [] }, ABOUT);
  expect(text).toContain('viewBox="0 0 100 50"');
  expect(text).toContain('<title>A &amp; B</title>');
  expect(text).toContain('<desc>As of &lt;now&gt;</desc>');
  expect(text).toContain('<rect width="100%" height="100%" fill="white"/>');
  expect(text).not.toMatch(/var\(|class=|style=|href/);
});

test('looks stand in attributes, and what is as by default is left out', () => {
  expect(written({})).toBe('<circle cx="1" cy="2" r="3" fill="rgb(1, 2, 3)"/>');
  expect(written({ opacity: 0.35, look: { ...LOOK, stroke: 'red', strokeWidth: 1.5, dashes: [4, 3] } })).toBe(
    '<circle cx="1" cy="2" r="3" fill="rgb(1, 2, 3)" stroke="red" stroke-width="1.5" stroke-linejoin="round" stroke-dasharray="4 3" opacity="0.35"/>',
  );
});

test('text names its fonts', () => {
  expect(
    written({ tag: 'text', geometry: { x: 1, y: 2 }, text: 'North & South', look: { ...LOOK, anchor: 'middle' } }),
  ).toBe(
    '<text x="1" y="2" fill="rgb(1, 2, 3)" text-anchor="middle" font-family="&quot;Inter Variable&quot;, Inter, sans-serif" font-size="13" font-weight="600">North &amp; South</text>',
  );
});
