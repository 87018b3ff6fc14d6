import type { Attachment } from 'svelte/attachments';
import { timeScale, type TimeScale } from '../layout/time-scale';
import { panByMs, zoomAround } from '../view/camera';
import type { Span } from '../time/span';
import { capturePointer, SLOP_PX } from './capture-pointer';
import { localX } from './local-x';
import { readWheel } from './read-wheel';

/** What the gestures ask for and whom they tell. Everything is asked for at the moment of the gesture, nothing is kept. */
export interface PanZoomPort {
  readonly window: () => Span;
  /** The plot's edges in px of the drawing. */
  readonly plot: () => { readonly x0: number; readonly x1: number };
  readonly onwindow: (window: Span) => void;
  /** Asked for where the way is worth seeing. */
  readonly onflight: (window: Span) => void;
  /** Told of each turn of the wheel that is left to the page. */
  readonly onpagewheel: (event: WheelEvent) => void;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Makes a drawing of time pan and zoom: drag, two-finger pinch, wheel with ctrl or meta, sideways wheel, double click.
 *
 * The plain wheel and a finger moving up or down are left to the page. (d3-zoom cancels every touch move and so traps
 * the page's scroll; with `touch-action: pan-y` pointer events give both.)
 */
export function panZoom(port: PanZoomPort): Attachment<SVGSVGElement> {
  return (node) => {
    const pointers = new Map<number, Place>();
    let start: { readonly window: Span; readonly x: number; readonly pinch: number } | undefined;
    let dragged = false;

    const scaleOf = (window: Span): TimeScale => timeScale(window, port.plot().x0, port.plot().x1);
    const placeOf = ({ clientX, clientY }: PointerEvent): Place => ({ x: localX(node, clientX), y: clientY });
    const middleX = (): number => [...pointers.values()].reduce((sum, { x }) => sum + x, 0) / pointers.size;
    const spread = (): number => {
      const [a, b] = [...pointers.values()];
      return a && b ? Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1) : 0;
    };
    const begin = (): void => {
      start = pointers.size === 0 ? undefined : { window: port.window(), x: middleX(), pinch: spread() };
    };

    const onpointerdown = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      pointers.set(event.pointerId, placeOf(event));
      if (pointers.size === 1) dragged = false;
      begin();
    };
    const onpointermove = (event: PointerEvent): void => {
      if (!pointers.has(event.pointerId) || !start) return;
      // Lifted where nobody saw it.
      if (event.buttons === 0) return onpointerend(event);
      pointers.set(event.pointerId, placeOf(event));
      const x = middleX();
      if (!dragged && pointers.size === 1 && Math.abs(x - start.x) < SLOP_PX) return;
      if (!dragged) for (const id of pointers.keys()) capturePointer(node, id);
      dragged = true;
      const factor = pointers.size > 1 && start.pinch > 0 ? spread() / start.pinch : 1;
      const zoomed = zoomAround(start.window, factor, scaleOf(start.window).timeAt(start.x));
      port.onwindow(panByMs(zoomed, (start.x - x) * scaleOf(zoomed).msPerPx));
    };
    const onpointerend = (event: PointerEvent): void => {
      if (!pointers.delete(event.pointerId)) return;
      begin();
      // The click of this press, if there is one, comes before that; a later one, as from a screen reader, has none.
      if (pointers.size === 0) setTimeout(() => (dragged = false));
    };
    // A drag that ends on a mark does not open it.
    const onclick = (event: MouseEvent): void => {
      if (!dragged) return;
      event.stopPropagation();
      event.preventDefault();
      dragged = false;
    };
    const onwheel = (event: WheelEvent): void => {
      const intent = readWheel(event);
      if (intent.kind === 'page') return port.onpagewheel(event);
      event.preventDefault();
      const window = port.window();
      const scale = scaleOf(window);
      if (intent.kind === 'pan') return port.onwindow(panByMs(window, intent.px * scale.msPerPx));
      port.onwindow(zoomAround(window, intent.factor, scale.timeAt(localX(node, event.clientX))));
    };
    const ondblclick = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('[role="button"]')) return;
      event.preventDefault();
      const window = port.window();
      port.onflight(zoomAround(window, event.shiftKey ? 0.5 : 2, scaleOf(window).timeAt(localX(node, event.clientX))));
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
