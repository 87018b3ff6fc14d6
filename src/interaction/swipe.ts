import type { Attachment } from 'svelte/attachments';

// A finger that moves less far, or more up or down than sideways, does not swipe.
const LEAST_PX = 40;

/**
 * Tells of a finger's swipe to the left or right. Up and down are left to the page, for which the node needs
 * `touch-action: pan-y`; a mouse has buttons.
 */
export function swipe(onswipe: (towards: 'left' | 'right') => void): Attachment<HTMLElement> {
  return (node) => {
    let start: { readonly id: number; readonly x: number; readonly y: number } | undefined;

    const onpointerdown = ({ pointerType, pointerId, clientX, clientY, isPrimary }: PointerEvent): void => {
      start = pointerType !== 'mouse' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : undefined;
    };
    const onpointerup = ({ pointerId, clientX, clientY }: PointerEvent): void => {
      if (start?.id !== pointerId) return;
      const [dx, dy] = [clientX - start.x, clientY - start.y];
      start = undefined;
      if (Math.abs(dx) >= LEAST_PX && Math.abs(dx) > Math.abs(dy)) onswipe(dx < 0 ? 'left' : 'right');
    };
    const onpointercancel = (): void => {
      start = undefined;
    };

    node.addEventListener('pointerdown', onpointerdown);
    node.addEventListener('pointerup', onpointerup);
    node.addEventListener('pointercancel', onpointercancel);
    return () => {
      node.removeEventListener('pointerdown', onpointerdown);
      node.removeEventListener('pointerup', onpointerup);
      node.removeEventListener('pointercancel', onpointercancel);
    };
  };
}
