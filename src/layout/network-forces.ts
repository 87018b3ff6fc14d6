import type { Point } from './network-scene';

/** A node that forces move: where it is, in px, and how far it goes in the next tick. */
export interface MovingNode {
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** Distance from its centre that other nodes should keep to, in px. */
  readonly reach: number;
}

/** A tie that should be of a given length. */
export interface Tie {
  readonly from: MovingNode;
  readonly to: MovingNode;
  /** The part of a move that falls to `to`, from 0 to 1: the end with more ties moves less. */
  readonly share: number;
}

/** How far apart two nodes may be and still push each other, in px: the side of a cell. Among thousands it is less. */
const FARTHEST_PX = 260;
const LEAST_FARTHEST_PX = 110;
const FEW = 400;
const DRAG = 0.6;
// A cell has one number: its column times more rows than there are, and its row.
const MOST_ROWS = 1 << 20;
// A cell and those that touch it, as steps of that number.
const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => right * MOST_ROWS + down));

/**
 * Lets nodes push each other away, and keeps them out of each other's reach.
 *
 * Nodes are looked up in cells as large as the farthest push, so that the work grows with the nodes and not with
 * their square.
 *
 * @param push   what two nodes a pixel apart add to each other's speed at `heat` 1, in px
 * @param heat   from 1 to 0 as the picture comes to rest
 */
export function keepApart(nodes: readonly MovingNode[], push: number, heat: number): void {
  const farthestPx = Math.max(LEAST_FARTHEST_PX, FARTHEST_PX * Math.sqrt(Math.min(1, FEW / nodes.length)));
  const pairs = nearPairs(nodes, farthestPx);
  for (const [a, b] of pairs) {
    const gap = between(a.x, a.y, b.x, b.y);
    const { squared } = gap;
    if (squared >= farthestPx * farthestPx) continue;
    const share = (push * heat) / Math.max(squared, Math.sqrt(squared));
    drive(a, gap, -share);
    drive(b, gap, share);
  }
  for (const [a, b] of pairs) {
    const gap = nextGap(a, b);
    const least = a.reach + b.reach;
    if (gap.squared >= least * least) continue;
    const distance = Math.sqrt(gap.squared);
    const excess = (least - distance) / distance;
    // The larger one gives way less.
    const share = (b.reach * b.reach) / (a.reach * a.reach + b.reach * b.reach);
    drive(a, gap, -excess * share);
    drive(b, gap, excess * (1 - share));
  }
}

/** Ties nodes together. */
export function tie(ends: readonly Pick<Tie, 'from' | 'to'>[]): readonly Tie[] {
  const counts = new Map<MovingNode, number>();
  for (const { from, to } of ends) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  return ends.map(({ from, to }) => {
    const atFrom = counts.get(from) ?? 1;
    return { from, to, share: atFrom / (atFrom + (counts.get(to) ?? 1)) };
  });
}

/**
 * Draws the ends of each tie toward its length.
 *
 * @param lengthPx  what each tie should be
 * @param strength  from 0 to 1: the share of the difference that one tick makes good
 */
export function pullTies(ties: readonly Tie[], lengthPx: number, strength: number): void {
  for (const { from, to, share } of ties) {
    const gap = nextGap(from, to);
    const distance = Math.sqrt(gap.squared);
    const excess = ((distance - lengthPx) / distance) * strength;
    drive(to, gap, -excess * share);
    drive(from, gap, excess * (1 - share));
  }
}

/** Moves each node by its speed, which drag then lessens. */
export function move(nodes: readonly MovingNode[]): void {
  for (const node of nodes) {
    node.vx *= DRAG;
    node.vy *= DRAG;
    node.x += node.vx;
    node.y += node.vy;
  }
}

interface Gap {
  readonly dx: number;
  readonly dy: number;
  readonly squared: number;
}

/** Two nodes in one place are told apart by half a pixel, always the same way. */
function between(fromX: number, fromY: number, toX: number, toY: number): Gap {
  const dx = toX - fromX || 0.5;
  const dy = toY - fromY || 0.5;
  return { dx, dy, squared: dx * dx + dy * dy };
}

/** The gap between two nodes as the next tick would leave it. */
function nextGap(a: MovingNode, b: MovingNode): Gap {
  return between(a.x + a.vx, a.y + a.vy, b.x + b.vx, b.y + b.vy);
}

/** Adds a part of a gap to a node's speed. */
function drive(node: MovingNode, { dx, dy }: Gap, part: number): void {
  node.vx += dx * part;
  node.vy += dy * part;
}

/**
 * Gives every two nodes in the same cell or in cells that touch, each pair once, in the order of the nodes.
 *
 * @param cellPx  the side of a cell: nodes that are as near to each other as this are found
 */
export function nearPairs<T extends Point>(nodes: readonly T[], cellPx: number): readonly (readonly [T, T])[] {
  const cells = new Map<number, T[]>();
  const pairs: (readonly [T, T])[] = [];
  for (const node of nodes) {
    const cell = Math.floor(node.x / cellPx) * MOST_ROWS + Math.floor(node.y / cellPx);
    for (const step of AROUND) for (const other of cells.get(cell + step) ?? []) pairs.push([other, node]);
    const own = cells.get(cell);
    if (own) own.push(node);
    else cells.set(cell, [node]);
  }
  return pairs;
}
