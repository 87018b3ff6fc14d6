import type { Reader } from '../../src/panels/reader';
import { ignore } from './render-panel';

/** What a panel shares with the rest of the page, where there is no page. */
export function stubReader(parts: Partial<Reader> = {}): Reader {
  return {
    window: { start: Date.UTC(2001, 0, 1), end: Date.UTC(2002, 0, 1) },
    onwindow: ignore,
    near: 0,
    onnear: ignore,
    choices: { arrangement: 'order', isInWindow: false },
    say: ignore,
    addressOf: () => undefined,
    ...parts,
  };
}
