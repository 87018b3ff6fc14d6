import type { Dossier } from '../model/dossier';

/** What the build puts into a page: where the chart goes, and the dossier that it shows first. */
export interface OwnDossier {
  readonly target: HTMLElement;
  readonly dossier: Dossier;
}

/**
 * Reads the dossier that stands in the page, and empties the place where its prerendered picture stood.
 *
 * It is not checked again: a page is built from a dossier without errors only.
 *
 * @throws Error where the page is not one of ours: "missing element: app or dossier"
 */
export function takeOwnDossier(): OwnDossier {
  const target = document.getElementById('app');
  const data = document.getElementById('dossier');
  if (!target || !data) throw new Error('missing element: app or dossier');
  const dossier = JSON.parse(data.textContent ?? '') as Dossier;
  target.replaceChildren();
  return { target, dossier };
}
