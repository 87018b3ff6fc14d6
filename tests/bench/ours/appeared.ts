/** Resolves as soon as a container holds what a selector finds: a picture may have to load its parts first. */
export function appeared(container: HTMLElement, selector: string): Promise<void> {
  const isThere = (): boolean => container.querySelector(selector) !== null;
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
