import type { Explorer } from '../state/explorer.svelte';
import { readLink, writeLink } from '../url/link';
import { sameSelection, type Selection } from '../view/view-state';

// Replacing the address at every frame of a drag makes browsers refuse it.
const SETTLED_MS = 250;

/**
 * Keeps the address and the view the same: a new selection is a step in the browser's history, everything else replaces
 * the present step; back and forward show the view of their step.
 *
 * Call it while a component is being set up.
 */
export function syncUrl(explorer: Explorer): void {
  let selectionBefore: Selection | undefined;

  function read(): void {
    explorer.show(readLink(location.hash, explorer.index));
    // What an address says is no step of the reader's, even where it is written otherwise than here.
    selectionBefore = explorer.selection;
  }

  read();

  $effect(() => {
    window.addEventListener('popstate', onpopstate);
    return () => window.removeEventListener('popstate', onpopstate);
  });

  function onpopstate(): void {
    // A link to a part of the page scrolls there; the address goes on holding the view.
    if (leadsToPlace(location.hash)) history.replaceState(null, '', addressOf(writeLink(explorer.view)));
    else read();
  }

  $effect(() => {
    const link = writeLink(explorer.view);
    const isStep = !sameSelection(explorer.selection, selectionBefore);
    selectionBefore = explorer.selection;
    if (link === location.hash.replace(/^#/, '')) return;
    if (isStep) {
      history.pushState(null, '', addressOf(link));
      return;
    }
    const timer = setTimeout(() => history.replaceState(null, '', addressOf(link)), SETTLED_MS);
    return () => clearTimeout(timer);
  });
}

/** Tells whether what stands behind the # names a part of the page, and no view. */
function leadsToPlace(hash: string): boolean {
  return document.getElementById(hash.slice(1)) !== null;
}

function addressOf(link: string): string {
  return link === '' ? location.pathname + location.search : `#${link}`;
}
