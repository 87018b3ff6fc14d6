import type { MarkShape } from '../layout/scene';

/** How the rim of a mark is drawn, by its shape: dashes and width in px. */
export const RIMS: Readonly<Record<MarkShape, { readonly dashes: readonly number[]; readonly widthPx: number }>> = {
  solid: { dashes: [], widthPx: 1.3 },
  hollow: { dashes: [], widthPx: 1.3 },
  dashed: { dashes: [3.4, 2.6], widthPx: 1.3 },
  diamond: { dashes: [], widthPx: 1.3 },
  pointed: { dashes: [], widthPx: 1.3 },
  struck: { dashes: [], widthPx: 1.3 },
  crossed: { dashes: [], widthPx: 1.3 },
  // Dots are dashes of next to no length with round ends.
  dotted: { dashes: [0.1, 3], widthPx: 1.8 },
  count: { dashes: [], widthPx: 2 },
};

/** The rim of a mark around the origin as a path; undefined where it is a circle of radius `r`. */
export function outlineOf(shape: MarkShape, r: number): string | undefined {
  // A diamond and a tag have the same weight as a disc only if they are a little larger.
  if (shape === 'diamond') return `M0 ${-r - 1.5}L${r + 1.5} 0L0 ${r + 1.5}L${-r - 1.5} 0Z`;
  if (shape === 'pointed') return `M${0.5 - r} ${0.5 - r}H3L${r + 2.5} 0L3 ${r - 0.5}H${0.5 - r}Z`;
  return undefined;
}

/** The strokes over a mark that mean "not", around the origin; undefined for shapes without. */
export function strokesOf(shape: MarkShape, r: number): string | undefined {
  if (shape !== 'struck' && shape !== 'crossed') return undefined;
  // They reach beyond the rim, unlike any within a glyph.
  const d = Math.round((r + 2.5) * Math.SQRT1_2 * 100) / 100;
  return `M${-d} ${d}L${d} ${-d}${shape === 'crossed' ? `M${-d} ${-d}L${d} ${d}` : ''}`;
}
