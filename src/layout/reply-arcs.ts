import type { Id } from '../model/dossier';
import type { PlacedArc, PlacedMark } from './scene';

const HEAD_PX = 6;

/**
 * Draws replies as curves that leave what was answered to the right and come back to the answer.
 *
 * @param replies  the answers to each entry
 * @returns        arcs between marks that are in the scene, in the order of what was answered; none within one count
 */
export function placeArcs(replies: ReadonlyMap<Id, readonly Id[]>, marks: readonly PlacedMark[]): readonly PlacedArc[] {
  if (replies.size === 0) return [];
  const markOf = new Map<Id, PlacedMark>();
  for (const mark of marks) for (const entry of mark.entries) markOf.set(entry.id, mark);
  return [...markOf].flatMap(([from, a]) =>
    (replies.get(from) ?? []).flatMap((to) => {
      const b = markOf.get(to);
      return b && b !== a ? [{ from, to, ...curve(a, b) }] : [];
    }),
  );
}

function curve(a: PlacedMark, b: PlacedMark): { readonly path: string; readonly head: string } {
  const x0 = a.x + a.radius;
  const x1 = b.x + b.radius + 1;
  const bulge = 14 + Math.min(34, Math.abs(b.y - a.y) / 5);
  const right = Math.max(x0, x1) + bulge;
  const path = `M${round(x0)} ${round(a.y)}C${round(right)} ${round(a.y)} ${round(right)} ${round(b.y)} ${round(x1)} ${round(b.y)}`;
  const head = `M${round(x1)} ${round(b.y)}l${HEAD_PX} ${-HEAD_PX / 2}v${HEAD_PX}Z`;
  return { path, head };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
