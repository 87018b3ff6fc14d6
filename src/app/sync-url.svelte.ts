import type { DossierIndex } from '../model/dossier-index';
import type { Explorer } from '../state/explorer.svelte';
import { readLink, writeLink } from '../url/link';
import { sameSelection, type Selection } from '../view/view-state';

// Replacing the address at every frame of a drag makes browsers refuse it.
const SETTLED_MS = 250;

/** What the address stood for when it was last read or written. */
interface Known {
  readonly index: DossierIndex;
  readonly selection: Selection | undefined;
  readonly link: string;
}

/**
 * Keeps the address and the view the same: a new selection or dossier is a step in the browser's history, everything
 * else replaces the present step; back and forward show the view of their step, in the dossier of their step.
 *
 * Call it while a component is being set up.
 *
 * @param isOpening  whether the address names a dossier that is still being opened: to have it is no step
 */
export function syncUrl(explorer: Explorer, isOpening: boolean): void {
  // A step's number in here is all that the browser keeps of its dossier; after a reload only the page's own is left.
  const dossiers = [explorer.index];
  let known = read();
  let isAwaited = isOpening;
  history.replaceState(0, '', location.href);

  $effect(() => {
    window.addEventListener('popstate', onpopstate);
    return () => window.removeEventListener('popstate', onpopstate);
  });

  $effect(() => {
    const now = knownNow();
    // An address that was read stays as it is until the reader changes something.
    const isOther = now.index !== known.index;
    if (!isOther && now.link === known.link) return;
    if (isOther || !sameSelection(now.selection, known.selection)) {
      write(now, isOther && isAwaited ? 'replaceState' : 'pushState');
      isAwaited &&= !isOther;
      return;
    }
    const timer = setTimeout(() => write(now, 'replaceState'), SETTLED_MS);
    return () => clearTimeout(timer);
  });

  function onpopstate(): void {
    // A link to a part of the page scrolls there; the address goes on holding the view.
    if (leadsToPlace(location.hash)) write(known, 'replaceState');
    else known = read();
  }

  function read(): Known {
    const step: unknown = history.state;
    explorer.index = (typeof step === 'number' ? dossiers[step] : undefined) ?? explorer.index;
    explorer.show(readLink(location.hash, explorer.index));
    return knownNow();
  }

  function write(now: Known, how: 'pushState' | 'replaceState'): void {
    const { index, link } = now;
    known = now;
    if (!dossiers.includes(index)) dossiers.push(index);
    const address = link === '' ? location.pathname + location.search : `#${link}`;
    history[how](dossiers.indexOf(index), '', address);
  }

  function knownNow(): Known {
    return { index: explorer.index, selection: explorer.selection, link: writeLink(explorer.view) };
  }
}

/** Tells whether what stands behind the # names a part of the page, and no view. */
function leadsToPlace(hash: string): boolean {
  return document.getElementById(hash.slice(1)) !== null;
}
