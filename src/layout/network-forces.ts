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
export interface Tie<Node extends MovingNode> {
  readonly from: Node;
  readonly to: Node;
}

/** How far apart two nodes may be and still push each other, in px: the side of a cell. */
const FARTHEST_PX = 260;
const DRAG = 0.6;

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
  const pairs = nearPairs(nodes);
  for (const [a, b] of pairs) {
    const { dx, dy } = between(a.x, a.y, b.x, b.y);
    const squared = dx * dx + dy * dy;
    if (squared >= FARTHEST_PX * FARTHEST_PX) continue;
    const share = (push * heat) / Math.max(squared, Math.sqrt(squared));
    a.vx -= dx * share;
    a.vy -= dy * share;
    b.vx += dx * share;
    b.vy += dy * share;
  }
  for (const [a, b] of pairs) {
    const { dx, dy } = between(a.x + a.vx, a.y + a.vy, b.x + b.vx, b.y + b.vy);
    const least = a.reach + b.reach;
    const squared = dx * dx + dy * dy;
    if (squared >= least * least) continue;
    const distance = Math.sqrt(squared);
    const excess = (least - distance) / distance;
    // The larger one gives way less.
    const share = (b.reach * b.reach) / (a.reach * a.reach + b.reach * b.reach);
    a.vx -= dx * excess * share;
    a.vy -= dy * excess * share;
    b.vx += dx * excess * (1 - share);
    b.vy += dy * excess * (1 - share);
  }
}

/**
 * Draws the ends of each tie toward its length; the end with more ties moves less.
 *
 * @param lengthPx  what each tie should be
 * @param strength  from 0 to 1: the share of the difference that one tick makes good
 */
export function pullTies<Node extends MovingNode>(
  ties: readonly Tie<Node>[],
  lengthPx: number,
  strength: number,
): void {
  const counts = new Map<Node, number>();
  for (const { from, to } of ties) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  for (const { from, to } of ties) {
    const { dx, dy } = between(from.x + from.vx, from.y + from.vy, to.x + to.vx, to.y + to.vy);
    const distance = Math.sqrt(dx * dx + dy * dy);
    const excess = ((distance - lengthPx) / distance) * strength;
    const atFrom = counts.get(from) ?? 1;
    const share = atFrom / (atFrom + (counts.get(to) ?? 1));
    to.vx -= dx * excess * share;
    to.vy -= dy * excess * share;
    from.vx += dx * excess * (1 - share);
    from.vy += dy * excess * (1 - share);
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

/** Two nodes in one place are told apart by half a pixel, always the same way. */
function between(fromX: number, fromY: number, toX: number, toY: number): { readonly dx: number; readonly dy: number } {
  return { dx: toX - fromX || 0.5, dy: toY - fromY || 0.5 };
}

/** Every two nodes in the same cell or in cells that touch, each pair once, in the order of the nodes. */
function nearPairs(nodes: readonly MovingNode[]): readonly (readonly [MovingNode, MovingNode])[] {
  const cells = new Map<string, MovingNode[]>();
  return nodes.flatMap((node) => {
    const column = Math.floor(node.x / FARTHEST_PX);
    const row = Math.floor(node.y / FARTHEST_PX);
    const near = AROUND.flatMap(([right, down]) => cells.get(`${column + right} ${row + down}`) ?? []);
    const own = cells.get(`${column} ${row}`);
    if (own) own.push(node);
    else cells.set(`${column} ${row}`, [node]);
    return near.map((other) => [other, node] as const);
  });
}

const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));
