import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Id } from '../model/dossier';
import type { PlacedSpot, Point } from './network-scene';

/** An actor that has no place yet. */
export type FreeNode = Omit<PlacedSpot, 'x' | 'y'> & { readonly partOf: Id | undefined };

interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sideCount: number;
}

type Body = FreeNode & { x: number; y: number };

const MEMBER_DISTANCE_PX = 72;
const MOST_TICKS = 300;
// Work per tick grows with the nodes: a picture of thousands settles for fewer ticks.
const WORK = 60_000;
const INSET_PX = { x: 30, top: 28, bottom: 36 };
const GAP_PX = 14;
const SEPARATIONS = 60;

/**
 * Lets nodes settle inside a frame, each side around a place of its own.
 *
 * @param nodes  sorted by id: d3-force places nodes in array order, so file order would show in the picture
 */
export function settle(nodes: readonly FreeNode[], frame: Frame): readonly PlacedSpot[] {
  const home = (body: FreeNode) => homeOf(body, frame);
  const bodies: Body[] = nodes.map((node, place) => ({ ...node, ...startOf(home(node), place) }));
  const ticks = Math.max(20, Math.min(MOST_TICKS, Math.floor(WORK / Math.max(1, nodes.length))));
  // Actors that have more room push each other farther apart.
  const push = Math.min(380, Math.max(120, (frame.widthPx * frame.heightPx * 0.02) / Math.max(1, nodes.length)));
  const pullX = (body: Body) => (body.partOf === undefined ? 0.3 : 0.16);
  // Wholes of one side may stand above each other: what passes between the sides then has room.
  const pullY = (body: Body) => (body.partOf === undefined ? 0.07 : 0.1);
  const members = bodies.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [{ source: id, target: partOf }]));
  const simulation = forceSimulation(bodies)
    .randomSource(seededRandom())
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force('home x', forceX<Body>((body) => home(body).x).strength(pullX))
    .force('home y', forceY<Body>((body) => home(body).y).strength(pullY))
    .force('apart', forceManyBody<Body>().strength(-push).distanceMax(260))
    .force('collide', forceCollide<Body>((body) => body.radius + (body.kind === 'disc' ? 34 : 22)).iterations(2))
    .force(
      'members',
      forceLink<Body, { source: Id | Body; target: Id | Body }>(members)
        .id((body) => body.id)
        .distance(MEMBER_DISTANCE_PX)
        .strength(0.7),
    )
    .stop();
  for (let tick = 0; tick < ticks; tick += 1) {
    simulation.tick();
    for (const body of bodies) keepInside(body, frame);
  }
  separate(bodies, frame);
  return bodies.map(({ id, kind, radius, side, actCount, x, y }) => {
    return { id, kind, radius, side, actCount, x: toGrid(x), y: toGrid(y) };
  });
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
function separate(bodies: readonly Body[], frame: Frame): void {
  for (let round = 0; round < SEPARATIONS; round += 1) {
    let moved = false;
    for (const [place, a] of bodies.entries()) {
      for (const b of bodies.slice(place + 1)) {
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
    }
    if (!moved) return;
  }
}

/** Engines may differ in the last digits of a sum; a 64th of a pixel is the same everywhere. */
function toGrid(value: number): number {
  return Math.round(value * 64) / 64;
}

/** @see Numerical Recipes, quick and dirty linear congruential generator */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
