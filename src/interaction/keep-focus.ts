/** Gives what has the focus within a drawing. */
export function focusedIn(drawing: Element): Element | undefined {
  const active = activeNear(drawing);
  return active && drawing.contains(active) ? active : undefined;
}

/**
 * Gives the focus back after a change of the drawing that took away what had it: to the button of the same entry where it
 * was made anew (as one of a count, say), or else to the one that stands for the drawing in the tab order.
 *
 * A focus that has gone elsewhere stays there.
 */
export function refocus(drawing: Element, lost: Element): void {
  if (lost.isConnected || (activeNear(drawing) ?? document.body) !== document.body) return;
  const entry = lost.getAttribute('data-entry');
  const same = entry === null ? null : drawing.querySelector<SVGElement>(`[data-entry="${CSS.escape(entry)}"]`);
  (same ?? drawing.querySelector<SVGElement>('[data-entry][tabindex="0"]'))?.focus({ preventScroll: true });
}

/** What has the focus in the document or shadow tree that a drawing is in. */
function activeNear(drawing: Element): Element | undefined {
  const root = drawing.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? (root.activeElement ?? undefined) : undefined;
}
