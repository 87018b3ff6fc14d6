import type { Id } from '../model/dossier';
import type { Steps } from '../model/steps';
import { boxGrid, boxesCross } from './box-grid';
import type { NodeLabel, PlacedNode, PlacedSpot } from './network-scene';
import { nameBox } from './network-separate';
import { labelRoom, type LabelRoom } from './node-label';
import type { Box } from './scene';

interface LabelOptions {
  readonly names: ReadonlyMap<Id, string>;
  /** The names that room was kept for. */
  readonly rooms: ReadonlyMap<Id, LabelRoom>;
  readonly widthPx: number;
  readonly heightPx: number;
}

const GAP_PX = 5;
const INSET_PX = 2;
const ASIDE_PX = 3;
// From the top of a label to the baseline of its first line.
const BASELINE_PX = 13.5;
const ACTORS_AT_A_TIME = 20;

/**
 * Sets each actor's name where room was kept for it, under the actor. Where none was kept, a name stands under, over,
 * right or left of its actor, those with the most acts first; one that finds no room is left out, and none is shortened.
 *
 * @returns the nodes in their given order
 */
export function* placeNodeLabels(spots: readonly PlacedSpot[], options: LabelOptions): Steps<readonly PlacedNode[]> {
  const { names, rooms, widthPx } = options;
  const labels = new Map<Id, NodeLabel>();
  const taken = boxGrid(spots.map(nodeBox));
  const inTurn = [...spots].sort((a, b) => b.actCount - a.actCount || (a.id < b.id ? -1 : 1));
  for (const [turn, spot] of inTurn.entries()) {
    if (turn % ACTORS_AT_A_TIME === 0) yield;
    const kept = rooms.get(spot.id);
    const room = kept ?? labelRoom(names.get(spot.id) ?? spot.id, widthPx);
    const label = kept ? under(spot, room, widthPx) : candidates(spot, room, widthPx).find(isFree(spot));
    if (!label) continue;
    labels.set(spot.id, label);
    taken.add(label.box);
  }
  return spots.map((spot) => ({ ...spot, label: labels.get(spot.id) }));

  function isFree(spot: PlacedSpot): (label: NodeLabel) => boolean {
    const own = nodeBox(spot);
    return ({ box }) => {
      if (box.x < INSET_PX || box.x + box.width > options.widthPx - INSET_PX) return false;
      if (box.y < INSET_PX || box.y + box.height > options.heightPx - INSET_PX) return false;
      return [...taken.crossing(box)].every((other) => sameBox(other, own) && !coversDisc(box, spot));
    };
  }
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width;
}

function coversDisc(box: Box, { x, y, radius }: PlacedSpot): boolean {
  return boxesCross(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
}

/** The space that an actor itself takes, with the ring of a selected one. */
export function nodeBox({ x, y, radius }: PlacedSpot): Box {
  const reach = radius + 4;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function under(spot: PlacedSpot, room: LabelRoom, widthPx: number): NodeLabel {
  return labelIn(nameBox(spot, room, widthPx), room, 'middle');
}

function candidates(spot: PlacedSpot, room: LabelRoom, frameWidthPx: number): readonly NodeLabel[] {
  const { widthPx: width, heightPx: height } = room;
  const reach = spot.radius + GAP_PX;
  const below = under(spot, room, frameWidthPx);
  const y = spot.y - height / 2;
  return [
    below,
    labelIn({ ...below.box, y: spot.y - reach - height }, room, 'middle'),
    labelIn({ x: spot.x + reach, y, width, height }, room, 'start'),
    labelIn({ x: spot.x - reach - width, y, width, height }, room, 'end'),
  ];
}

function labelIn(box: Box, { lines }: LabelRoom, anchor: NodeLabel['anchor']): NodeLabel {
  const inset = anchor === 'start' ? ASIDE_PX : anchor === 'end' ? box.width - ASIDE_PX : box.width / 2;
  return { lines, x: box.x + inset, y: box.y + BASELINE_PX, anchor, box };
}
