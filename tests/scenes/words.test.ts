import { expect, test } from 'vitest';
import { boxesCross } from '../../src/layout/box-grid';
import { measureByTable, type TextStyle } from '../../src/layout/measure-text';
import { nodeBox } from '../../src/layout/network-labels';
import { badgeBox } from '../../src/layout/network-links';
import type { PlacedNetwork } from '../../src/layout/network-scene';
import type { Box, PlacedLabel, PlacedText, Scene } from '../../src/layout/scene';
import { SMALL, STRONG } from '../../src/layout/timeline-metrics';
import { ACTORS, TIMELINES } from './pictures';

interface Words {
  readonly text: string;
  readonly box: Box;
}

/** All words of a timeline as they are seen, from the axis to the labels: the edge of the plot cuts labels. */
function wordsIn({ axis, lanes, labels, plot }: Scene): readonly Words[] {
  const edges = lanes.flatMap(({ earlier, later }) => [earlier, later].flatMap((edge) => edge ?? []));
  const strong = [...axis.major.flatMap(({ label }) => label ?? []), ...lanes.flatMap(({ title }) => title)];
  const small = [
    ...axis.minor.flatMap(({ label }) => label ?? []),
    ...[axis.aheadLabel].flatMap((label) => label ?? []),
    ...lanes.flatMap(({ summary }) => summary),
    ...edges.flatMap(({ count, nearest }) => [count, ...nearest.map(({ text }) => text)]),
  ];
  return [
    ...strong.map((words) => written(words, STRONG)),
    ...small.map((words) => written(words, SMALL)),
    ...[axis.asReportedLabel].flatMap((label) => (label ? writtenUpTo(label, STRONG) : [])),
    ...labels.map(({ lines, box }) => ({ text: lines.join(' '), box: cut(box, plot) })),
  ];
}

function written({ x, y, text }: PlacedText, style: TextStyle): Words {
  const { sizePx } = style;
  return { text, box: { x, y: y - 0.75 * sizePx, width: measureByTable(text, style), height: sizePx } };
}

function writtenUpTo(words: PlacedText, style: TextStyle): Words {
  return written({ ...words, x: words.x - measureByTable(words.text, style) }, style);
}

function cut({ x, y, width, height }: Box, plot: Box): Box {
  const left = Math.max(x, plot.x);
  return { x: left, y, width: Math.min(x + width, plot.x + plot.width) - left, height };
}

function titleBox({ x, anchor, lines, box }: PlacedLabel): Box {
  const width = Math.max(...lines.map((line = '') => measureByTable(line, STRONG)));
  return { ...box, x: anchor === 'start' ? x : x - width, width };
}

/** The names and counts of a picture of actors. */
function namesIn({ nodes, pairs }: PlacedNetwork): readonly Words[] {
  const links = pairs.flatMap((pair) => pair.links);
  return [
    ...nodes.flatMap(({ label }) => (label ? [{ text: label.lines.join(' '), box: label.box }] : [])),
    ...links.flatMap(({ id, badge }) => (badge ? [{ text: `count of ${id}`, box: badgeBox(badge) }] : [])),
  ];
}

function crossings(words: readonly Words[]): readonly string[] {
  return words.flatMap((a, at) =>
    words.slice(at + 1).flatMap((b) => (boxesCross(a.box, b.box) ? [`“${a.text}” crosses “${b.text}”`] : [])),
  );
}

function outside(words: readonly Words[], frame: Box): readonly string[] {
  return words
    .filter(({ box: { x, y, width, height } }) => {
      const isWithin = x >= frame.x && x + width <= frame.x + frame.width;
      return !isWithin || y < frame.y || y + height > frame.y + frame.height;
    })
    .map(({ text, box }) => `“${text}” at ${box.x}..${box.x + box.width}, ${box.y}..${box.y + box.height}`);
}

const frameOf = ({ widthPx, heightPx }: Scene | PlacedNetwork): Box => ({
  x: 0,
  y: 0,
  width: widthPx,
  height: heightPx,
});

test.each(TIMELINES)('in $name no words cross others or leave the picture', ({ scene }) => {
  const words = wordsIn(scene);
  expect([...crossings(words), ...outside(words, frameOf(scene))]).toEqual([]);
});

test.each(TIMELINES.filter(({ view }) => view === 'story'))('in $name the plot cuts no title', ({ scene }) => {
  const titles = scene.labels.map((label) => ({ text: label.lines.join(' '), box: titleBox(label) }));
  expect(outside(titles, scene.plot)).toEqual([]);
});

test.each(ACTORS)('in $name no name or count crosses another or an actor, or leaves the picture', ({ network }) => {
  const names = namesIn(network);
  const covered = network.nodes.flatMap((node) =>
    names
      .filter(({ box }) => box !== node.label?.box && boxesCross(box, nodeBox(node)))
      .map(({ text }) => `“${text}” crosses ${node.id}`),
  );
  expect([...crossings(names), ...covered, ...outside(names, frameOf(network))]).toEqual([]);
});
