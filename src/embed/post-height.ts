/** What the page in an iframe tells its host: version 1 of our own message. */
export interface HeightMessage {
  readonly demarche: { readonly version: 1; readonly height: number };
}

/**
 * Tells the host how high the page wants to be, at once and whenever that changes by more than a pixel.
 *
 * @param page    the element whose height counts
 * @param secret  what WordPress put behind the # of the address, if it did; it listens for its own message only
 * @returns       a function that ends it
 */
export function postHeight(page: Element, secret: string | undefined): () => void {
  if (window.parent === window) return () => undefined;
  let last = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    // A host that rounds would otherwise be answered for ever.
    if (Math.abs(height - last) <= 1) return;
    last = height;
    const message: HeightMessage = { demarche: { version: 1, height } };
    window.parent.postMessage(message, '*');
    if (secret !== undefined) window.parent.postMessage({ message: 'height', value: height, secret }, '*');
  });
  observer.observe(page);
  return () => observer.disconnect();
}

/** Reads the secret that WordPress appends to the address of a page that it embeds: `#?secret=` and letters. */
export function secretOf(hash: string): string | undefined {
  return /[#&]\?secret=([A-Za-z0-9]+)/.exec(hash)?.[1];
}
