import type { Mounted } from './adapter';
import { frameTimes, nextFrame, recordFrames, type FrameTimes } from './frames';

/** In px of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the harness can ask of every page, whatever is mounted in it. */
export interface Stage {
  /** Waits until fonts and what was put off a little have come. */
  readonly settle: () => Promise<void>;
  readonly hasOwn: (gesture: 'zoom' | 'pan') => boolean;
  /** One step by the library's API, where it has no gesture. */
  readonly step: (gesture: 'zoom' | 'pan', by: number) => Promise<void>;
  readonly record: () => Promise<void>;
  readonly stop: () => FrameTimes;
  readonly nextFrame: () => Promise<void>;
  readonly view: () => unknown;
  readonly countElements: () => number;
}

/** Makes what all pages have in common. */
export function stageOf(mounted: () => Mounted): Stage {
  let stopRecording = recordFrames();
  stopRecording();

  return {
    async settle() {
      await document.fonts.ready;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await nextFrame();
    },
    hasOwn: (gesture) => mounted()[gesture] !== undefined,
    async step(gesture, by) {
      mounted()[gesture]?.(by);
      await nextFrame();
    },
    async record() {
      stopRecording = recordFrames();
      await nextFrame();
    },
    stop: () => frameTimes(stopRecording()),
    async nextFrame() {
      await nextFrame();
    },
    view: () => mounted().view?.(),
    countElements: () => document.querySelectorAll('*').length,
  };
}

/** Gives the element that everything is mounted in. */
export function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('missing element: root');
  return root;
}

export function inViewport(container: HTMLElement, x: number, y: number): Point {
  const { left, top } = container.getBoundingClientRect();
  return { x: left + x, y: top + y };
}
