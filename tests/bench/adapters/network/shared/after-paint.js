/** Starts a layout that keeps the page busy once the first frame is on the screen. */
export function afterPaint(start) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start, 20)));
}
