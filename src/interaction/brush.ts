import type { Attachment } from 'svelte/attachments';
import { timeScale, type TimeScale } from '../layout/time-scale';
import { centreOn, panByMs, zoomAround } from '../view/camera';
import { withEnd, type WindowEnd } from '../view/resize-window';
import type { EpochMs, Span } from '../time/span';
import { capturePointer, SLOP_PX } from './capture-pointer';
import { localX } from './local-x';
import { readWheel } from './read-wheel';

/** What the overview's gestures ask for, at the moment of the gesture. */
export interface BrushPort {
  readonly window: () => Span;
  /** The part of time that the strip shows, and its edges in px of the drawing. */
  readonly strip: () => { readonly span: Span; readonly x0: number; readonly x1: number };
  readonly onwindow: (window: Span) => void;
  /** Asked for where the way is worth seeing. */
  readonly onflight: (window: Span) => void;
  /** Asked for by a double click. */
  readonly onwhole: () => void;
}

interface Press {
  readonly pointerId: number;
  readonly x: number;
  /** What was pressed: the window, an end of it, or the empty strip. */
  readonly grip: 'window' | WindowEnd | undefined;
  readonly window: Span;
}

/**
 * Lets the window in an overview strip be dragged and resized, drawn anew on the empty strip, and moved to where that is
 * clicked. What can be grasped says so with `data-grip`. The wheel does what it does on the timeline.
 */
export function brush(port: BrushPort): Attachment<SVGSVGElement> {
  return (node) => {
    let press: Press | undefined;
    let dragged = false;

    const stripScale = (): TimeScale => {
      const { span, x0, x1 } = port.strip();
      return timeScale(span, x0, x1);
    };
    const onpointerdown = (event: PointerEvent): void => {
      if (!event.isPrimary || (event.pointerType === 'mouse' && event.button !== 0)) return;
      const x = localX(node, event.clientX);
      press = { pointerId: event.pointerId, x, grip: gripOf(event.target), window: port.window() };
      dragged = false;
    };
    const onpointermove = (event: PointerEvent): void => {
      if (press?.pointerId !== event.pointerId) return;
      // Lifted where nobody saw it.
      if (event.buttons === 0) return onpointercancel();
      const x = localX(node, event.clientX);
      if (!dragged && Math.abs(x - press.x) < SLOP_PX) return;
      if (!dragged) capturePointer(node, event.pointerId);
      dragged = true;
      port.onwindow(draggedTo(x, press, { scale: stripScale(), span: port.strip().span }));
    };
    const onpointerup = (event: PointerEvent): void => {
      if (press?.pointerId !== event.pointerId) return;
      if (!dragged && !press.grip) port.onflight(centreOn(press.window, stripScale().timeAt(press.x)));
      press = undefined;
    };
    const onpointercancel = (): void => {
      press = undefined;
    };
    const onwheel = (event: WheelEvent): void => {
      const intent = readWheel(event);
      if (intent.kind === 'page') return;
      event.preventDefault();
      const window = port.window();
      const scale = stripScale();
      if (intent.kind === 'pan') return port.onwindow(panByMs(window, intent.px * scale.msPerPx));
      port.onwindow(zoomAround(window, intent.factor, within(window, scale.timeAt(localX(node, event.clientX)))));
    };

    node.addEventListener('pointerdown', onpointerdown);
    node.addEventListener('pointermove', onpointermove);
    node.addEventListener('pointerup', onpointerup);
    node.addEventListener('pointercancel', onpointercancel);
    node.addEventListener('wheel', onwheel, { passive: false });
    node.addEventListener('dblclick', port.onwhole);
    return () => {
      node.removeEventListener('pointerdown', onpointerdown);
      node.removeEventListener('pointermove', onpointermove);
      node.removeEventListener('pointerup', onpointerup);
      node.removeEventListener('pointercancel', onpointercancel);
      node.removeEventListener('wheel', onwheel);
      node.removeEventListener('dblclick', port.onwhole);
    };
  };
}

function gripOf(target: EventTarget | null): Press['grip'] {
  const grip = target instanceof Element ? target.closest('[data-grip]')?.getAttribute('data-grip') : undefined;
  return grip === 'window' || grip === 'start' || grip === 'end' ? grip : undefined;
}

function draggedTo(x: number, press: Press, { scale, span }: { readonly scale: TimeScale; readonly span: Span }): Span {
  const ms = (x - press.x) * scale.msPerPx;
  if (press.grip === 'window') return panByMs(press.window, ms);
  // An end beyond the strip is drawn, and so grasped, at the strip's own.
  if (press.grip) return withEnd(press.window, press.grip, within(span, within(span, press.window[press.grip]) + ms));
  const from = within(span, scale.timeAt(press.x));
  return withEnd({ start: from, end: from }, 'end', within(span, scale.timeAt(x)));
}

function within({ start, end }: Span, at: EpochMs): EpochMs {
  return Math.min(Math.max(at, start), end);
}
