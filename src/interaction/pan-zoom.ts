import type { Attachment } from 'svelte/attachments';
import { timeScale, type TimeScale } from '../layout/time-scale';
import { panByMs, zoomAround } from '../view/camera';
import type { Span } from '../time/span';
import { localX } from './local-x';

/** What the gestures ask for and whom they tell. Everything is asked for at the moment of the gesture, nothing is kept. */
export interface PanZoomPort {
  readonly window: () => Span;
  /** The plot's edges in px of the drawing. */
  readonly plot: () => { readonly x0: number; readonly x1: number };
  readonly onwindow: (window: Span) => void;
}

// A press that moves less than this is a click.
const SLOP_PX = 4;
const PINCH_WHEEL = 10;
const MOST_DOUBLINGS = 0.6;

/**
 * Makes a drawing of time pan and zoom: drag, two-finger pinch, wheel with ctrl or meta, sideways wheel, double click.
 *
 * The plain wheel and a finger moving up or down are left to the page. (d3-zoom cancels every touch move and so traps
 * the page's scroll; with `touch-action: pan-y` pointer events give both.)
 */
export function panZoom(port: PanZoomPort): Attachment<SVGSVGElement> {
  return (node) => {
    const pointers = new Map<number, number>();
    let start: { readonly window: Span; readonly x: number; readonly pinch: number } | undefined;
    let dragged = false;

    const scaleOf = (window: Span): TimeScale => timeScale(window, port.plot().x0, port.plot().x1);
    const middleX = (): number => [...pointers.values()].reduce((sum, x) => sum + x, 0) / pointers.size;
    const spread = (): number => {
      const [a, b] = [...pointers.values()];
      return a === undefined || b === undefined ? 0 : Math.max(Math.abs(a - b), 1);
    };
    const begin = (): void => {
      start = pointers.size === 0 ? undefined : { window: port.window(), x: middleX(), pinch: spread() };
    };

    const onpointerdown = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      pointers.set(event.pointerId, localX(node, event.clientX));
      if (pointers.size === 1) dragged = false;
      begin();
    };
    const onpointermove = (event: PointerEvent): void => {
      if (!pointers.has(event.pointerId) || !start) return;
      pointers.set(event.pointerId, localX(node, event.clientX));
      const x = middleX();
      if (!dragged && pointers.size === 1 && Math.abs(x - start.x) < SLOP_PX) return;
      if (!dragged) for (const id of pointers.keys()) capture(node, id);
      dragged = true;
      const factor = pointers.size > 1 && start.pinch > 0 ? spread() / start.pinch : 1;
      const zoomed = zoomAround(start.window, factor, scaleOf(start.window).timeAt(start.x));
      port.onwindow(panByMs(zoomed, (start.x - x) * scaleOf(zoomed).msPerPx));
    };
    const onpointerend = (event: PointerEvent): void => {
      if (pointers.delete(event.pointerId)) begin();
    };
    // A drag that ends on a mark does not open it.
    const onclick = (event: MouseEvent): void => {
      if (!dragged) return;
      event.stopPropagation();
      event.preventDefault();
      dragged = false;
    };
    const onwheel = (event: WheelEvent): void => {
      const window = port.window();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const perUnit = event.deltaMode === 0 ? 0.002 : 0.05;
        const doublings = -event.deltaY * perUnit * (event.ctrlKey ? PINCH_WHEEL : 1);
        const factor = 2 ** Math.min(Math.max(doublings, -MOST_DOUBLINGS), MOST_DOUBLINGS);
        port.onwindow(zoomAround(window, factor, scaleOf(window).timeAt(localX(node, event.clientX))));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
      event.preventDefault();
      port.onwindow(panByMs(window, sideways * scaleOf(window).msPerPx));
    };
    const ondblclick = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('[role="button"]')) return;
      event.preventDefault();
      const window = port.window();
      port.onwindow(zoomAround(window, event.shiftKey ? 0.5 : 2, scaleOf(window).timeAt(localX(node, event.clientX))));
    };

    node.addEventListener('pointerdown', onpointerdown);
    node.addEventListener('pointermove', onpointermove);
    node.addEventListener('pointerup', onpointerend);
    node.addEventListener('pointercancel', onpointerend);
    node.addEventListener('click', onclick, { capture: true });
    node.addEventListener('wheel', onwheel, { passive: false });
    node.addEventListener('dblclick', ondblclick);
    return () => {
      node.removeEventListener('pointerdown', onpointerdown);
      node.removeEventListener('pointermove', onpointermove);
      node.removeEventListener('pointerup', onpointerend);
      node.removeEventListener('pointercancel', onpointerend);
      node.removeEventListener('click', onclick, { capture: true });
      node.removeEventListener('wheel', onwheel);
      node.removeEventListener('dblclick', ondblclick);
    };
  };
}

/** Keeps a drag going outside the drawing. A pointer may be gone by then, which is no error of ours. */
function capture(node: Element, pointerId: number): void {
  try {
    node.setPointerCapture(pointerId);
  } catch {
    // InvalidPointerId: the pointer was lifted in the meantime.
  }
}
