import type { Attachment } from 'svelte/attachments';
import { capturePointer, SLOP_PX } from './capture-pointer';
import { readWheel } from './read-wheel';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Whom gestures on a plane tell; places and ways in px of the drawing. */
export interface PlanePort {
  readonly onpan: (by: Place) => void;
  readonly onzoom: (factor: number, at: Place) => void;
}

/**
 * Makes a drawing pan and zoom in two dimensions: drag with a mouse or pen, two fingers, wheel with ctrl or meta.
 *
 * The plain wheel and one finger are left to the page.
 */
export function zoomPlane({ onpan, onzoom }: PlanePort): Attachment<SVGElement> {
  return (node) => {
    // Two fingers are ours, one is the page's.
    node.style.touchAction = 'pan-x pan-y';
    const pointers = new Map<number, Place>();
    let hasMoved = false;
    const placeOf = ({ clientX, clientY }: MouseEvent): Place => {
      const { left, top } = node.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const middle = (): Place => {
      const all = [...pointers.values()];
      const sum = all.reduce((each, { x, y }) => ({ x: each.x + x, y: each.y + y }), { x: 0, y: 0 });
      return { x: sum.x / all.length, y: sum.y / all.length };
    };
    const spread = (): number => {
      const [a, b] = [...pointers.values()];
      return a && b ? Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) : 1;
    };
    const onpointerdown = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      if (pointers.size === 0) hasMoved = false;
      pointers.set(event.pointerId, placeOf(event));
    };
    const onpointermove = (event: PointerEvent): void => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      // Lifted where nobody saw it.
      if (event.buttons === 0) return onpointerend(event);
      const now = placeOf(event);
      if (event.pointerType === 'touch' && pointers.size < 2) return void pointers.set(event.pointerId, now);
      if (!hasMoved && Math.hypot(now.x - before.x, now.y - before.y) < SLOP_PX) return;
      if (!hasMoved) for (const id of pointers.keys()) capturePointer(node, id);
      hasMoved = true;
      const from = { middle: middle(), spread: spread() };
      pointers.set(event.pointerId, now);
      const to = middle();
      onpan({ x: from.middle.x - to.x, y: from.middle.y - to.y });
      if (pointers.size > 1) onzoom(spread() / from.spread, to);
    };
    const onpointerend = (event: PointerEvent): void => {
      pointers.delete(event.pointerId);
      // The click of this press, if there is one, comes before that.
      if (pointers.size === 0) setTimeout(() => (hasMoved = false));
    };
    // A drag that ends on an actor does not open it.
    const onclick = (event: Event): void => {
      if (!hasMoved) return;
      event.stopPropagation();
      event.preventDefault();
    };
    const onwheel = (event: WheelEvent): void => {
      const intent = readWheel(event);
      if (intent.kind === 'page') return;
      event.preventDefault();
      if (intent.kind === 'pan') onpan({ x: intent.px, y: 0 });
      else onzoom(intent.factor, placeOf(event));
    };
    const heard = [
      ['pointerdown', onpointerdown],
      ['pointermove', onpointermove],
      ['pointerup', onpointerend],
      ['pointercancel', onpointerend],
    ] as const;
    for (const [sign, hear] of heard) node.addEventListener(sign, hear as EventListener);
    node.addEventListener('click', onclick, { capture: true });
    node.addEventListener('wheel', onwheel as EventListener, { passive: false });
    return () => {
      for (const [sign, hear] of heard) node.removeEventListener(sign, hear as EventListener);
      node.removeEventListener('click', onclick, { capture: true });
      node.removeEventListener('wheel', onwheel as EventListener);
    };
  };
}
