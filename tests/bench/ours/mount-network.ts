import { mount } from 'svelte';
import '../../../src/styles/fonts.css';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import ActorsNetwork from '../../../src/app/ActorsNetwork.svelte';
import { measureByCanvas } from '../../../src/app/measure-by-canvas';
import { wordsFor } from '../../../src/app/words';
import Network from '../../../src/draw/Network.svelte';
import { placeActors, type PlacedNetwork } from '../../../src/layout/network';
import type { DossierIndex } from '../../../src/model/dossier-index';
import { Explorer } from '../../../src/state/explorer.svelte';
import type { Selection } from '../../../src/view/view-state';
import type { MountedNetwork, Position } from '../page/adapter';
import { actorOf } from './graph-dossier';

/** Our network in a page, as a harness sees it: all that depends on how it is made is in this module. */
export interface OurNetwork extends Required<Pick<MountedNetwork, 'ready' | 'settled' | 'view'>> {
  /** Where the nodes of a graph stand; nothing for one that is not drawn. */
  readonly positionsOf: (nodes: number) => readonly (Position | undefined)[];
}

// A picture that grows share by share does so with each frame.
const STILL_FRAMES = 3;

/** Lays the actors out before the clock starts, for a picture that needs no layout any more. */
export function layOutBefore(index: DossierIndex, widthPx: number): PlacedNetwork {
  return placeActors({ index, widthPx, level: 'people' });
}

/**
 * Mounts the product's own component, as the page does it once the dossier is read.
 *
 * @param finished  the layout, where there is one already; then only what draws it is mounted
 */
export function mountNetwork(container: HTMLElement, index: DossierIndex, finished?: PlacedNetwork): OurNetwork {
  // In the product the part is as high as it needs, and the page scrolls.
  container.style.height = 'auto';
  const explorer = new Explorer({
    index,
    measure: measureByCanvas(container),
    wordsFor,
    widthPx: { timeline: container.clientWidth, actors: container.clientWidth },
  });
  document.fonts.addEventListener('loadingdone', () => {
    explorer.measure = measureByCanvas(container);
  });
  const onselect = (selection: Selection | undefined): void => explorer.select(selection);
  if (finished) {
    const { emphasis, selection } = explorer;
    mount(Network, { target: container, props: { index, network: finished, emphasis, selection, onselect } });
  } else {
    mount(ActorsNetwork, { target: container, props: { explorer, onselect } });
  }
  const ready = pictured(container);
  return { ready, settled: ready.then(() => grown(container)), view: () => viewBoxOf(container), positionsOf };

  function positionsOf(nodes: number): readonly (Position | undefined)[] {
    const discs = new Map(
      [...container.querySelectorAll<SVGElement>('[data-actor]')].map((actor) => [
        actor.dataset.actor,
        actor.querySelector<SVGCircleElement>('.body'),
      ]),
    );
    return Array.from({ length: nodes }, (_, node) => {
      const disc = discs.get(actorOf(node));
      return disc ? [disc.cx.baseVal.value, disc.cy.baseVal.value] : undefined;
    });
  }
}

/** Resolves as soon as a container shows actors. */
function pictured(container: HTMLElement): Promise<void> {
  const isThere = (): boolean => container.querySelector('[data-actor]') !== null;
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(container, { childList: true, subtree: true });
  });
}

/** Resolves as soon as no more actors come. */
function grown(container: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    let known = 0;
    let still = 0;
    const look = (): void => {
      const count = container.querySelectorAll('[data-actor]').length;
      still = count === known ? still + 1 : 0;
      known = count;
      if (still === STILL_FRAMES) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

function viewBoxOf(container: HTMLElement): string | null | undefined {
  return container.querySelector('svg')?.getAttribute('viewBox');
}
