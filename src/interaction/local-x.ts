/** Gives where a pointer is across a drawing, in px of the drawing's own coordinates. */
export function localX(drawing: SVGSVGElement, clientX: number): number {
  const box = drawing.getBoundingClientRect();
  return ((clientX - box.left) / Math.max(box.width, 1)) * drawing.viewBox.baseVal.width;
}
