import type { Id } from '../model/dossier';
import type { Steps } from '../model/steps';
import { keepApart, move, nearPairs, pullTies, tie, type MovingNode } from './network-forces';
import type { PlacedSpot, Point } from './network-scene';

/** An actor that has no place yet. */
export type FreeNode = Omit<PlacedSpot, 'x' | 'y'> & { readonly partOf: Id | undefined };

interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sideCount: number;
}

type Body = FreeNode & MovingNode & { readonly home: Point };

const MEMBER_DISTANCE_PX = 72;
const MEMBER_PULL = 0.7;
const MOST_TICKS = 300;
// A thousandth of the heat is left after the last tick; a power would differ between engines in its last digit.
const COOLING = 6.9;
// Work per tick grows with the nodes: a picture of thousands settles for fewer ticks.
const WORK = 60_000;
const INSET_PX = { x: 30, top: 28, bottom: 36 };
const GAP_PX = 14;
const SEPARATIONS = 60;

/**
 * Lets nodes settle inside a frame, each side around a place of its own.
 *
 * @param nodes  sorted by id: each tick moves them in array order, so file order would show in the picture
 */
export function* settle(nodes: readonly FreeNode[], frame: Frame): Steps<readonly PlacedSpot[]> {
  const bodies = nodes.map((node, place): Body => {
    const reach = node.radius + (node.kind === 'disc' ? 34 : 22);
    const home = homeOf(node, frame);
    return { ...node, ...startOf(home, place), vx: 0, vy: 0, reach, home };
  });
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  const members = tie(
    bodies.flatMap((from) => {
      const to = from.partOf === undefined ? undefined : bodyById.get(from.partOf);
      return to ? [{ from, to }] : [];
    }),
  );
  const ticks = Math.max(20, Math.min(MOST_TICKS, Math.floor(WORK / Math.max(1, nodes.length))));
  // Actors that have more room push each other farther apart.
  const push = Math.min(380, Math.max(120, (frame.widthPx * frame.heightPx * 0.02) / Math.max(1, nodes.length)));
  let heat = 1;
  for (let tick = 0; tick < ticks; tick += 1) {
    heat *= 1 - COOLING / ticks;
    for (const body of bodies) pullHome(body, heat);
    keepApart(bodies, push, heat);
    pullTies(members, MEMBER_DISTANCE_PX, MEMBER_PULL * heat);
    move(bodies);
    for (const body of bodies) keepInside(body, frame);
    yield;
  }
  yield* separate(bodies, frame);
  return bodies.map(({ id, kind, radius, side, actCount, x, y }) => {
    return { id, kind, radius, side, actCount, x: toGrid(x), y: toGrid(y) };
  });
}

/** Wholes of one side may stand above each other: what passes between the sides then has room. */
function pullHome(body: Body, heat: number): void {
  body.vx += (body.home.x - body.x) * heat * (body.partOf === undefined ? 0.3 : 0.16);
  body.vy += (body.home.y - body.y) * heat * (body.partOf === undefined ? 0.07 : 0.1);
}

/**
 * Gives the place that an actor is drawn to: the first two sides left and right, the others along the bottom. Members
 * are drawn outwards of their whole, so that what passes between the sides does not cross them.
 */
function homeOf({ side, partOf }: FreeNode, { widthPx, heightPx, sideCount }: Frame): Point {
  const isMember = partOf !== undefined;
  const y = heightPx * (sideCount > 2 ? 0.32 : 0.5);
  if (side === 0) return { x: widthPx * 0.5, y: heightPx * 0.6 };
  if (side === 1) return { x: widthPx * (isMember ? 0.08 : 0.26), y };
  if (side === 2) return { x: widthPx * (isMember ? 0.93 : 0.7), y };
  const share = (side - 2.5) / (sideCount - 2);
  return { x: widthPx * (0.15 + 0.7 * share), y: heightPx * (isMember ? 0.92 : 0.76) };
}

// Eight directions without trigonometry, whose last digits differ between engines.
const STARTS = [1, 0, -0.7, 0.7, 0, -1, 0.7, 0.7, -1, 0, 0.7, -0.7, 0, 1, -0.7, -0.7];

function startOf(home: Point, place: number): Point {
  const turn = (place % 8) * 2;
  const reach = 20 + 4 * Math.floor(place / 8);
  return { x: home.x + (STARTS[turn] ?? 0) * reach, y: home.y + (STARTS[turn + 1] ?? 0) * reach };
}

function keepInside(body: Body, { widthPx, heightPx }: Frame): void {
  body.x = Math.min(widthPx - INSET_PX.x, Math.max(INSET_PX.x, body.x));
  body.y = Math.min(heightPx - INSET_PX.bottom, Math.max(INSET_PX.top, body.y));
}

/** Pushes apart what the frame has pressed together. */
function* separate(bodies: readonly Body[], frame: Frame): Steps<void> {
  const reachPx = 2 * bodies.reduce((most, { radius }) => Math.max(most, radius), 0) + GAP_PX;
  for (let round = 0; round < SEPARATIONS; round += 1) {
    let moved = false;
    for (const [a, b] of nearPairs(bodies, reachPx)) {
      const least = a.radius + b.radius + GAP_PX;
      const dx = b.x - a.x || 0.5;
      const dy = b.y - a.y || 0.5;
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance >= least) continue;
      const push = (least - distance) / distance / 2 + 0.001;
      a.x -= dx * push;
      a.y -= dy * push;
      b.x += dx * push;
      b.y += dy * push;
      keepInside(a, frame);
      keepInside(b, frame);
      moved = true;
    }
    if (!moved) return;
    yield;
  }
}

/** Engines may differ in the last digits of a sum; a 64th of a pixel is the same everywhere. */
function toGrid(value: number): number {
  return Math.round(value * 64) / 64;
}
