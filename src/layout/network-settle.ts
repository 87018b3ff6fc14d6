import type { Id } from '../model/dossier';
import type { Steps } from '../model/steps';
import { placeCells } from './network-cells';
import { distancesFrom, neighboursOf, type Edge } from './network-distances';
import type { PlacedSpot } from './network-scene';
import { separate, type Placing } from './network-separate';
import { connected, startPositions } from './network-start';
import { relaxStress, type Positions, type StressOptions } from './network-stress';
import type { LabelRoom } from './node-label';
import { FULL_MARK, nodeMark } from './node-mark';
import type { Box } from './scene';

/** An actor that has no place yet. */
export type FreeNode = Omit<PlacedSpot, 'x' | 'y'> & {
  /** The drawn whole that it is part of. */
  readonly partOf: Id | undefined;
  /** Its name, where room is kept for it. */
  readonly room: LabelRoom | undefined;
};

/** Who is to be placed, and who has to do with whom. */
export interface Net {
  readonly nodes: readonly FreeNode[];
  readonly ties: readonly { readonly a: Id; readonly b: Id }[];
  readonly widthPx: number;
}

// Members stand nearer to their whole than two between whom something passed, whose links need room.
const MEMBER_LENGTH = 1;
const LINK_LENGTH = 3;
const NARROW_PX = 480;
// What a node with its gaps takes, and how much more a picture needs so that links can be told apart.
const DISC_GAP_PX = 26;
const LABEL_GAP_PX = 14;
const SPARE = 2.4;
// Of a frame with one part: its height, by its width.
const LEAST_HEIGHT = { narrow: 0.6, wide: 0.3 };
const MOST_HEIGHT = { narrow: 1.6, wide: 0.8 };
const INSET_PX = 34;
/** How much of its part of the frame each side is spread over at first. */
const FIRST_SPREAD = 0.6;
const UNIT_SHARE = 0.5;
// How far from the middle of the frame the middle of a part is that lies at one side of it, by the width.
const OFF_MIDDLE = 0.06;

/**
 * Gives nodes their places: near those with whom they have to do, each side in a part of the frame for itself, and none
 * on another or on another's name. The frame grows downwards as they need it.
 *
 * @param nodes       sorted by id
 * @param onprogress  told what share of the work is done, from 0 to 1
 * @returns      the same places, to the last digit, in every engine: sums, products, quotients and square roots alone
 */
export function* settle(
  { nodes, ties, widthPx }: Net,
  onprogress?: (share: number) => void,
): Steps<readonly PlacedSpot[]> {
  const neighbours = neighboursOf(nodes.length, edgesOf(nodes, ties));
  const cells = cellsOf(nodes, widthPx);
  const everyone = Uint32Array.from(nodes.keys());
  const distances = connected(yield* distancesFrom(everyone, neighbours));
  const cellOf = nodes.map(({ side }) => cells.get(side) ?? EMPTY);
  const placed =
    cells.size > 1
      ? yield* settleInCells({ nodes, widthPx, cellOf, distances, neighbours, onprogress })
      : fitted(yield* settleFreely(nodes, { distances, neighbours, onprogress }), cellOf[0] ?? EMPTY);
  const placing = nodes.map(({ radius, room }, place): Placing => ({
    x: placed.xs[place] ?? 0,
    y: placed.ys[place] ?? 0,
    radius,
    room,
    cell: cells.size > 1 ? (cellOf[place] ?? EMPTY) : { ...EMPTY, width: widthPx, height: Infinity },
  }));
  yield* separate(placing, widthPx);
  return nodes.map(({ id, answer, kind, radius, side, actCount }, place) => {
    const { x, y } = placing[place] ?? EMPTY;
    return { id, answer, kind, radius, side, actCount, x: toGrid(x), y: toGrid(y) };
  });
}

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

function edgesOf(nodes: readonly FreeNode[], ties: Net['ties']): readonly Edge[] {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const edges: Edge[] = [];
  const add = (a: number | undefined, b: number | undefined, length: number): void => {
    if (a !== undefined && b !== undefined && a !== b) edges.push({ a, b, length });
  };
  for (const [place, { partOf }] of nodes.entries()) {
    if (partOf !== undefined) add(place, places.get(partOf), MEMBER_LENGTH);
  }
  for (const { a, b } of ties) add(places.get(a), places.get(b), LINK_LENGTH);
  return edges;
}

/** The part of the frame of each side; one part where all are on one side, or on none. */
function cellsOf(nodes: readonly FreeNode[], widthPx: number): ReadonlyMap<number, Box> {
  const areas = new Map<number, number>();
  for (const node of nodes) areas.set(node.side, (areas.get(node.side) ?? 0) + areaOf(node));
  const needs = [...areas].map(([side, areaSqPx]) => ({ side, areaSqPx })).sort((a, b) => a.side - b.side);
  return placeCells(needs, widthPx);
}

function areaOf({ radius, room }: FreeNode): number {
  const disc = 2 * radius + DISC_GAP_PX;
  if (!room) return disc * disc * SPARE;
  return Math.max(disc, room.widthPx + LABEL_GAP_PX) * (disc + room.heightPx) * SPARE;
}

function* settleFreely(
  nodes: readonly FreeNode[],
  net: Pick<StressOptions, 'distances' | 'neighbours' | 'onprogress'>,
): Steps<Positions> {
  const positions = yield* startPositions(
    net.neighbours,
    Uint32Array.from(nodes, ({ id }) => nodeMark(id)),
  );
  yield* relaxStress(positions, net);
  return positions;
}

/** Sides keep to their parts from the first: what has to do with others gathers where those are. */
function* settleInCells(
  net: Pick<StressOptions, 'distances' | 'neighbours' | 'onprogress'> & {
    readonly nodes: readonly FreeNode[];
    readonly widthPx: number;
    readonly cellOf: readonly Box[];
  },
): Steps<Positions> {
  const { nodes, widthPx, cellOf } = net;
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const wholes = nodes.map(({ partOf, side }) => {
    const whole = partOf === undefined ? undefined : places.get(partOf);
    return whole !== undefined && nodes[whole]?.side === side ? whole : undefined;
  });
  const areaSqPx = [...new Set(cellOf)].reduce((sum, { width, height }) => sum + width * height, 0);
  const unitPx = UNIT_SHARE * Math.sqrt(areaSqPx / nodes.length);
  const xs = Float64Array.from(nodes, ({ id }) => nodeMark(id, 1) / FULL_MARK);
  const ys = Float64Array.from(nodes, ({ id }) => nodeMark(id, 2) / FULL_MARK);
  for (const [place, { x, y, width, height }] of cellOf.entries()) {
    xs[place] = (x + width * (0.5 + FIRST_SPREAD * ((xs[place] ?? 0) - 0.5))) / unitPx;
    ys[place] = (y + height * (0.5 + FIRST_SPREAD * ((ys[place] ?? 0) - 0.5))) / unitPx;
  }
  const keep = (): void => {
    for (const [place, { x, y, width, height }] of cellOf.entries()) {
      const inset = Math.min(INSET_PX, width / 2, height / 2);
      xs[place] = Math.max(x + inset, Math.min((xs[place] ?? 0) * unitPx, x + width - inset)) / unitPx;
      ys[place] = Math.max(y + inset, Math.min((ys[place] ?? 0) * unitPx, y + height - inset)) / unitPx;
    }
    for (const [place, whole] of wholes.entries()) if (whole !== undefined) turnOutwards(place, whole);
  };
  /** Members stand outwards of their whole, so that what passes between the sides does not cross them. */
  const turnOutwards = (place: number, whole: number): void => {
    const { x, y, width } = cellOf[place] ?? EMPTY;
    const middle = x + width / 2;
    if (y > 0) ys[place] = Math.max(ys[place] ?? 0, ys[whole] ?? 0);
    else if (middle < widthPx * (0.5 - OFF_MIDDLE)) xs[place] = Math.min(xs[place] ?? 0, xs[whole] ?? 0);
    else if (middle > widthPx * (0.5 + OFF_MIDDLE)) xs[place] = Math.max(xs[place] ?? 0, xs[whole] ?? 0);
  };
  yield* relaxStress({ xs, ys }, { ...net, keep });
  return { xs: xs.map((x) => x * unitPx), ys: ys.map((y) => y * unitPx) };
}

/** Fits a picture into the width of its frame, the longer way of it along the longer way of the frame. */
function fitted({ xs, ys }: Positions, { width, height }: Box): Positions {
  const isNarrow = width < NARROW_PX;
  const [across, along] = isNarrow ? [ys, xs] : [xs, ys];
  const insetPx = Math.min(INSET_PX, width / 4);
  const widthPx = width - 2 * insetPx;
  const rangeX = rangeOf(across);
  const rangeY = rangeOf(along);
  const shape = isNarrow ? 'narrow' : 'wide';
  const natural = rangeX.length === 0 ? Infinity : (rangeY.length * widthPx) / rangeX.length;
  const bounded = Math.max(width * LEAST_HEIGHT[shape], Math.min(natural, width * MOST_HEIGHT[shape]));
  const heightPx = rangeY.length === 0 ? 0 : Math.max(height, bounded);
  const scaleX = rangeX.length === 0 ? 0 : widthPx / rangeX.length;
  const scaleY = rangeY.length === 0 ? 0 : heightPx / rangeY.length;
  const middleX = rangeX.length === 0 ? width / 2 : insetPx;
  return {
    xs: across.map((x) => middleX + (x - rangeX.least) * scaleX),
    ys: along.map((y) => insetPx + (y - rangeY.least) * scaleY),
  };
}

function rangeOf(values: Float64Array): { readonly least: number; readonly length: number } {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, length: values.length === 0 ? 0 : most - least };
}

/** Sixty-fourths of a pixel: short to write, and nobody sees less. */
function toGrid(value: number): number {
  return Math.round(value * 64) / 64;
}
