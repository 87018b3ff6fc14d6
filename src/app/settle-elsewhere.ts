import type { PlacedSpot } from '../layout/network-scene';
import { settle, type Net } from '../layout/network-settle';
import { inSlices } from '../panels/in-slices';
import { makeWorker } from './make-worker';
import address from './network-worker?worker&url';
import type { FromSettling } from './settling-messages';

interface Waiting {
  /** Asked before anything is told: once it says no, the work ends and nothing comes of it. */
  readonly isWanted: () => boolean;
  readonly onprogress: (share: number) => void;
}

/** Gives actors their places in a worker, or in slices of the page's own time where there is none to be had. */
export async function settleElsewhere(net: Net, waiting: Waiting): Promise<readonly PlacedSpot[]> {
  return (await settleInWorker(net, waiting)) ?? (await inSlices(settle(net, waiting.onprogress), waiting.isWanted));
}

/** Gives undefined where the worker cannot be made, or fails. */
function settleInWorker(net: Net, { isWanted, onprogress }: Waiting): Promise<readonly PlacedSpot[] | undefined> {
  const worker = makeWorker(address);
  if (!worker) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const end = (spots: readonly PlacedSpot[] | undefined): void => {
      worker.terminate();
      if (isWanted()) resolve(spots);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromSettling>) => {
      if (data.kind === 'settled') end(data.spots);
      else if (isWanted()) onprogress(data.share);
      else worker.terminate();
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(undefined);
    });
    const { nodes, ties, widthPx } = net;
    // Their acts stay here: only who has to do with whom is asked for there.
    worker.postMessage({ nodes, ties: ties.map(({ a, b }) => ({ a, b })), widthPx });
  });
}
