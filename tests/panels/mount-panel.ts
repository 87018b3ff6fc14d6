import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach } from 'vitest';
import { ignore } from './render-panel';

// Absent from the DOM of these tests: nothing here has a width.
class NoObserver implements ResizeObserver {
  observe = ignore;
  unobserve = ignore;
  disconnect = ignore;
}
globalThis.ResizeObserver = NoObserver;

let mounted: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

/** Shows a component alone on the page of a test, until the test ends. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a component of any props is meant
export function show<Props extends Record<string, any>>(component: Component<Props>, props: Props): void {
  document.body.innerHTML = '';
  mounted = mount(component, { target: document.body, props });
  flushSync();
}

/** Finds the first button whose name begins with some words. */
export function button(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, [role="button"]')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(words),
  );
  if (!found) throw new Error(`no button: ${words}`);
  return found;
}

/** Clicks the first button whose name begins with some words. */
export function press(words: string): void {
  const found: Element = button(words);
  if (found instanceof HTMLElement) found.click();
  else found.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  flushSync();
}

/** Presses a key on an element. */
export function key(on: Element, name: string, options: KeyboardEventInit = {}): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options }));
  flushSync();
}

/** Writes into a field as a reader does. */
export function write(into: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(into);
  if (!field) throw new Error(`no field: ${into}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

/** The text of what some selector finds, with a space between its pieces. */
export function texts(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map((each) => {
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    const pieces: string[] = [];
    while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '');
    return pieces.join(' ').replace(/\s+/g, ' ').trim();
  });
}
