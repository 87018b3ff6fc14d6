const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Some entries of one list of a dossier, as JSON in UTF-8 with commas between and no brackets around. */
export interface Piece {
  /** Number of the list, from 0, in the order of the file. */
  readonly list: number;
  readonly entries: Uint8Array<ArrayBuffer>;
}

/** Cuts a file into pieces while it comes. */
export interface Cutter {
  /** Takes the next part of the file, of any length; it must not be changed afterwards. */
  readonly take: (part: Uint8Array) => void;
  /** Gives what is left once all has come: the file with the number of a list in the place of its entries. */
  readonly frame: () => Uint8Array<ArrayBuffer>;
  /** How many entries the lists have so far. */
  readonly entryCount: () => number;
  /** How many brackets were open at once; cutting stops where that is more than some. */
  readonly deepest: () => number;
}

/** Puts together what has been cut and decoded. */
export interface Joiner {
  /** Takes the entries of a piece. @throws SyntaxError where the file is not JSON */
  readonly take: (list: number, entries: string) => void;
  /** Gives the value of the whole file. @throws SyntaxError where the file is not JSON */
  readonly whole: (frame: string) => unknown;
}

export interface CutOptions {
  /** Length of a piece, in bytes; a longer entry is a piece of its own. */
  readonly length: number;
  /** The depth of brackets beyond which there is nothing to cut. */
  readonly mostDepth: number;
}

/**
 * Cuts the JSON of an object into pieces that can each be parsed in a moment: its lists, between their entries. Never
 * throws; of what is not JSON, the pieces are good for nothing.
 *
 * It works on bytes, which are several times as fast to go through as a string; those of the signs of JSON are never
 * part of another character.
 */
export function cutInPieces(send: (piece: Piece) => void, { length, mostDepth }: CutOptions): Cutter {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  let isEscaped = false;
  let isRootObject = false;
  let isInList = false;
  let listCount = 0;
  let entryCount = 0;
  const frame: Uint8Array[] = [];
  // What has come and is not cut off yet.
  let held: Uint8Array[] = [];

  /** Cuts off all that is held up to a place in the part, and gives it. */
  function cut(part: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
    const bytes = joined([...held, part.subarray(from, to)]);
    held = [];
    return bytes;
  }

  function sendEntries(entries: Uint8Array<ArrayBuffer>): void {
    send({ list: listCount - 1, entries });
  }

  function take(part: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < part.length && deepest <= mostDepth; at += 1) {
      const code = part[at] ?? 0;
      if (isInText || code === QUOTE) at = endOfText(part, isInText ? at : at + 1);
      // A list and an object begin and end with signs that lie 0x20 apart.
      else if (code !== COMMA && (code | 0x20) !== OPEN_OBJECT && (code | 0x20) !== CLOSE_OBJECT) continue;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        depth += 1;
        if (depth > deepest) deepest = depth;
        if (depth === 1) isRootObject = code === OPEN_OBJECT;
        if (depth !== 2 || code !== OPEN_LIST || !isRootObject) continue;
        frame.push(cut(part, from, at + 1), digitsOf(listCount));
        from = at + 1;
        isInList = true;
        listCount += 1;
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth -= 1;
        if (depth !== 1 || !isInList) continue;
        const entries = cut(part, from, at);
        if (entries.some((code) => code > BLANK)) entryCount += 1;
        sendEntries(entries);
        from = at;
        isInList = false;
      } else if (code === COMMA && depth === 2 && isInList) {
        entryCount += 1;
        if (lengthOf(held) + at - from < length) continue;
        sendEntries(cut(part, from, at));
        from = at + 1;
      }
    }
    held.push(part.subarray(from));
  }

  /** Finds the quotation mark that ends a text, or the end of the part; notes whether the text goes on. */
  function endOfText(part: Uint8Array, start: number): number {
    let at = isEscaped && start < part.length ? start + 1 : start;
    for (; at < part.length && part[at] !== QUOTE; at += 1) {
      if (part[at] === BACKSLASH) at += 1;
    }
    isInText = at >= part.length;
    isEscaped = at > part.length;
    return at;
  }

  return { take, frame: () => joined([...frame, ...held]), entryCount: () => entryCount, deepest: () => deepest };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function digitsOf(count: number): Uint8Array {
  return Uint8Array.from(String(count), (digit) => digit.charCodeAt(0));
}

/** Parses pieces as they come, and puts the file together again. */
export function joinPieces(): Joiner {
  const lists: unknown[][] = [];
  return {
    take: (list, entries) => {
      const parsed = JSON.parse(`[${entries}]`) as readonly unknown[];
      const known = (lists[list] ??= []);
      for (const entry of parsed) known.push(entry);
    },
    whole: (frame) => {
      const root = JSON.parse(frame) as Record<string, unknown>;
      for (const [key, value] of Object.entries(root)) {
        if (Array.isArray(value)) root[key] = lists[Number(value[0])];
      }
      return root;
    },
  };
}
