import { measureByTable } from '../../src/layout/measure-text';
import { placingMoments } from '../../src/layout/placing-moments';
import type { Box, PlacedBin, PlacedLabel, PlacedLane, PlacedMark, Scene } from '../../src/layout/scene';
import { timeScale } from '../../src/layout/time-scale';
import { STRONG } from '../../src/layout/timeline-metrics';
import type { TimelinePlan } from '../../src/layout/planned-lanes';
import type { DossierIndex } from '../../src/model/dossier-index';
import { contains, type Span } from '../../src/time/span';

interface Named extends Box {
  readonly name: string;
}

const discOf = ({ id, x, y, radius }: PlacedMark): Named => ({
  name: `mark ${id}`,
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Finds what stands over something else: labels, marks and counts, each among its kind and with the others. */
export function overlapsIn({ labels, marks, bins }: Scene): readonly string[] {
  const boxes = [
    ...labels.map(({ id, box }): Named => ({ name: `label ${id}`, ...box })),
    ...marks.map(discOf),
    ...bins.map(({ key, box }): Named => ({ name: `count ${key}`, ...box })),
  ].sort((a, b) => a.x - b.x);
  const found: string[] = [];
  boxes.forEach((a, at) => {
    for (let next = at + 1; next < boxes.length; next += 1) {
      const b = boxes[next];
      // What is calculated to touch may differ in the last digits.
      if (!b || b.x >= a.x + a.width - SLACK_PX) break;
      if (a.y < b.y + b.height - SLACK_PX && b.y < a.y + a.height - SLACK_PX) found.push(`${a.name} over ${b.name}`);
    }
  });
  return found;
}

const SLACK_PX = 1e-6;

/** Finds lengths of a scene that are no numbers, or beyond what can be drawn; a mark may stand far outside its extent in view. */
export function unboundedIn({ widthPx, heightPx, axis, marks, labels, bins, lanes }: Scene): readonly string[] {
  const lengths = new Map<string, readonly number[]>([
    ['picture', [widthPx, heightPx]],
    ...marks.map(
      ({ id, x, y, extents }) =>
        [`mark ${id}`, [Math.sign(x), y, ...extents.flatMap(({ x0, x1 }) => [x0, x1])]] as const,
    ),
    ...labels.map(({ id, x, y, box }) => [`label ${id}`, [x, y, box.x, box.y, box.width]] as const),
    ...bins.map(({ key, box, text }) => [`count ${key}`, [box.x, box.y, box.width, text.x, text.y]] as const),
    ...lanes.map(({ key, box }) => [`lane ${key}`, [box.y, box.height]] as const),
    ...[...axis.major, ...axis.minor].map(({ key, x }) => [`tick ${key}`, [x]] as const),
  ]);
  return [...lengths].filter(([, each]) => !each.every((length) => Math.abs(length) < MOST_PX)).map(([name]) => name);
}

const MOST_PX = 1e6;

interface View {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly window: Span;
  readonly scene: Scene;
}

/** The marks and the counts of a lane. */
function partsOfLane({ marks, bins }: Scene, { box }: PlacedLane) {
  const isIn = (y: number) => y >= box.y && y < box.y + box.height;
  return { marks: marks.filter(({ y }) => isIn(y)), bins: bins.filter((bin) => isIn(bin.box.y)) };
}

/** Finds entries that a scene does not show exactly once: as a mark or in a count, or outside the view at an edge. */
export function lostIn({ index, plan, window, scene }: View): readonly string[] {
  const moments = placingMoments(index);
  const { msPerPx } = timeScale(window, plan.plot.x0, plan.plot.x1);
  // A mark may stand so far off its moment.
  const slackMs = 2 * plan.metrics.radius * msPerPx;
  return plan.lanes.flatMap(({ group }, at) => {
    const lane = scene.lanes[at];
    if (!lane) return [`no lane ${group.key}`];
    const { marks, bins } = partsOfLane(scene, lane);
    const alone = new Set(marks.flatMap(({ entries }) => entries.map(({ order }) => order)));
    const found: string[] = [];
    for (const order of group.orders) {
      const moment = moments[order] ?? NaN;
      const times = (alone.has(order) ? 1 : 0) + bins.filter(({ holds }) => holds(order)).length;
      if (times > 1) found.push(`${order} is shown ${times} times`);
      if (times === 0 && contains({ start: window.start + slackMs, end: window.end - slackMs }, moment)) {
        found.push(`${order} is lost`);
      }
    }
    const before = (bound: number) => group.orders.filter((order) => (moments[order] ?? NaN) < bound).length;
    const earlier = lane.earlier?.total ?? 0;
    const later = lane.later?.total ?? 0;
    if (earlier < before(window.start - slackMs) || earlier > before(window.start + slackMs)) found.push('earlier');
    const all = group.orders.length;
    if (later < all - before(window.end + slackMs) || later > all - before(window.end - slackMs)) found.push('later');
    return found.map((each) => `${group.key}: ${each}`);
  });
}

/** Finds counts whose parts do not agree with one another. */
export function wrongCountsIn({ index, scene }: View): readonly string[] {
  const { sides, kinds } = index.entries;
  return scene.bins.flatMap((bin) => {
    const orders = bin.ordersOf(Infinity);
    const ofSides = new Map<number, number>();
    const ofKinds = new Uint32Array(bin.kinds.length);
    for (const order of orders) {
      const side = sides[order] ?? 0;
      ofSides.set(side, (ofSides.get(side) ?? 0) + 1);
      ofKinds[kinds[order] ?? 0] = (ofKinds[kinds[order] ?? 0] ?? 0) + 1;
    }
    const drawn = bin.parts.map(
      ({ side, box }) => [side, Math.round((box.width / bin.box.width) * bin.count)] as const,
    );
    const found = [
      orders.length === bin.count && new Set(orders).size === bin.count ? '' : 'orders',
      orders.every((order) => bin.holds(order)) ? '' : 'holds',
      bin.ordersOf(2).join() === orders.slice(0, 2).join() ? '' : 'first orders',
      String([...ofSides].sort(([a], [b]) => a - b)) === String(drawn) ? '' : 'sides',
      String(ofKinds) === String(bin.kinds) ? '' : 'kinds',
    ];
    return found.filter(Boolean).map((each) => `${bin.key}: ${each}`);
  });
}

/** Where a label's words stand against its mark, without the second part that a card has. */
export function offsetOf(label: PlacedLabel, mark: PlacedMark): number {
  const width = Math.max(...label.lines.map((line = '') => measureByTable(line, STRONG)));
  const own = label.anchor === 'start' ? label.x : label.x - width;
  return own - mark.x;
}

/** What a count says, to compare it with another. */
export function inWords({ key, count, span, kinds, parts, ordersOf }: PlacedBin): string {
  const sides = parts.map(({ side, box }) => `${side} ${box.width.toFixed(3)}`).join(', ');
  return `${key}: ${count} from ${span.start} to ${span.end}, ${kinds.join(' ')}, ${sides}: ${ordersOf(Infinity).join(' ')}`;
}
