import type { Attachment } from 'svelte/attachments';
import type * as gestures from './gestures';

/**
 * Attaches gestures to a drawing as soon as they are loaded, which is right after it is first drawn. A press before that
 * is a click; where they cannot be loaded, buttons and keys still do all that gestures do.
 */
export function withGestures<Node extends Element>(
  make: (loaded: typeof gestures) => Attachment<Node>,
): Attachment<Node> {
  return (node) => {
    let detach: ReturnType<Attachment<Node>>;
    let isThere = true;
    import('./gestures').then(
      (loaded) => {
        if (isThere) detach = make(loaded)(node);
      },
      () => undefined,
    );
    return () => {
      isThere = false;
      detach?.();
    };
  };
}
