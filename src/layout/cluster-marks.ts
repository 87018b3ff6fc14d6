import type { PlacedMark } from './scene';

/**
 * Joins neighbouring marks of one row that would cover each other into one mark that counts them.
 *
 * @param marks  of one row, sorted by x
 * @returns      marks at least two radii apart, sorted by x
 */
export function clusterMarks(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const clusters: PlacedMark[] = [];
  for (const mark of marks) {
    const last = clusters[clusters.length - 1];
    if (last && mark.x - last.x < last.radius + mark.radius) clusters[clusters.length - 1] = join(last, mark);
    else clusters.push(mark);
  }
  return clusters;
}

function join(a: PlacedMark, b: PlacedMark): PlacedMark {
  return {
    ...a,
    entries: [...a.entries, ...b.entries],
    side: a.side === b.side ? a.side : 0,
    shape: 'count',
    extents: [],
  };
}
