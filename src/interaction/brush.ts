import type { Attachment } from 'svelte/attachments';
import { centreOn } from '../view/camera';
import type { Span } from '../time/span';

/** What the overview's gestures ask for, at the moment of the gesture. */
export interface BrushPort {
  readonly window: () => Span;
  /** The part of time that the strip shows, and its edges in px of the drawing. */
  readonly strip: () => { readonly span: Span; readonly x0: number; readonly x1: number };
  /** The window as drawn, in px: it may be wider than its time so that it can be grasped. */
  readonly grip: () => { readonly x: number; readonly width: number };
  readonly onwindow: (window: Span) => void;
}

/** Lets the window in an overview strip be dragged, and moved to where the strip is clicked. */
export function brush(port: BrushPort): Attachment<SVGSVGElement> {
  return (node) => {
    let grasped: { readonly pointerId: number; readonly x: number; readonly window: Span } | undefined;

    const localX = (event: PointerEvent): number => {
      const box = node.getBoundingClientRect();
      return ((event.clientX - box.left) / Math.max(box.width, 1)) * node.viewBox.baseVal.width;
    };
    const msPerPx = (): number => {
      const { span, x0, x1 } = port.strip();
      return (span.end - span.start) / (x1 - x0);
    };
    const onpointerdown = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      const x = localX(event);
      const { x: left, width } = port.grip();
      if (x < left || x > left + width) {
        const { span, x0 } = port.strip();
        port.onwindow(centreOn(port.window(), span.start + (x - x0) * msPerPx()));
      }
      grasped = { pointerId: event.pointerId, x, window: port.window() };
      node.setPointerCapture(event.pointerId);
    };
    const onpointermove = (event: PointerEvent): void => {
      if (grasped?.pointerId !== event.pointerId) return;
      const shift = (localX(event) - grasped.x) * msPerPx();
      port.onwindow({ start: grasped.window.start + shift, end: grasped.window.end + shift });
    };
    const onpointerend = (): void => {
      grasped = undefined;
    };

    node.addEventListener('pointerdown', onpointerdown);
    node.addEventListener('pointermove', onpointermove);
    node.addEventListener('pointerup', onpointerend);
    node.addEventListener('pointercancel', onpointerend);
    return () => {
      node.removeEventListener('pointerdown', onpointerdown);
      node.removeEventListener('pointermove', onpointermove);
      node.removeEventListener('pointerup', onpointerend);
      node.removeEventListener('pointercancel', onpointerend);
    };
  };
}
