/** Keeps a drag going outside the drawing. A pointer may be gone by then, which is no error of ours. */
export function capturePointer(node: Element, pointerId: number): void {
  try {
    node.setPointerCapture(pointerId);
  } catch {
    // InvalidPointerId: the pointer was lifted in the meantime.
  }
}

/** A press that moves less than this is a click. */
export const SLOP_PX = 4;
