import { adviserOf } from '../formats/check-dossier';
import { MOST_DEPTH } from '../formats/check-shape';
import { cutInPieces, joinPieces, parseEntries, type Piece } from '../formats/in-pieces';
import { judgeDossier, parseDossier } from '../formats/parse-dossier';
import type { Problem } from '../formats/problem';
import { atOnce } from '../model/steps';
import { decodeEntries, decodeFrame } from './decode';

/** What the page tells the worker: the next bytes of the file, or that all have been sent. */
export type ToWorker = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'end' };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'checking'; readonly records: number; readonly of: number }
  /** All pieces have been told, and can be parsed; the frame is what is left of the file. */
  | { readonly kind: 'read'; readonly frame: Uint8Array }
  /** No errors: what the pieces and the frame are put together to may be shown. */
  | { readonly kind: 'whole' }
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
 * objects, which are written and read for it. While the checker is at work the page makes its index.
 *
 * @param tell   takes what the page is to know
 * @param later  does what the first picture is not to share the machine with
 */
export function readInWorker(
  tell: (message: FromWorker) => void,
  later: (work: () => void) => void = (work) => work(),
): (message: ToWorker) => void {
  const parts: Uint8Array[] = [];
  const reader = readPieces((piece) => tell({ kind: 'piece', piece }));
  const textOf = (): string => {
    const decoder = new TextDecoder();
    return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  };

  return (message) => {
    if (message.kind === 'bytes') {
      parts.push(message.bytes);
      reader.take(message.bytes);
      return;
    }
    const { frame, value } = reader.end();
    if (value !== undefined) tell({ kind: 'read', frame });
    let text: string | undefined;
    const judging = judgeDossier(value, {
      onrecord: counting(reader.entryCount(), tell),
      warn: (found, report) => adviserOf((text = textOf())).warn(found, report),
      locate: (found) => (text === undefined ? found : adviserOf(text).locate(found, text)),
    });
    if (judging.next().done) {
      // Where something is wrong, the text is gone through once more to say where.
      tell({ kind: 'refused', problems: problemsIn(textOf()) });
      return;
    }
    tell({ kind: 'whole' });
    // Warnings take longer than all else; the page need not wait for them.
    later(() => tell({ kind: 'warnings', problems: atOnce(judging).problems }));
  };
}

function problemsIn(text: string): readonly Problem[] {
  const { dossier, problems } = parseDossier(text, adviserOf(text));
  if (dossier) throw new Error('refused without a problem');
  return problems;
}

interface PieceReader {
  readonly take: (part: Uint8Array) => void;
  readonly entryCount: () => number;
  /** Gives what is left without the entries, and the value of the whole; undefined where the file cannot be read. */
  readonly end: () => { readonly frame: Uint8Array; readonly value: unknown };
}

/** Cuts a file and parses each piece while the next part is still to come. */
function readPieces(send: (piece: Piece) => void): PieceReader {
  const joiner = joinPieces();
  let isReadable = true;
  let leapt: readonly unknown[] | undefined;
  const parse = (entries: Uint8Array): readonly unknown[] | undefined => {
    try {
      return parseEntries(decodeEntries(entries));
    } catch {
      return undefined;
    }
  };
  const cutter = cutInPieces(
    (piece) => {
      const entries = leapt ?? parse(piece.entries);
      leapt = undefined;
      if (entries) joiner.take(piece.list, entries);
      else isReadable = false;
      send(piece);
    },
    {
      length: PIECE_BYTES,
      mostDepth: MOST_DEPTH,
      countIn: (entries) => {
        leapt = parse(entries);
        return leapt?.length;
      },
    },
  );
  return {
    take: cutter.take,
    entryCount: cutter.entryCount,
    end: () => {
      const frame = cutter.frame();
      if (!isReadable || joiner.hasGap() || cutter.deepest() > MOST_DEPTH) return { frame, value: undefined };
      try {
        return { frame, value: joiner.whole(decodeFrame(frame)) };
      } catch {
        return { frame, value: undefined };
      }
    },
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
