import { mount } from 'svelte';
import '../../../src/styles/fonts.css';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import ActorsNetwork from '../../../src/app/ActorsNetwork.svelte';
import LargeNetwork from '../../../src/app/LargeNetwork.svelte';
import { measureByCanvas } from '../../../src/app/measure-by-canvas';
import { wordsFor } from '../../../src/app/words';
import Network from '../../../src/draw/Network.svelte';
import { placeActors, type NetworkOptions, type PlacedNetwork } from '../../../src/layout/network';
import type { DossierIndex } from '../../../src/model/dossier-index';
import { Explorer } from '../../../src/state/explorer.svelte';
import type { Selection } from '../../../src/view/view-state';
import type { MountedNetwork, Position } from '../page/adapter';
import { appeared } from './appeared';
import { actorOf } from './graph-dossier';

/** Our network in a page, as a harness sees it: all that depends on how it is made is in this module. */
export interface OurNetwork extends Required<Pick<MountedNetwork, 'ready' | 'settled' | 'view' | 'edgesDrawn'>> {
  /** Where the nodes of a graph stand; nothing for one that is not drawn. */
  readonly positionsOf: (nodes: number) => readonly (Position | undefined)[];
}

// More are placed in a worker, as `ActorsNetwork` has it.
const MOST_AT_ONCE = 60;
// A picture that grows share by share does so with each frame.
const STILL_FRAMES = 3;

/** Gives what is asked of the product: all actors, each for itself, whatever the room. */
function wantedOf(index: DossierIndex, widthPx: number): NetworkOptions {
  return { index, widthPx, level: 'people', most: index.actors.size };
}

/** Lays the actors out before the clock starts, for a picture that needs no layout any more. */
export function layOutBefore(index: DossierIndex, widthPx: number): PlacedNetwork {
  return placeActors(wantedOf(index, widthPx));
}

/** Mounts the product's own component, as the page does it once the dossier is read: it chooses who is shown. */
export function mountActors(container: HTMLElement, index: DossierIndex): OurNetwork {
  const props = propsFor(container, index);
  mount(ActorsNetwork, { target: container, props });
  return watched(container);
}

/**
 * Mounts those parts of it that lay out and draw, for all actors.
 *
 * @param finished  the layout, where there is one already
 */
export function mountNetwork(container: HTMLElement, index: DossierIndex, finished?: PlacedNetwork): OurNetwork {
  const { explorer, onselect } = propsFor(container, index);
  const wanted = wantedOf(index, container.clientWidth);
  const onmore = (): void => undefined;
  if (finished || index.actors.size <= MOST_AT_ONCE) {
    const { emphasis, selection } = explorer;
    const network = finished ?? placeActors(wanted);
    mount(Network, { target: container, props: { index, network, emphasis, selection, onselect, onmore } });
  } else {
    mount(LargeNetwork, { target: container, props: { explorer, wanted, onselect, onmore } });
  }
  return watched(container);
}

function propsFor(container: HTMLElement, index: DossierIndex) {
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
  return { explorer, onselect: (selection: Selection | undefined): void => explorer.select(selection) };
}

function watched(container: HTMLElement): OurNetwork {
  const ready = appeared(container, '[data-actor]');
  return {
    ready,
    settled: ready.then(() => grown(container)),
    view: () => viewBoxOf(container),
    edgesDrawn: () => container.querySelectorAll('.pair[role=button]').length,
    positionsOf,
  };

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
