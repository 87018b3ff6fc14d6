import type { OverviewScene, OverviewWindow } from '../../src/layout/overview';
import type {
  PlacedBin,
  PlacedEdge,
  PlacedLabel,
  PlacedLane,
  PlacedMark,
  PlacedTick,
  Scene,
} from '../../src/layout/scene';
import { idsOf } from '../panels/sketch-dossier';
import { lineAt, pathInText, px } from './in-text';
import type { TimelinePicture } from './pictures';

/** Writes a timeline line by line, each lane with its marks and each mark with its label below it. */
export function timelineInText({ name, window, scene, overview, overviewWindow }: TimelinePicture): string {
  const { plot, asReported, ahead, axis, lanes, marks } = scene;
  const pieces = asReported?.pieces.map(({ y0, y1 }) => `${px(y0)}..${px(y1)}`).join(' ');
  return [
    `${name}: ${px(scene.widthPx)} x ${px(scene.heightPx)}`,
    `window ${moment(window.start)} .. ${moment(window.end)}`,
    `plot ${px(plot.x)}..${px(plot.x + plot.width)}, ${px(plot.y)}..${px(plot.y + plot.height)}`,
    asReported ? `as reported ${px(asReported.x)}, ${pieces}` : 'as reported outside',
    `marks of radius ${[...new Set(marks.map(({ radius }) => px(radius)))].join(' ')}`,
    ahead ? `ahead ${px(ahead.x)}..${px(ahead.x + ahead.width)}` : 'ahead outside',
    '',
    'axis',
    ...[axis.asReportedLabel, axis.aheadLabel].flatMap((label) =>
      label ? lineAt('words', placeOf(label), label.text) : [],
    ),
    ...axis.major.map((tick) => tickLine('major', tick)),
    ...axis.minor.map((tick) => tickLine('minor', tick)),
    ...lanes.flatMap((lane) => ['', ...laneLines(lane, scene)]),
    '',
    'replies',
    ...scene.arcs.map(({ from, to, path, head }) => `  ${from} -> ${to}  ${pathInText(path)} ${pathInText(head)}`),
    '',
    ...overviewLines(overview, overviewWindow),
    '',
  ].join('\n');
}

function placeOf({ x, y }: { readonly x: number; readonly y: number }): readonly [string, string] {
  return [px(x), px(y)];
}

function moment(at: number): string {
  return new Date(Math.round(at / 1000) * 1000).toISOString().replace(/(T00:00:00)?\.000Z$/, '');
}

function tickLine(tier: string, { key, x, label }: PlacedTick): string {
  const [unit = '', at = ''] = key.split(' ');
  const words = label ? `, “${label.text}” at ${px(label.x)} ${px(label.y)}` : '';
  return lineAt(tier, [px(x), ''], `${unit} ${moment(Number(at))}${words}`);
}

function laneLines(lane: PlacedLane, { marks, labels, bins }: Scene): readonly string[] {
  const { box, title, summary, fold, more } = lane;
  const labelById = new Map(labels.map((label) => [label.id, label]));
  const isInLane = (y: number) => y > box.y && y < box.y + box.height;
  const inLane = marks.filter(({ y }) => isInLane(y));
  return [
    `lane ${lane.key === '' ? '(rest)' : lane.key}, ${px(box.y)}..${px(box.y + box.height)}`,
    ...title.map((line) => lineAt('title', placeOf(line), line.text)),
    ...summary.map((line) => lineAt('summary', placeOf(line), line.text)),
    lineAt('fold', placeOf(fold.box), fold.state),
    ...(more ? [lineAt('more', placeOf(more.text), more.text.text)] : []),
    ...edgeLines('earlier', lane.earlier),
    ...edgeLines('later', lane.later),
    ...inLane.flatMap((mark) => {
      const label = mark.shape === 'count' ? undefined : labelById.get(mark.id);
      return label ? [markLine(mark), ...labelLines(label)] : [markLine(mark)];
    }),
    ...bins.filter(({ box: { y } }) => isInLane(y)).map(binLine),
  ];
}

function edgeLines(direction: 'earlier' | 'later', edge: PlacedEdge | undefined): readonly string[] {
  if (!edge) return [];
  const { count, nearest, others } = edge;
  return [
    lineAt(direction, placeOf(count), `${count.text}${others.length > 0 ? `: ${idsOf(others)}` : ''}`),
    ...nearest.map(({ text, entry }) => lineAt('nearest', placeOf(text), `${text.text}: ${entry.id}`)),
  ];
}

function markLine(mark: PlacedMark): string {
  const { shape, entries, glyph, side, extents } = mark;
  const what = shape === 'count' ? `${entries.length} marks` : `${shape} ${glyph}`;
  const parts = extents.map(({ kind, x0, x1 }) => `, ${kind} ${px(x0)}..${px(x1)}`).join('');
  return lineAt('mark', placeOf(mark), `${what}, side ${side}${parts}: ${idsOf(entries)}`);
}

/** Writes a count with its sides. */
function binLine({ box, count, text, span, parts, isCovered = false }: PlacedBin): string {
  const sides = parts.map(({ side, box: { width } }) => `${Math.round((width / box.width) * count)} of side ${side}`);
  const written = text.text === String(count) ? '' : `, written “${text.text}”`;
  const when = `${moment(span.start)} .. ${moment(span.end)}`;
  return lineAt(
    isCovered ? 'covered' : 'count',
    placeOf(box),
    `w ${px(box.width)}, ${count}${written}: ${sides.join(', ')}, ${when}`,
  );
}

function labelLines(label: PlacedLabel): readonly string[] {
  const { box, anchor, lines, detail, isCalledOut = false } = label;
  const text = lines.join(' / ');
  const written = detail === undefined ? `“${text}”` : `“${text}” and “${detail}”`;
  return [lineAt(isCalledOut ? 'called' : 'label', placeOf(label), `${anchor} w ${px(box.width)} ${written}`)];
}

function overviewLines(overview: OverviewScene, { box: window }: OverviewWindow): readonly string[] {
  const { widthPx, heightPx, span, asReportedX, x0, baselineY } = overview;
  return [
    `overview ${px(widthPx)} x ${px(heightPx)}, from ${px(x0)}, on ${px(baselineY)}`,
    `  ${moment(span.start)} .. ${moment(span.end)}`,
    `  window ${px(window.x)}..${px(window.x + window.width)}, as reported ${px(asReportedX)}`,
    ...overview.ticks.map(({ key, ...tick }) => tickLine('tick', { key: `from ${key}`, ...tick })),
    ...overview.bars.map(({ box, side }) =>
      lineAt('bar', placeOf(box), `${px(box.width)} x ${px(box.height)}, side ${side}`),
    ),
  ];
}
