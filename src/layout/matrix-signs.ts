import type { ActsOneWay } from '../model/pairs-of-actors';

/** The sign of a bundle of acts in its place, in px from the top left of its cell. */
export interface PlacedSign {
  readonly id: string;
  readonly way: ActsOneWay;
  /** The middle. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedSigns {
  readonly signs: readonly PlacedSign[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Half the height of the shape of a sign, and half its width where its count has one or two digits; in px. */
export const SIGN_HALF_PX = 8;
// Beside and above: for what surrounds the signs of material acts, and of those of both together.
const MARGIN_PX = 6;
const MARGIN_ABOVE_PX = 4;
const DIGIT_PX = 7;
// Of a hollow sign, whose outline is two lines.
const OUTLINE_PX = 3;
const MOST_IN_A_ROW = 2;

/** Places the signs of a cell, two beside each other at most, so that columns stay narrow. */
export function placeSigns(ways: readonly ActsOneWay[]): PlacedSigns {
  const signs: PlacedSign[] = [];
  const heightPx = 2 * (SIGN_HALF_PX + MARGIN_ABOVE_PX);
  let x = 0;
  let widthPx = 0;
  for (const [place, way] of ways.entries()) {
    if (place % MOST_IN_A_ROW === 0) x = 0;
    const halfWidthPx = halfWidthOf(way.count);
    signs.push({
      id: `${way.actClass}${way.isMutual ? ' mutual' : ''}`,
      way,
      x: x + MARGIN_PX + halfWidthPx,
      y: (Math.floor(place / MOST_IN_A_ROW) + 0.5) * heightPx,
    });
    x += 2 * (MARGIN_PX + halfWidthPx);
    widthPx = Math.max(widthPx, x);
  }
  return { signs, widthPx, heightPx: Math.ceil(ways.length / MOST_IN_A_ROW) * heightPx };
}

/** Gives half the width of the shape around a count, in px. */
export function halfWidthOf(count: number): number {
  return Math.max(SIGN_HALF_PX, (String(count).length * DIGIT_PX) / 2 + OUTLINE_PX);
}
