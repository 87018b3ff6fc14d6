import { mount } from 'svelte';
import '../../../src/styles/fonts.css';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import { measureByCanvas } from '../../../src/app/measure-by-canvas';
import * as fullLanes from '../../../src/app/full-lanes';
import { startRemotePainter } from '../../../src/app/remote-painter';
import TimelinePart from '../../../src/app/TimelinePart.svelte';
import { wordsFor } from '../../../src/app/words';
import type { Dossier } from '../../../src/model/dossier';
import { indexDossier } from '../../../src/model/dossier-index';
import { Explorer } from '../../../src/state/explorer.svelte';
import type { Selection } from '../../../src/view/view-state';
import { pictured } from './pictured';

/** Our timeline in a page, as a harness sees it. */
export interface MountedTimeline {
  readonly explorer: Explorer;
  /** Resolves when the picture is in the document, whatever is loaded for it. */
  readonly ready: Promise<void>;
  /** Where a moment stands, in px from the container's left edge. */
  readonly xOf: (ms: number) => number;
  /** The window shown, in epoch ms. */
  readonly view: () => readonly [number, number];
}

/** Does everything from a dossier to the picture, as the page does it: index, choices, component, and fonts when they come. */
export function mountTimeline(container: HTMLElement, dossier: Dossier): MountedTimeline {
  // In the product the part is as high as it needs, and the page scrolls.
  container.style.height = 'auto';
  const explorer = new Explorer({
    index: indexDossier(dossier),
    measure: measureByCanvas(container),
    wordsFor,
    widthPx: { timeline: container.clientWidth, actors: 0 },
    fullLanes: fullLanes.FULL_LANES,
  });
  document.fonts.addEventListener('loadingdone', () => {
    explorer.measure = measureByCanvas(container);
  });
  mount(TimelinePart, {
    target: container,
    props: {
      explorer,
      onselect: (selection: Selection | undefined) => explorer.select(selection),
      atOnce: { fullLanes },
      startPainter: startRemotePainter,
    },
  });
  return { explorer, ready: pictured(container), xOf, view };

  function xOf(ms: number): number {
    const { x0, x1 } = explorer.plan.plot;
    const { start, end } = explorer.shownWindow;
    return x0 + ((ms - start) / (end - start)) * (x1 - x0);
  }

  function view(): readonly [number, number] {
    return [explorer.shownWindow.start, explorer.shownWindow.end];
  }
}
