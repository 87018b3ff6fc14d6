import type { Attachment } from 'svelte/attachments';
import { timeScale, type TimeScale } from '../layout/time-scale';
import { centreOn, panByMs } from '../view/camera';
import type { Span } from '../time/span';
import { localX } from './local-x';

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

    const stripScale = (): TimeScale => {
      const { span, x0, x1 } = port.strip();
      return timeScale(span, x0, x1);
    };
    const onpointerdown = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      const x = localX(node, event.clientX);
      const { x: left, width } = port.grip();
      if (x < left || x > left + width) {
        port.onwindow(centreOn(port.window(), stripScale().timeAt(x)));
      }
      grasped = { pointerId: event.pointerId, x, window: port.window() };
      node.setPointerCapture(event.pointerId);
    };
    const onpointermove = (event: PointerEvent): void => {
      if (grasped?.pointerId !== event.pointerId) return;
      port.onwindow(panByMs(grasped.window, (localX(node, event.clientX) - grasped.x) * stripScale().msPerPx));
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
