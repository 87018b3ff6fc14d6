import type { Dossier } from '../../../src/model/dossier';
import { indexDossier } from '../../../src/model/dossier-index';
import { nextFrame, painted, recordFrames } from '../page/frames';
import { rootElement } from '../page/stage';
import { mountActors } from './mount-network';

/** How the picture of a large dossier's actors came, in ms from the call that mounts. */
export interface NetworkOpening {
  readonly firstPicture: number;
  /** Until the picture was complete. */
  readonly settled: number;
  /** The longest time without a frame until then and just after. */
  readonly longestGap: number;
  readonly elements: number;
}

const AFTER_MS = 500;

/** Shows the actors of the dossier at an address. It is read before the clock starts, as the timeline needs it first. */
export async function measureOpening(address: string): Promise<NetworkOpening> {
  const dossier = (await (await fetch(address)).json()) as Dossier;
  const index = indexDossier(dossier);
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  const stopFrames = recordFrames();
  await nextFrame();
  const began = performance.now();
  const { ready, settled } = mountActors(rootElement(), index);
  await ready;
  await painted();
  const firstPicture = performance.now() - began;
  await settled;
  await painted();
  const complete = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  const longestGap = Math.max(...stopFrames());
  return { firstPicture, settled: complete, longestGap, elements: document.querySelectorAll('*').length };
}
