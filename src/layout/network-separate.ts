import type { Steps } from '../model/steps';
import { nearPairs } from './near-pairs';
import type { Box } from './scene';

/** A node that may still move, with what it takes: its disc, and the name under it. */
export interface Placing {
  x: number;
  y: number;
  readonly radius: number;
  /** The name that is kept room for; undefined where names are placed as there is room. */
  readonly room: { readonly widthPx: number; readonly heightPx: number } | undefined;
  /** The part of the frame that it stays in, in px. */
  readonly cell: Box;
}

const ROUNDS = 60;
const DISC_GAP_PX = 7;
const LABEL_GAP_PX = 5;
const FRAME_PX = 3;
// From a disc to the border of its side's part, so that the grounds of two sides do not touch.
const CELL_INSET_PX = 15;
// Overlaps that do not show.
const SLACK_PX = 0.01;

/**
 * Moves nodes apart until none takes what another takes; where the frame is too small for that, those that are left go
 * down as far as they must, and the parts below with them.
 */
export function* separate(nodes: readonly Placing[], widthPx: number): Steps<void> {
  // A name at the edge of the frame lies to one side of its disc.
  const reachPx = 2 * nodes.reduce((most, node) => Math.max(most, ...sizeOf(node, widthPx)), 0);
  for (const node of nodes) keepInside(node);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(nodes, { widthPx, reachPx })) return;
    yield;
  }
  yield* sinkApart(nodes, widthPx);
}

/** From the top down: each goes down until it takes nothing that one before it takes. */
function* sinkApart(nodes: readonly Placing[], widthPx: number): Steps<void> {
  const taken: Box[] = [];
  const rows = [...new Set(nodes.map(({ cell }) => cell.y))].sort((a, b) => a - b);
  let endPx = 0;
  for (const top of rows) {
    const row = nodes.filter(({ cell }) => cell.y === top).sort((a, b) => a.y - b.y || a.x - b.x);
    const sunkPx = Math.max(0, endPx - top);
    for (const node of row) {
      node.y += sunkPx;
      for (let box = takenBy(node, widthPx); ; box = takenBy(node, widthPx)) {
        const inWay = taken.find((other) => overlap(box, other));
        if (!inWay) {
          taken.push(box);
          break;
        }
        node.y += inWay.y + inWay.height - box.y;
      }
      endPx = Math.max(endPx, node.y + node.radius + CELL_INSET_PX);
      yield;
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  const acrossPx = Math.min(a.x + a.width - b.x, b.x + b.width - a.x);
  const alongPx = Math.min(a.y + a.height - b.y, b.y + b.height - a.y);
  return acrossPx > SLACK_PX && alongPx > SLACK_PX;
}

/** What a node takes of the frame. */
export function takenBy({ x, y, radius, room }: Placing, widthPx: number): Box {
  const disc = radius + DISC_GAP_PX;
  if (!room) return { x: x - disc, y: y - disc, width: 2 * disc, height: 2 * disc };
  const name = nameBox({ x, y, radius }, room, widthPx);
  const left = Math.min(x - disc, name.x - LABEL_GAP_PX);
  const right = Math.max(x + disc, name.x + name.width + LABEL_GAP_PX);
  return { x: left, y: y - disc, width: right - left, height: disc + (name.y - y) + name.height + LABEL_GAP_PX };
}

/** Where the name of a node stands: under it, as far as the frame lets it in the middle. */
export function nameBox(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  room: { readonly widthPx: number; readonly heightPx: number },
  widthPx: number,
): Box {
  const left = Math.max(FRAME_PX, Math.min(x - room.widthPx / 2, widthPx - FRAME_PX - room.widthPx));
  return { x: left, y: y + radius + LABEL_GAP_PX, width: room.widthPx, height: room.heightPx };
}

function sizeOf(node: Placing, widthPx: number): readonly [number, number] {
  const { width, height } = takenBy(node, widthPx);
  return [width, height];
}

function keepInside(node: Placing): void {
  const { cell, radius } = node;
  const inset = Math.min(radius + CELL_INSET_PX, cell.width / 2, cell.height / 2);
  node.x = Math.max(cell.x + inset, Math.min(node.x, cell.x + cell.width - inset));
  node.y = Math.max(cell.y + inset, Math.min(node.y, cell.y + cell.height - inset));
}

function pushApart(
  nodes: readonly Placing[],
  { widthPx, reachPx }: { readonly widthPx: number; readonly reachPx: number },
): boolean {
  let hasMoved = false;
  for (const [a, b] of nearPairs(nodes, reachPx)) {
    const boxA = takenBy(a, widthPx);
    const boxB = takenBy(b, widthPx);
    const acrossPx = Math.min(boxA.x + boxA.width - boxB.x, boxB.x + boxB.width - boxA.x);
    const alongPx = Math.min(boxA.y + boxA.height - boxB.y, boxB.y + boxB.height - boxA.y);
    if (acrossPx <= SLACK_PX || alongPx <= SLACK_PX) continue;
    hasMoved = true;
    if (acrossPx < alongPx && moveAside(a, b, acrossPx, widthPx)) continue;
    const sign = a.y < b.y || (a.y === b.y && a.x <= b.x) ? 1 : -1;
    a.y -= (sign * alongPx) / 2;
    b.y += (sign * alongPx) / 2;
    keepInside(a);
    keepInside(b);
  }
  return hasMoved;
}

/** @returns false where the frame kept them from it: names at its edges do not move with their discs */
function moveAside(a: Placing, b: Placing, acrossPx: number, widthPx: number): boolean {
  const sign = a.x < b.x || (a.x === b.x && a.y <= b.y) ? 1 : -1;
  a.x -= (sign * acrossPx) / 2;
  b.x += (sign * acrossPx) / 2;
  keepInside(a);
  keepInside(b);
  const boxA = takenBy(a, widthPx);
  const boxB = takenBy(b, widthPx);
  const left = sign > 0 ? boxA.x + boxA.width - boxB.x : boxB.x + boxB.width - boxA.x;
  return left <= acrossPx / 2;
}
