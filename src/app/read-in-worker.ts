import { adviserOf } from '../formats/check-dossier';
import { cutInPieces, type Piece } from '../formats/in-pieces';
import { MOST_DEPTH, parseDossier } from '../formats/parse-dossier';
import type { Problem } from '../formats/problem';

/** What the page tells the worker: the next bytes of the file, or that all have been sent. */
export type ToWorker = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'end' };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'checking'; readonly records: number; readonly of: number }
  /** No errors: what the pieces and the frame are put together to may be shown. */
  | { readonly kind: 'whole'; readonly frame: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The last there is to tell of a dossier that may be shown. */
  | { readonly kind: 'warnings'; readonly problems: readonly Problem[] };

// Some milliseconds to parse for the page, some dozens on a slow telephone.
const PIECE_BYTES = 256 * 1024;
const STEPS = 50;

/**
 * Reads a dossier that comes in parts, away from the page.
 *
 * The page parses the pieces itself, while the whole is checked here: handing over text costs less than handing over
 * objects, which are written and read for it.
 *
 * @param tell  takes what the page is to know
 */
export function readInWorker(tell: (message: FromWorker) => void): (message: ToWorker) => void {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const cutter = cutInPieces((piece) => tell({ kind: 'piece', piece }), {
    length: PIECE_BYTES,
    mostDepth: MOST_DEPTH,
  });

  return (message) => {
    if (message.kind === 'bytes') {
      parts.push(decoder.decode(message.bytes, { stream: true }));
      cutter.take(message.bytes);
      return;
    }
    parts.push(decoder.decode());
    const text = parts.join('');
    parts.length = 0;
    const adviser = adviserOf(text);
    const { dossier, problems } = parseDossier(text, {
      ...adviser,
      warn: (found, report, isSound) => {
        // Warnings take longer than all else; the page need not wait for them.
        if (isSound) tell({ kind: 'whole', frame: cutter.frame() });
        adviser.warn(found, report, isSound);
      },
      isShallow: cutter.deepest() <= MOST_DEPTH,
      onrecord: counting(cutter.entryCount(), tell),
    });
    tell({ kind: dossier ? 'warnings' : 'refused', problems });
  };
}

/** Counts records, and tells of them in steps. */
function counting(of: number, tell: (message: FromWorker) => void): () => void {
  const step = Math.ceil(of / STEPS);
  let records = 0;
  return () => {
    records += 1;
    if (records % step === 0) tell({ kind: 'checking', records, of });
  };
}
