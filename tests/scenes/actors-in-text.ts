import type { PlacedLink, PlacedNode, Point } from '../../src/layout/network-scene';
import { lineAt, pathInText, px } from './in-text';
import type { ActorsPicture } from './pictures';

/**
 * Writes a picture of actors line by line: actors with their labels, pairs with their links.
 *
 * Places are in whole px: all actors push each other, so that one more act moves each by a little.
 */
export function actorsInText({ name, network }: ActorsPicture): string {
  const { widthPx, heightPx, nodes, pairs, attachments, hulls } = network;
  return [
    `${name}: ${px(widthPx)} x ${px(heightPx)}`,
    '',
    'actors',
    ...nodes.flatMap(nodeLines),
    '',
    'pairs',
    ...pairs.flatMap((pair) => [
      lineAt('pair', placeOf(pair), `${pair.count} between ${pair.a} and ${pair.b}`),
      ...pair.links.map(linkLine),
    ]),
    '',
    'attachments',
    ...attachments.map(({ id, from, to }) => lineAt('from', placeOf(from), `to ${placeOf(to).join(' ')}: ${id}`)),
    '',
    'hulls',
    ...hulls.map(({ side, path }) => `  side ${side}  ${pathInText(path, 0)}`),
    '',
  ].join('\n');
}

function placeOf({ x, y }: Point): readonly [string, string] {
  return [px(x, 0), px(y, 0)];
}

function nodeLines(node: PlacedNode): readonly string[] {
  const { id, kind, radius, side, actCount, label } = node;
  const actor = lineAt('actor', placeOf(node), `r ${px(radius)} ${kind}, side ${side}, ${actCount} acts: ${id}`);
  if (!label) return [actor];
  const { box, anchor, lines } = label;
  const written = lines.map((line) => `“${line}”`).join(' / ');
  return [
    actor,
    lineAt('label', placeOf(label), `${anchor} over ${px(box.x, 0)}..${px(box.x + box.width, 0)} ${written}`),
  ];
}

function linkLine({ id, count, side, strokePx, noneIsFact, isDisputed, path, arrowhead, badge }: PlacedLink): string {
  const what = `${count}${noneIsFact ? ' no fact' : ''}${isDisputed ? ' disputed' : ''}, side ${side}, stroke ${px(strokePx)}: ${id}`;
  const curve = `${pathInText(path, 0)} ${pathInText(arrowhead, 0)}`;
  if (!badge) return `    link without count, ${what}  ${curve}`;
  const look = `${badge.isFull ? 'full ' : ''}${badge.shape} ${badge.hasCount ? 'count' : 'mark'}`;
  return `    link ${look} at ${placeOf(badge).join(' ')}, ${what}  ${curve}`;
}
