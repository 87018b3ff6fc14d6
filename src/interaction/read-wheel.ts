/** What a turn of the wheel, or two fingers on a trackpad, asks for. */
export type WheelIntent =
  | { readonly kind: 'zoom'; readonly factor: number }
  /** Sideways; positive is to the right. */
  | { readonly kind: 'pan'; readonly px: number }
  /** Up or down, without a key: left to the page. */
  | { readonly kind: 'page' };

// Browsers tell a pinch on a trackpad as a wheel with ctrl, in small numbers.
const PINCH_WHEEL = 10;
const MOST_DOUBLINGS = 0.6;

/** Reads a turn of the wheel: with ctrl or meta it zooms, sideways or with shift it pans, else it belongs to the page. */
export function readWheel(event: WheelEvent): WheelIntent {
  if (event.ctrlKey || event.metaKey) {
    const perUnit = event.deltaMode === 0 ? 0.002 : 0.05;
    const doublings = -event.deltaY * perUnit * (event.ctrlKey ? PINCH_WHEEL : 1);
    return { kind: 'zoom', factor: 2 ** Math.min(Math.max(doublings, -MOST_DOUBLINGS), MOST_DOUBLINGS) };
  }
  const px = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  return Math.abs(px) > Math.abs(event.shiftKey ? 0 : event.deltaY) ? { kind: 'pan', px } : { kind: 'page' };
}
