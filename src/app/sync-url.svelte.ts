import type { Explorer } from '../state/explorer.svelte';
import { readLink, writeLink } from '../url/link';

// Replacing the address at every frame of a drag makes browsers refuse it.
const SETTLED_MS = 250;

/**
 * Keeps the address and the view the same: a new selection is a step in the browser's history, everything else replaces
 * the present step; back and forward show the view of their step.
 *
 * Call it while a component is being set up.
 */
export function syncUrl(explorer: Explorer): void {
  explorer.show(readLink(location.hash, explorer.index));

  $effect(() => {
    const onpopstate = (): void => explorer.show(readLink(location.hash, explorer.index));
    window.addEventListener('popstate', onpopstate);
    return () => window.removeEventListener('popstate', onpopstate);
  });

  let selectionBefore = explorer.selection;
  $effect(() => {
    const link = writeLink(explorer.view);
    const isStep = explorer.selection !== selectionBefore;
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

function addressOf(link: string): string {
  return link === '' ? location.pathname + location.search : `#${link}`;
}
