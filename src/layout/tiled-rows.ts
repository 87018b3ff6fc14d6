import type { EpochMs, Span } from '../time/span';
import { stretchAt, type Footprint } from './footprint';
import type { LabelSide } from './label-spot';
import type { LaneMoments } from './lane-moments';
import type { RowUnit, UnitRows } from './lane-rows';
import { lowerBound } from '../time/lower-bound';

interface TiledOptions {
  readonly moments: LaneMoments;
  readonly rowCount: number;
  /** The farthest level that may be asked for. */
  readonly farthestLevel: number;
  /** The level from which on all of the record is in view, and so in one tile; farther out, of every fourth level. */
  readonly wholeLevel: number;
  readonly msPerPxAt: (level: number) => number;
  readonly weightOf: (order: number) => number;
  /** What an entry takes with its label, at the zoom at which it first stands alone; undefined where it waits for a closer one. */
  readonly placingOf: (order: number, msPerPx: number) => Placing | undefined;
  /** The least that any entry takes. */
  readonly leastPx: number;
}

interface Placing {
  readonly footprint: Footprint;
  readonly label: LabelSide;
}

interface Placement extends RowUnit {
  readonly footprint: Footprint;
}

/** What of a tile's entries first stands alone at its level. */
type Tile = readonly Placement[];

// A tile is as wide as some screens, so that a view needs two or three.
const TILE_PX = 1024;
// Looking on in a gap where so many entries had no room is left to closer levels.
const MOST_TRIES = 8;
// What waits for a closer zoom tells less of a gap than what has no room in it.
const WAITING_TRY = 1 / 4;
const SPREAD_PX = 60;
// Made again when they are needed again.
const MOST_TILES = 400;
const HEAVIEST_FIRST = [3, 2, 1];
const FAR_OUT_STEP = 4;

/**
 * The rows of a lane that is too full for all of its entries: the closer the zoom, the more of them stand alone.
 *
 * Each level is cut into tiles of time. A tile takes over what stands alone farther out, and fills the gaps between with
 * further entries, heavier ones first and then earlier ones. So whatever stands alone keeps its row and its label at
 * every closer zoom, and nothing overlaps: what is taken over takes less time there. An entry on the border between two
 * tiles waits for the next level, whose borders lie elsewhere.
 *
 * A tile takes work by its rows and pixels, not by its entries: gaps are filled by searching for the next entry that may
 * fit.
 *
 * @see Been, Daiches & Yap, Dynamic Map Labeling (2006): active ranges that are never left by zooming in
 */
export function tiledRows(options: TiledOptions): UnitRows {
  const { rowCount, farthestLevel, wholeLevel, msPerPxAt } = options;
  // What is placed there is seen at every closer level.
  const topLevel = wholeLevel + Math.ceil((farthestLevel - wholeLevel) / FAR_OUT_STEP) * FAR_OUT_STEP;
  const classes = byWeight(options);
  const tiles = new Map<string, Tile>();

  const tileOf = (level: number, number: number): Tile => {
    const key = `${level} ${number}`;
    const before = tiles.get(key);
    if (before) return before;
    const span = level >= wholeLevel ? EVER : spanOf(level, number, msPerPxAt(level));
    const made = fillTile(span, level, placedIn(level + 1, span), { ...options, classes });
    if (tiles.size >= MOST_TILES) tiles.clear();
    tiles.set(key, made);
    return made;
  };
  /** What stands alone at a level with anything of it in a span. */
  const placedIn = (level: number, span: Span): readonly Placement[] => {
    const found: Placement[] = [];
    for (let each = topLevel; each >= level; each -= each > wholeLevel ? FAR_OUT_STEP : 1) {
      const msPerPx = msPerPxAt(each);
      const first = each >= wholeLevel ? 0 : numberAt(each, span.start, msPerPx);
      const last = each >= wholeLevel ? 0 : numberAt(each, span.end, msPerPx);
      for (let number = first; number <= last; number += 1) {
        for (const placement of tileOf(each, number)) {
          const { start, end } = stretchAt(placement.footprint, msPerPxAt(level));
          if (end >= span.start && start <= span.end) found.push(placement);
        }
      }
    }
    return found;
  };
  return { rowCount, rowOfEach: [], mayOverflow: true, unitsIn: placedIn };
}

function numberAt(level: number, at: EpochMs, msPerPx: number): number {
  return Math.floor(at / (TILE_PX * msPerPx) - shiftOf(level));
}

function spanOf(level: number, number: number, msPerPx: number): Span {
  const widthMs = TILE_PX * msPerPx;
  const start = (number + shiftOf(level)) * widthMs;
  return { start, end: start + widthMs };
}

const EVER: Span = { start: -Infinity, end: Infinity };

/** Borders of neighbouring levels lie apart; those of all levels at a moment never come together. */
function shiftOf(level: number): number {
  return (level * GOLDEN) % 1;
}

const GOLDEN = 0.618_033_988_749_895;

/** The places of a lane's entries among its moments, by weight: the heaviest first. */
function byWeight({ moments, weightOf }: TiledOptions): readonly LaneMomentsOfWeight[] {
  return HEAVIEST_FIRST.flatMap((weight) => {
    const orders = moments.orders.filter((order) => weightOf(order) === weight);
    if (orders.length === 0) return [];
    const all = orders.length === moments.orders.length;
    const own = all
      ? moments.moments
      : moments.moments.filter((_, place) => weightOf(moments.orders[place] ?? 0) === weight);
    return [{ orders, moments: own }];
  });
}

interface LaneMomentsOfWeight {
  readonly orders: Uint32Array;
  readonly moments: Float64Array;
}

interface FillOptions extends TiledOptions {
  readonly classes: readonly LaneMomentsOfWeight[];
}

function fillTile(span: Span, level: number, inherited: readonly Placement[], options: FillOptions): Tile {
  const msPerPx = options.msPerPxAt(level);
  const rows: Span[][] = Array.from({ length: options.rowCount }, () => []);
  for (const placement of inherited) {
    const row = rows[placement.row];
    if (row) insert(row, stretchAt(placement.footprint, msPerPx));
  }
  const known = new Set(inherited.map(({ orders }) => orders[0]));
  const placements: Placement[] = [];
  // Whatever has no room at first is looked at once more.
  const placings = new Map<number, Placing | undefined>();
  const placingOf = (order: number): Placing | undefined => {
    if (placings.has(order)) return placings.get(order);
    const placing = options.placingOf(order, msPerPx);
    placings.set(order, placing);
    return placing;
  };
  const leastMs = options.leastPx * msPerPx;
  for (const ofWeight of options.classes) {
    for (const spreadMs of spreadsAt(level, options)) {
      fill(ofWeight, span, {
        placingOf,
        leastMs: level > options.wholeLevel ? Math.min(spreadMs || leastMs, leastMs) : leastMs,
        msPerPx,
        spreadMs,
        rows,
        known,
        placements,
      });
    }
  }
  return placements;
}

/**
 * How far apart what is placed is at least, at first, so that what is close together does not take all rows; and then
 * whatever has room. Farther out than the whole record the rows share its time, and what else has room comes closer in.
 */
function spreadsAt(level: number, { wholeLevel, moments, rowCount, msPerPxAt }: TiledOptions): readonly EpochMs[] {
  if (level <= wholeLevel) return [SPREAD_PX * msPerPxAt(level), 0];
  const [first = 0] = moments.moments;
  return [((moments.moments.at(-1) ?? first) - first) / rowCount];
}

interface Filling {
  readonly placingOf: (order: number) => Placing | undefined;
  /** The least that any entry takes, or what is looked on by where several had no room. */
  readonly leastMs: number;
  readonly msPerPx: number;
  /** From one that is placed to the next that is looked at. */
  readonly spreadMs: number;
  readonly rows: readonly Span[][];
  readonly known: Set<number>;
  readonly placements: Placement[];
}

/** Goes through the entries of one weight in a tile, and on to where the next may fit when several in a row had no room. */
function fill({ orders, moments }: LaneMomentsOfWeight, span: Span, filling: Filling): void {
  const { placingOf, leastMs: least, msPerPx, spreadMs, rows, known, placements } = filling;
  let tries = 0;
  let place = lowerBound(moments, span.start);
  while (place < orders.length) {
    const moment = moments[place] ?? Infinity;
    if (moment >= span.end) return;
    const order = orders[place] ?? 0;
    place += 1;
    if (known.has(order)) continue;
    const placing = placingOf(order);
    const stretch = placing && stretchAt(placing.footprint, msPerPx);
    const isInside = stretch && stretch.start >= span.start && stretch.end <= span.end;
    const row = isInside ? rows.findIndex((taken) => isFree(taken, stretch)) : -1;
    const free = rows[row];
    if (free && placing && stretch) {
      insert(free, stretch);
      placements.push({ row, orders: [order], ...placing });
      known.add(order);
      tries = 0;
      if (spreadMs > 0) place = Math.max(place, lowerBound(moments, moment + spreadMs, place));
    } else tries += placing ? 1 : WAITING_TRY;
    // Full about here, or without room for what stands here: on to the next gap.
    const isHopeless = tries >= MOST_TRIES;
    const next = nextGap(rows, isHopeless ? moment + least : moment, least);
    if (isHopeless) tries = 0;
    if (next > moment) place = Math.max(place, lowerBound(moments, next, place));
  }
}

/** The first moment from one on about which any row has room for the least that an entry takes. */
function nextGap(rows: readonly Span[][], from: EpochMs, least: number): EpochMs {
  let earliest = Infinity;
  for (const taken of rows) {
    let at = from;
    for (let place = firstEndingAfter(taken, at - least / 2); place < taken.length; place += 1) {
      const next = taken[place];
      if (!next || next.start >= at + least / 2) break;
      at = Math.max(at, next.end + least / 2);
    }
    earliest = Math.min(earliest, at);
    if (earliest <= from) return from;
  }
  return earliest;
}

function isFree(taken: readonly Span[], { start, end }: Span): boolean {
  const next = taken[firstEndingAfter(taken, start)];
  return !next || next.start >= end;
}

/** The place of the first in a row that ends after a moment; what stands in a row does not overlap, so ends rise. */
function firstEndingAfter(taken: readonly Span[], at: EpochMs): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(taken: Span[], stretch: Span): void {
  taken.splice(firstEndingAfter(taken, stretch.start), 0, stretch);
}
