import type { Id } from '../model/dossier';
import { atOnce } from '../model/steps';
import { boxGrid } from './box-grid';
import { placeHulls } from './network-hulls';
import { nodeBox, placeNodeLabels } from './network-labels';
import { placeLinks } from './network-links';
import type { PlacedNetwork, PlacedSpot, Point } from './network-scene';
import type { Box } from './scene';

/** The part of a picture that is in view: its top left corner in px of the picture, and by how much it is enlarged. */
export interface NetworkView extends Point {
  readonly scale: number;
}

export interface FrameSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const MOST_SCALE = 4;
const LEAST_RADIUS_PX = 5;
// What an actor in view takes with its name, and how far apart two are at least.
const ACTOR_SQ_PX = 6500;
const APART_PX = 9;

/** The view that has all of a picture. */
export function wholeView(picture: FrameSize, frame: FrameSize): NetworkView {
  const scale = Math.min(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
  return heldView({ x: 0, y: 0, scale }, picture, frame);
}

/** Keeps a view within its picture: a side of it that is smaller than the frame stands in the middle. */
export function heldView({ x, y, scale }: NetworkView, picture: FrameSize, frame: FrameSize): NetworkView {
  const least = Math.min(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
  const held = Math.max(Math.min(least, MOST_SCALE), Math.min(scale, MOST_SCALE));
  const along = (at: number, wholePx: number, framePx: number): number => {
    const sparePx = wholePx - framePx / held;
    return sparePx <= 0 ? sparePx / 2 : Math.max(0, Math.min(at, sparePx));
  };
  return {
    x: along(x, picture.widthPx, frame.widthPx),
    y: along(y, picture.heightPx, frame.heightPx),
    scale: held,
  };
}

/** Enlarges a view about a point of the frame, which stays where it is. */
export function zoomedView({ x, y, scale }: NetworkView, factor: number, at: Point): NetworkView {
  const enlarged = scale * factor;
  return { x: x + at.x / scale - at.x / enlarged, y: y + at.y / scale - at.y / enlarged, scale: enlarged };
}

/** Moves a view by px of the frame. */
export function pannedView({ x, y, scale }: NetworkView, byPx: Point): NetworkView {
  return { x: x + byPx.x / scale, y: y + byPx.y / scale, scale };
}

/**
 * Gives what is in view of a picture that is too large for its frame: as many actors as can be told apart there, with
 * names and links of their usual size. The closer the view, the more of those that it has.
 *
 * @param rankOf  who goes first; of equals those with the most acts
 */
export function inView(
  network: PlacedNetwork,
  {
    view,
    frame,
    rankOf,
  }: { readonly view: NetworkView; readonly frame: FrameSize; readonly rankOf: (id: Id) => number },
): PlacedNetwork {
  const projected = network.nodes.map((node): PlacedSpot => ({ ...node, ...placeIn(node, view) }));
  const spots = foremost(projected, frame, rankOf);
  const shown = new Map(spots.map((spot) => [spot.id, spot]));
  const pairs = network.pairs
    .filter(({ a, b }) => shown.has(a) && shown.has(b))
    .sort((x, y) => y.count - x.count)
    .slice(0, spots.length)
    .map((pair) => ({ ...pair, ways: pair.links.map((link) => ({ ...link, acts: pair.acts })) }));
  const nodes = atOnce(placeNodeLabels(spots, { names: network.names, rooms: new Map(), ...frame }));
  const labels = nodes.flatMap(({ label }) => label?.box ?? []);
  return {
    ...network,
    ...frame,
    nodes,
    pairs: atOnce(placeLinks(pairs, spots, labels)),
    attachments: network.attachments.flatMap(({ id, whole }) => {
      const from = shown.get(id);
      const to = shown.get(whole);
      return from && to ? [{ id, whole, from, to }] : [];
    }),
    hulls: network.hulls.length === 0 ? [] : placeHulls(projected, frame),
  };
}

function placeIn({ x, y, radius }: PlacedSpot, view: NetworkView): Pick<PlacedSpot, 'x' | 'y' | 'radius'> {
  const { scale } = view;
  const sized = Math.min(radius, Math.max(LEAST_RADIUS_PX, radius * scale));
  return { x: (x - view.x) * scale, y: (y - view.y) * scale, radius: sized };
}

/** Those in the frame that do not lie on each other; sorted by id. */
function foremost(
  spots: readonly PlacedSpot[],
  { widthPx, heightPx }: FrameSize,
  rankOf: (id: Id) => number,
): readonly PlacedSpot[] {
  const most = Math.ceil((widthPx * heightPx) / ACTOR_SQ_PX);
  const isIn = ({ x, y, radius }: PlacedSpot): boolean =>
    x >= radius && y >= radius && x <= widthPx - radius && y <= heightPx - radius;
  const ranked = spots
    .filter(isIn)
    .map((spot) => ({ spot, rank: rankOf(spot.id) }))
    .sort((a, b) => b.rank - a.rank || b.spot.actCount - a.spot.actCount || (a.spot.id < b.spot.id ? -1 : 1));
  const taken = boxGrid([]);
  const kept: PlacedSpot[] = [];
  for (const { spot } of ranked) {
    if (kept.length >= most) break;
    const box = widened(nodeBox(spot));
    if (taken.crossing(box).size > 0) continue;
    taken.add(box);
    kept.push(spot);
  }
  return kept.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - APART_PX / 2, y: y - APART_PX / 2, width: width + APART_PX, height: height + APART_PX };
}

/** Everyone in a picture as paths: those of each side as dots, and a straight line for each pair. */
export interface Crowd {
  readonly dots: readonly { readonly side: number; readonly path: string }[];
  readonly lines: string;
}

/** Draws all of a picture in so few paths that thousands can be moved at once. */
export function crowdOf({ nodes, pairs }: PlacedNetwork): Crowd {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const paths = new Map<number, string[]>();
  for (const { x, y, side } of nodes) {
    const path = paths.get(side) ?? [];
    // A line of no length with round ends is a dot.
    path.push(`M${Math.round(x)} ${Math.round(y)}h0`);
    paths.set(side, path);
  }
  const lines = pairs.map(({ a, b }) => {
    const from = byId.get(a);
    const to = byId.get(b);
    return from && to ? `M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}` : '';
  });
  return { dots: [...paths].map(([side, path]) => ({ side, path: path.join('') })), lines: lines.join('') };
}
