import type { ActsOneWay, ClassOfAct, PairOfActors } from '../model/pairs-of-actors';
import type { Id } from '../model/dossier';
import type { Steps } from '../model/steps';
import { mustGet } from '../model/dossier-index';
import { short } from './network-hulls';
import { boxGrid } from './box-grid';
import { nodeBox } from './network-labels';
import type { PlacedLink, PlacedPair, PlacedSpot, Point } from './network-scene';
import type { Box } from './scene';

// Curves of one pair keep their counts apart at this distance.
const SPACING_PX = 20;
const BEND = 0.07;
const HEAD_PX = 9;
const PAIRS_AT_A_TIME = 50;
const BADGE_PX = 18;
// From the middle outwards, short of the arrowheads.
const ALONG = Array.from({ length: 19 }, (_, step) => 0.5 + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 0.04);
const SHAPES: Readonly<Record<ClassOfAct, 'round' | 'square' | 'plain'>> = {
  material_cooperation: 'round',
  verbal_cooperation: 'round',
  material_conflict: 'square',
  verbal_conflict: 'square',
  neutral: 'plain',
};

interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/**
 * Draws each pair's acts as curves, one for each direction and group.
 *
 * @param labels  boxes of words; counts avoid them, the actors and each other, and are left out without room
 */
export function* placeLinks(
  pairs: readonly PairOfActors[],
  nodes: readonly PlacedSpot[],
  labels: readonly Box[] = [],
): Steps<readonly PlacedPair[]> {
  const byId = new Map<Id, PlacedSpot>(nodes.map((node) => [node.id, node]));
  const taken = boxGrid([...nodes.map(nodeBox), ...labels]);
  const placed: PlacedPair[] = [];
  for (const [turn, pair] of pairs.entries()) {
    if (turn % PAIRS_AT_A_TIME === 0) yield;
    const a = mustGet(byId, pair.a, 'actor');
    const b = mustGet(byId, pair.b, 'actor');
    const links = pair.ways.map((way, place) => {
      const sidewards = (place - (pair.ways.length - 1) / 2) * SPACING_PX;
      const curve = curveBetween(a, b, { sidewards, isBack: way.from !== pair.a });
      const side = way.isMutual ? 0 : mustGet(byId, way.from, 'actor').side;
      const badge = ALONG.map((t) => pointAlong(curve, t)).find((point) => taken.crossing(badgeBox(point)).size === 0);
      if (badge) taken.add(badgeBox(badge));
      return { middle: badge ?? pointAlong(curve, 0.5), link: drawLink(way, curve, { badge, side }) };
    });
    const { middle } = links[Math.floor(links.length / 2)] ?? { middle: a };
    placed.push({
      id: `${pair.a} ${pair.b}`,
      a: pair.a,
      b: pair.b,
      count: pair.count,
      acts: pair.acts,
      x: middle.x,
      y: middle.y,
      links: links.map(({ link }) => link),
    });
  }
  return placed;
}

/** The space that a count takes. */
export function badgeBox({ x, y }: Point): Box {
  return { x: x - BADGE_PX / 2, y: y - BADGE_PX / 2, width: BADGE_PX, height: BADGE_PX };
}

function drawLink(
  way: ActsOneWay,
  curve: Curve,
  { badge, side }: { readonly badge: Point | undefined; readonly side: number },
): PlacedLink {
  const { actClass, count, noneIsFact } = way;
  const strokePx = Math.min(4, 1 + 0.5 * Math.sqrt(count));
  const heads = [arrowhead(curve.end, curve.control, strokePx)];
  if (way.isMutual) heads.push(arrowhead(curve.start, curve.control, strokePx));
  const { start, control, end } = curve;
  return {
    id: `${way.from} ${way.to} ${actClass}${way.isMutual ? ' mutual' : ''}`,
    actClass,
    count,
    noneIsFact,
    side,
    path: `M${at(start)}Q${at(control)} ${at(end)}`,
    arrowhead: heads.join(''),
    strokePx,
    badge: badge && { ...badge, shape: SHAPES[actClass] },
  };
}

function curveBetween(
  a: PlacedSpot,
  b: PlacedSpot,
  { sidewards, isBack }: { sidewards: number; isBack: boolean },
): Curve {
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  // The middle of a quadratic curve lies half as far out as its control point.
  const out = 2 * (sidewards + BEND * length);
  const control = { x: (a.x + b.x) / 2 + normal.x * out, y: (a.y + b.y) / 2 + normal.y * out };
  const atA = towards(a, control, a.radius + 4);
  const atB = towards(b, control, b.radius + 4);
  return isBack ? { start: atB, control, end: atA } : { start: atA, control, end: atB };
}

function towards(from: Point, to: Point, distancePx: number): Point {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: from.x + ((to.x - from.x) * distancePx) / length, y: from.y + ((to.y - from.y) * distancePx) / length };
}

function arrowhead(tip: Point, from: Point, strokePx: number): string {
  const base = towards(tip, from, HEAD_PX);
  const half = 2.5 + strokePx / 2;
  const across = { x: ((tip.y - base.y) / HEAD_PX) * half, y: (-(tip.x - base.x) / HEAD_PX) * half };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

function pointAlong({ start, control, end }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  };
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
