import type { Id } from '../model/dossier';
import type { Steps } from '../model/steps';
import { boxGrid, type BoxGrid } from './box-grid';
import { fitText, wrapText } from './fit-text';
import type { TextMeasurer } from './measure-text';
import { LABEL_LINE_PX, type NodeLabel, type PlacedNode, type PlacedSpot, type Point } from './network-scene';
import type { Box } from './scene';

interface LabelOptions {
  readonly names: ReadonlyMap<Id, string>;
  readonly measure: TextMeasurer;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Better left uncovered, such as counts; covered rather than a label dropped. */
  readonly avoid: readonly Point[];
}

// Measured at its widest, since a selected label is bold and must not move.
const STYLE = { sizePx: 13, weight: 600 } as const;
// What a label takes beside its lines.
const PADDING_PX = 3;
const GAP_PX = 5;
const INSET_PX = 2;
const AVOID_PX = 9;

// Where a label under or over its actor may begin, as shares of its width to the left of the actor.
const SHIFTS = [0.35, 0.65, 0.2, 0.8, 0.08, 0.92];

// A label that does not fit in one line is set in two, then cut to these widths, one after the other, then left out.
const LIMITS_PX = [170, 120, 84, 56];
const WIDEST_PX = 170;
// The two lines of a label are about as long as each other.
const HALF = 0.62;

const MOST_ROUNDS = 24;
// Rounds cost more with more actors: a picture of thousands takes the first.
const ROUND_WORK = 2400;
const ACTORS_AT_A_TIME = 20;

/**
 * Places a label under, over, right or left of each actor, so that none overlaps another, an actor, or the frame.
 *
 * Actors with more acts choose first; a label without room is set in two lines, then shortened, and in the end
 * left out.
 *
 * @returns the nodes in their given order
 */
export function* placeNodeLabels(spots: readonly PlacedSpot[], options: LabelOptions): Steps<readonly PlacedNode[]> {
  const { names } = options;
  let kept: ReadonlyMap<Id, NodeLabel> = new Map();
  let least = Infinity;
  const cost = (labels: ReadonlyMap<Id, NodeLabel>) =>
    spots.reduce((sum, { id }) => sum + shortfall(labels.get(id), names.get(id) ?? id), 0);
  const urgency = new Map<Id, number>();
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.floor(ROUND_WORK / Math.max(1, spots.length))));
  for (let round = 0; round < rounds && least > 0; round += 1) {
    const labels = yield* labelsInTurn(spots, urgency, options);
    const costNow = cost(labels);
    if (costNow < least) {
      least = costNow;
      kept = labels;
    }
    // Who came off badly chooses earlier in the next round.
    for (const { id } of spots) {
      const lack = shortfall(labels.get(id), names.get(id) ?? id);
      if (lack > 0) urgency.set(id, (urgency.get(id) ?? 0) + lack);
    }
  }
  return spots.map((spot) => ({ ...spot, label: kept.get(spot.id) }));
}

/** 0 for a whole label, 1 for a shortened one, 4 for none. */
function shortfall(label: NodeLabel | undefined, name: string): number {
  if (!label) return 4;
  return label.lines.join(' ') === name ? 0 : 1;
}

function* labelsInTurn(
  spots: readonly PlacedSpot[],
  urgency: ReadonlyMap<Id, number>,
  options: LabelOptions,
): Steps<ReadonlyMap<Id, NodeLabel>> {
  const { names, measure } = options;
  const rank = ({ id, kind, actCount }: PlacedSpot) =>
    (urgency.get(id) ?? 0) * 10_000 + (kind === 'disc' ? 1000 : 0) + actCount;
  const inTurn = [...spots].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const labels = new Map<Id, NodeLabel>();
  const boxes = inTurn.map(nodeBox);
  const taken = boxGrid(boxes);
  const avoid = boxGrid(
    options.avoid.map(({ x, y }) => ({ x: x - AVOID_PX, y: y - AVOID_PX, width: 2 * AVOID_PX, height: 2 * AVOID_PX })),
  );
  for (const [turn, spot] of inTurn.entries()) {
    if (turn % ACTORS_AT_A_TIME === 0) yield;
    for (const lines of settingsOf(names.get(spot.id) ?? spot.id, measure)) {
      const label = best(candidates(spot, lines, options), { own: boxes[turn], taken, avoid, options });
      if (!label) continue;
      labels.set(spot.id, label);
      taken.add(label.box);
      break;
    }
  }
  return labels;
}

/** The ways to set a name, best first. */
function settingsOf(name: string, measure: TextMeasurer): readonly (readonly string[])[] {
  const setting = { style: STYLE, measure };
  const widthPx = measure(name, STYLE);
  return [
    ...(widthPx > WIDEST_PX ? [] : [[name]]),
    wrapText(name, Math.min(WIDEST_PX, widthPx * HALF), { ...setting, maxLines: 2 }),
    ...LIMITS_PX.map((limitPx) => [fitText(name, limitPx, setting)]),
  ];
}

/** The space that an actor itself takes, with the ring of a selected one. */
export function nodeBox({ x, y, radius }: PlacedSpot): Box {
  const reach = radius + 4;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function best(
  labels: readonly NodeLabel[],
  { own, taken, avoid, options }: { own: Box | undefined; taken: BoxGrid; avoid: BoxGrid; options: LabelOptions },
): NodeLabel | undefined {
  let cheapest: NodeLabel | undefined;
  let least = Infinity;
  for (const [place, label] of labels.entries()) {
    const { box } = label;
    if (box.x < INSET_PX || box.x + box.width > options.widthPx - INSET_PX) continue;
    if (box.y < INSET_PX || box.y + box.height > options.heightPx - INSET_PX) continue;
    if ([...taken.crossing(box)].some((other) => other !== own)) continue;
    const cost = place + avoid.crossing(box).size * 10;
    if (cost < least) {
      least = cost;
      cheapest = label;
    }
  }
  return cheapest;
}

function candidates(
  spot: PlacedSpot,
  lines: readonly string[],
  { measure, widthPx }: LabelOptions,
): readonly NodeLabel[] {
  const width = Math.max(...lines.map((line) => measure(line, STYLE))) + 6;
  const height = lines.length * LABEL_LINE_PX + PADDING_PX;
  const reach = spot.radius + GAP_PX;
  const label = (left: number, top: number, anchor: NodeLabel['anchor']): NodeLabel => {
    const inset = anchor === 'start' ? 3 : anchor === 'end' ? width - 3 : width / 2;
    return { lines, x: left + inset, y: top + 13.5, anchor, box: { x: left, y: top, width, height } };
  };
  const inFrame = (left: number) => Math.max(INSET_PX, Math.min(left, widthPx - INSET_PX - width));
  const centred = inFrame(spot.x - width / 2);
  const under = spot.y + reach;
  const over = spot.y - reach - height;
  const beside = spot.y - height / 2;
  return [
    label(centred, under, 'middle'),
    label(centred, over, 'middle'),
    label(spot.x + reach, beside, 'start'),
    label(spot.x - reach - width, beside, 'end'),
    ...SHIFTS.flatMap((share) => [under, over].map((top) => label(inFrame(spot.x - width * share), top, 'middle'))),
  ];
}
