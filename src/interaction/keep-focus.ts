/** Gives what has the focus within a drawing. */
export function focusedIn(drawing: Element): Element | undefined {
  const active = activeNear(drawing);
  return active && drawing.contains(active) ? active : undefined;
}

/**
 * Remembers what has the focus in a drawing that is about to change.
 *
 * @returns what gives the focus back after the change: to the button that now stands for the same entry (one of a count,
 *          say), or else, where the button is gone, to the one that stands for the drawing in the tab order. A focus that has
 *          gone elsewhere stays there. Undefined where nothing in the drawing has the focus.
 */
export function holdFocus(drawing: Element): (() => void) | undefined {
  const held = focusedIn(drawing);
  if (!held) return undefined;
  const entry = held.getAttribute('data-entry');
  return () => {
    const active = activeNear(drawing) ?? document.body;
    const isLost = active === document.body || (active === held && held.getAttribute('data-entry') !== entry);
    if (!isLost) return;
    const same = entry === null ? null : drawing.querySelector<SVGElement>(`[data-entry="${CSS.escape(entry)}"]`);
    (same ?? drawing.querySelector<SVGElement>('[data-entry][tabindex="0"]'))?.focus({ preventScroll: true });
  };
}

/** What has the focus in the document or shadow tree that a drawing is in. */
function activeNear(drawing: Element): Element | undefined {
  const root = drawing.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? (root.activeElement ?? undefined) : undefined;
}
