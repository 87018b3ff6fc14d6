import { appeared } from './appeared';

/** What shows entries: their marks in the document, or the canvas that paints them as soon as it is attached. */
const PICTURE = '.timeline .mark, canvas:not([hidden])';

/** Resolves as soon as a container holds the picture of a dossier: with many entries its parts are loaded first. */
export function pictured(container: HTMLElement): Promise<void> {
  return appeared(container, PICTURE);
}
