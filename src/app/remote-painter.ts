import type { Frame, Painter } from '../draw/paint-frame';
import { fontSources } from './font-sources';
import { makeWorker } from './make-worker';
import type { ToPainter } from './painter-messages';
import address from './painting-worker?worker&url';

/**
 * Starts a worker that paints, so that the page has its hands free while the timeline moves. There is no more than one
 * frame under way, and of those that wait for it the latest alone.
 */
export async function startRemotePainter(canvas: HTMLCanvasElement): Promise<Painter | undefined> {
  if (!('transferControlToOffscreen' in canvas)) return undefined;
  const fonts = fontSources();
  const worker = fonts && makeWorker(address);
  if (!worker) return undefined;
  const isReady = await new Promise<boolean>((resolve) => {
    worker.addEventListener('message', () => resolve(true), { once: true });
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        resolve(false);
      },
      { once: true },
    );
    // The canvas is given away as late as there is a worker that takes it.
    const offscreen = canvas.transferControlToOffscreen();
    tell(worker, { kind: 'canvas', canvas: offscreen, fonts }, [offscreen]);
  });
  if (isReady) return painterBy(worker);
  worker.terminate();
  return undefined;
}

function tell(worker: Worker, message: ToPainter, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

interface Shown {
  readonly frame: Frame;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

function painterBy(worker: Worker): Painter {
  let waiting: Shown | undefined;
  let underWay: Shown | undefined;
  let isHeld = false;
  let isCovering = false;

  function send(): void {
    if (underWay || isHeld || !waiting) return;
    underWay = waiting;
    waiting = undefined;
    isCovering = underWay.frame.picture.part === 'all';
    tell(worker, { kind: 'frame', frame: underWay.frame });
  }

  worker.addEventListener('message', () => {
    underWay?.resolve();
    underWay = undefined;
    send();
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    for (const shown of [underWay, waiting]) shown?.reject(new Error('the worker cannot paint'));
  });
  return {
    show: (frame) =>
      new Promise((resolve, reject) => {
        waiting?.resolve();
        waiting = { frame, resolve, reject };
        // What was covered is drawn anew first, or its old state would flash up.
        const uncovers = isCovering && frame.picture.part !== 'all';
        if (uncovers && !isHeld) {
          afterNextFrame(() => {
            isHeld = false;
            send();
          });
        }
        isHeld = uncovers;
        send();
      }),
    end: () => worker.terminate(),
  };
}

function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
