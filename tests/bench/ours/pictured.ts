/** What shows entries: their marks in the document, or the canvas that paints them as soon as it is attached. */
const PICTURE = '.timeline .mark, canvas:not([hidden])';

/** Resolves as soon as a container holds the picture of a dossier: with many entries its parts are loaded first. */
export function pictured(container: HTMLElement): Promise<void> {
  const isThere = (): boolean => container.querySelector(PICTURE) !== null;
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
