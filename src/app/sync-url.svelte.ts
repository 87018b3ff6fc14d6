import type { DossierIndex } from '../model/dossier-index';
import type { Explorer } from '../state/explorer.svelte';
import { readLink } from '../url/link';
import { writeLink } from '../url/write-link';
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
 * @param isNamed  whether a dossier is the one that the address names: to have opened it is no step
 */
export function syncUrl(explorer: Explorer, isNamed: (index: DossierIndex) => boolean): void {
  // Of its dossier a step keeps the number in here, which is good as long as the page is not loaded again: then only the
  // page's own dossier is left.
  const dossiers = [explorer.index];
  const load = performance.timeOrigin;
  let pending: Known | undefined;
  let known = read();
  stamp();

  $effect(() => {
    window.addEventListener('popstate', onpopstate);
    return () => window.removeEventListener('popstate', onpopstate);
  });

  $effect(() => {
    const now = knownNow();
    const isOther = now.index !== known.index;
    // An address that was read stays as it is until the reader changes something.
    if (!isOther && now.link === known.link) {
      pending = undefined;
      return;
    }
    if (isOther || !sameSelection(now.selection, known.selection)) {
      if (pending) write(pending, 'replaceState');
      write(now, isOther && isNamed(now.index) ? 'replaceState' : 'pushState');
      return;
    }
    pending = now;
    const timer = setTimeout(() => write(now, 'replaceState'), SETTLED_MS);
    return () => clearTimeout(timer);
  });

  function onpopstate(): void {
    const isNew = history.state === null;
    // A link to a part of the page scrolls there; the address goes on holding the view.
    if (isNew && leadsToPlace(location.hash)) {
      write(known, 'replaceState');
      return;
    }
    pending = undefined;
    known = read();
    if (isNew) stamp();
  }

  function read(): Known {
    const step = history.state as { readonly load: number; readonly dossier: number } | null;
    if (step) explorer.index = (step.load === load ? dossiers[step.dossier] : dossiers[0]) ?? explorer.index;
    explorer.show(readLink(location.hash, explorer.index));
    return knownNow();
  }

  /** Gives the present step the number of its dossier. */
  function stamp(): void {
    history.replaceState({ load, dossier: dossiers.indexOf(explorer.index) }, '', location.href);
  }

  function write(now: Known, how: 'pushState' | 'replaceState'): void {
    const { index, link } = now;
    pending = undefined;
    if (!dossiers.includes(index)) dossiers.push(index);
    // What the address names beside the view is not what a reader has opened from a file.
    const isAddressed = index === dossiers[0] || isNamed(index);
    const page = location.pathname + (isAddressed ? location.search : '');
    try {
      history[how]({ load, dossier: dossiers.indexOf(index) }, '', link === '' ? page : `${page}#${link}`);
      known = now;
    } catch {
      // A browser refuses steps that come too fast; what is not known as written is written with the next change.
    }
  }

  function knownNow(): Known {
    return { index: explorer.index, selection: explorer.selection, link: writeLink(explorer.view) };
  }
}

/** Tells whether what stands behind the # names a part of the page, and no view. */
function leadsToPlace(hash: string): boolean {
  return document.getElementById(hash.slice(1)) !== null;
}
