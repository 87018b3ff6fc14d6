import type { ActsOneWay, ClassOfAct, PairOfActors } from '../model/pairs-of-actors';
import type { Id } from '../model/dossier';
import type { Steps } from '../model/steps';
import { mustGet } from '../model/dossier-index';
import { short } from './network-hulls';
import { boxGrid, type BoxGrid } from './box-grid';
import { nodeBox } from './network-labels';
import type { LinkBadge, PlacedLink, PlacedPair, PlacedSpot, Point } from './network-scene';
import type { Box } from './scene';

// In the middle, links of one pair keep their counts apart at this distance.
const SPACING_PX = 20;
const BEND = 0.07;
const HEAD_PX = 8;
const HEAD_ASIDE_PX = 2;
// Between the heads of two links where they end.
const END_GAP_PX = 1;
const NODE_GAP_PX = 4;
const PAIRS_AT_A_TIME = 50;
const BADGE_PX = 18;
// Wider by so much with each digit beyond two.
const DIGIT_PX = 7;
const DOT_PX = 9;
const LEAST_STROKE_PX = 0.9;
const STROKE_PX = 0.48;
const MOST_STROKE_PX = 9;
// Two lines with something to see between them.
const LEAST_HOLLOW_PX = 3.6;
// From the middle outwards, short of the arrowheads.
const ALONG = Array.from({ length: 23 }, (_, step) => 0.5 + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 0.034);
const BADGES: Readonly<Record<ClassOfAct, Pick<LinkBadge, 'shape' | 'isFull'>>> = {
  material_cooperation: { shape: 'round', isFull: true },
  verbal_cooperation: { shape: 'round', isFull: false },
  material_conflict: { shape: 'square', isFull: true },
  verbal_conflict: { shape: 'square', isFull: false },
  neutral: { shape: 'plain', isFull: false },
};

interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** Where the links of a pair run: how far to one side of the straight line at their ends and in their middle, in px. */
interface Track {
  readonly way: ActsOneWay;
  readonly strokePx: number;
  readonly endPx: number;
  readonly middlePx: number;
}

/**
 * Draws each pair's acts as curves, one for each direction and class; those of one pair lie side by side from end to end.
 *
 * @param labels  boxes of words; counts avoid them, the actors and each other. A count without room gives way to a mark of
 *                its class, and that to nothing
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
    const ends = { a: mustGet(byId, pair.a, 'actor'), b: mustGet(byId, pair.b, 'actor') };
    const links = tracksOf(pair.ways).map((track) => placeLink(track, ends, taken));
    const middle = links[links.length >> 1]?.middle ?? ends.a;
    placed.push({
      id: `${pair.a} ${pair.b}`,
      a: pair.a,
      b: pair.b,
      count: pair.count,
      acts: pair.acts,
      x: middle.x,
      y: middle.y,
      links,
    });
  }
  return placed;
}

/** How wide the link of so many acts is, in px: as the root of their number. */
export function strokeOf({ count, noneIsFact }: Pick<ActsOneWay, 'count' | 'noneIsFact'>): number {
  const strokePx = Math.min(MOST_STROKE_PX, LEAST_STROKE_PX + STROKE_PX * Math.sqrt(count));
  return noneIsFact ? Math.max(LEAST_HOLLOW_PX, strokePx) : strokePx;
}

function tracksOf(ways: readonly ActsOneWay[]): readonly Track[] {
  let endPx = 0;
  const tracks = ways.map((way, place): Track => {
    const strokePx = strokeOf(way);
    const halfPx = strokePx / 2 + HEAD_ASIDE_PX + END_GAP_PX / 2;
    const track = { way, strokePx, endPx: endPx + halfPx, middlePx: (place - (ways.length - 1) / 2) * SPACING_PX };
    endPx += 2 * halfPx;
    return track;
  });
  return tracks.map((track) => ({ ...track, endPx: track.endPx - endPx / 2 }));
}

function placeLink(
  track: Track,
  { a, b }: { readonly a: PlacedSpot; readonly b: PlacedSpot },
  taken: BoxGrid,
): PlacedLink {
  const { way } = track;
  const isBack = way.from !== a.id;
  const curve = curveBetween(a, b, track);
  const directed = isBack ? { start: curve.end, control: curve.control, end: curve.start } : curve;
  const badge = badgeOn(curve, way, taken);
  return drawLink(track, directed, { badge, side: way.isMutual ? 0 : isBack ? b.side : a.side });
}

function countLook({ actClass, count }: Pick<ActsOneWay, 'actClass' | 'count'>): Omit<LinkBadge, keyof Point> {
  const digits = String(count).length;
  const widthPx = BADGE_PX + Math.max(0, digits - 2) * DIGIT_PX;
  return { ...BADGES[actClass], widthPx, heightPx: BADGE_PX, hasCount: true };
}

function badgeOn(curve: Curve, way: ActsOneWay, taken: BoxGrid): LinkBadge | undefined {
  const { actClass } = way;
  const mark = { ...BADGES[actClass], widthPx: DOT_PX, heightPx: DOT_PX, hasCount: false };
  for (const look of mark.shape === 'plain' ? [countLook(way)] : [countLook(way), mark]) {
    for (const t of ALONG) {
      const badge = { ...pointAlong(curve, t), ...look };
      if (taken.crossing(badgeBox(badge)).size > 0) continue;
      taken.add(badgeBox(badge));
      return badge;
    }
  }
  return undefined;
}

/** The space that a count or the mark of a class takes. */
export function badgeBox({ x, y, widthPx, heightPx }: LinkBadge): Box {
  return { x: x - widthPx / 2, y: y - heightPx / 2, width: widthPx, height: heightPx };
}

/** A link by itself, straight from left to right: to show what its form says. */
export function straightLink(
  way: Omit<ActsOneWay, 'acts'>,
  { widthPx, y, side }: { readonly widthPx: number; readonly y: number; readonly side: number },
): PlacedLink {
  const middle = { x: widthPx / 2, y };
  const curve = { start: { x: 1, y }, control: middle, end: { x: widthPx - 1, y } };
  const badge = { ...middle, ...countLook(way) };
  return drawLink({ way, strokePx: strokeOf(way) }, curve, { badge, side });
}

function drawLink(
  { way, strokePx }: { readonly way: Omit<ActsOneWay, 'acts'>; readonly strokePx: number },
  curve: Curve,
  { badge, side }: { readonly badge: LinkBadge | undefined; readonly side: number },
): PlacedLink {
  const { from, to, isMutual, actClass, count, noneIsFact, isDisputed } = way;
  const { start, control, end } = curve;
  const heads = [arrowhead(end, control, strokePx)];
  if (isMutual) heads.push(arrowhead(start, control, strokePx));
  return {
    id: `${from} ${to} ${actClass}${isMutual ? ' mutual' : ''}`,
    from,
    to,
    isMutual,
    actClass,
    count,
    noneIsFact,
    isDisputed,
    side,
    path: `M${at(start)}Q${at(control)} ${at(end)}`,
    arrowhead: heads.join(''),
    strokePx,
    badge,
    middle: badge ?? pointAlong(curve, 0.5),
  };
}

function curveBetween(a: PlacedSpot, b: PlacedSpot, { endPx, middlePx }: Track): Curve {
  const { x: dx, y: dy, length } = wayBetween(a, b);
  const along = { x: dx / length, y: dy / length };
  const aside = { x: -along.y, y: along.x };
  // The middle of a quadratic curve lies half way between its control point and the middle of its ends.
  const out = 2 * (middlePx + BEND * length) - endPx;
  const endAt = (node: PlacedSpot, sign: number): Point => {
    const reachPx = Math.sqrt(Math.max(0, node.radius * node.radius - endPx * endPx)) + NODE_GAP_PX;
    return {
      x: node.x + aside.x * endPx + sign * along.x * reachPx,
      y: node.y + aside.y * endPx + sign * along.y * reachPx,
    };
  };
  const control = { x: (a.x + b.x) / 2 + aside.x * out, y: (a.y + b.y) / 2 + aside.y * out };
  return { start: endAt(a, 1), control, end: endAt(b, -1) };
}

function wayBetween(a: Point, b: Point): Point & { readonly length: number } {
  const x = b.x - a.x;
  const y = b.y - a.y;
  return { x, y, length: Math.max(1, Math.sqrt(x * x + y * y)) };
}

function arrowhead(tip: Point, from: Point, strokePx: number): string {
  const { x, y, length } = wayBetween(tip, from);
  const headPx = HEAD_PX + strokePx / 2;
  const base = { x: tip.x + (x / length) * headPx, y: tip.y + (y / length) * headPx };
  const half = HEAD_ASIDE_PX + strokePx / 2;
  const across = { x: (-y / length) * half, y: (x / length) * half };
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
